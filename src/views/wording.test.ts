import { expect, test } from 'vitest'
import { strings as german } from '../model/strings/de.ts'
import { strings as english } from '../model/strings/en.ts'
import { readableId, typeLabel } from './wording.ts'

test.each([
  [english.browser.minutes(1), '1 min'],
  [english.browser.minutes(59), '59 min'],
  [english.browser.minutes(60), '1 h'],
  [english.browser.minutes(125), '2 h 5 min'],
  [german.browser.minutes(125), '2 Std. 5 Min.'],
  [english.common.number(999), '999'],
  [english.common.number(1234567), '1,234,567'],
  [english.common.documents(1), '1 document'],
  [english.common.documents(0), '0 documents'],
  [german.common.documents(1200), '1.200 Dokumente'],
  [readableId('status-report'), 'Status report'],
  [typeLabel('status-report', english), 'Status report'],
  [typeLabel('status-report', german), 'Statusbericht'],
  [typeLabel('house-rules', german), 'House rules'],
])('says %j', (said, expected) => {
  expect(said).toBe(expected)
})
