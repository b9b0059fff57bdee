/** The words of the interface in English; what other languages must say has their type. */

import { browser } from './en/browser.ts'
import { common } from './en/common.ts'
import { directives } from './en/directives.ts'
import { documents } from './en/documents.ts'
import { forecast } from './en/forecast.ts'
import { frame } from './en/frame.ts'
import { gates } from './en/gates.ts'
import { health } from './en/health.ts'
import { registers } from './en/registers.ts'
import { releases } from './en/releases.ts'
import { roadmap } from './en/roadmap.ts'
import { states } from './en/states.ts'
import { text } from './en/text.ts'

export const strings = {
  language: 'en',
  browser,
  common,
  directives,
  documents,
  forecast,
  frame,
  gates,
  health,
  registers,
  releases,
  roadmap,
  states,
  text,
}

export type Strings = typeof strings
