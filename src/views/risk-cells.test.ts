import { expect, test } from 'vitest'
import type { Risk } from '../model/entities.ts'
import { toDocumentPath, toEntityId } from '../model/paths.ts'
import { riskCells } from './risk-cells.ts'
import { contextOf, document, project, source, sourced } from './roadmap-fixture.ts'

const context = contextOf([project('caro'), document('plan.md')])

const risk = (title: string, likelihood?: number, impact?: number): Risk => ({
  kind: 'risk',
  id: toEntityId('risk', title),
  title,
  document: toDocumentPath('plan.md'),
  likelihood: sourced<number | undefined>(likelihood),
  impact: sourced<number | undefined>(impact),
  sources: [source],
})

test('counts risks by cell, what weighs most on top, and says how many have no place', () => {
  const cells = riskCells(context, [
    risk('Data loss', 4, 5),
    risk('Late', 4, 5),
    risk('Typo', 1, 1),
    risk('Fog', 3),
  ])

  expect(cells?.rows.map(({ impact, cells: row }) => [impact, ...row.map(({ count }) => count)])).toEqual([
    [5, 0, 0, 0, 2, 0],
    [4, 0, 0, 0, 0, 0],
    [3, 0, 0, 0, 0, 0],
    [2, 0, 0, 0, 0, 0],
    [1, 1, 0, 0, 0, 0],
  ])
  expect(cells?.rows[0]?.cells[3]).toMatchObject({
    zone: 'high',
    titles: 'Data loss; Late',
    href: '/documents/plan/',
  })
  expect(cells?.unknown).toBe(1)
})

test('risks without values have no cells', () => {
  expect(riskCells(context, [risk('Fog')])).toBeUndefined()
})
