import { expect, test } from 'vitest'
import { planOf } from '../graph/plan-of-files.ts'
import { strings } from '../model/strings/en.ts'
import { buildAddresses } from './addresses.ts'
import { featureMatrixPage } from './feature-matrix-page.ts'

function toLines(files: Record<string, string>): string[] {
  const plan = planOf(files)
  const { projects } = featureMatrixPage({ plan, addresses: buildAddresses(plan, '/'), strings }).props
  return projects.flatMap(({ releases, rows }) => [
    releases.map(({ title }) => title).join(' | '),
    ...rows.map(({ title, href, cells }) =>
      [title, ...cells.map((cell) => cell?.word ?? '-'), href].join(' | '),
    ),
  ])
}

const roadmap = `# Roadmap

## v1.1.0 - Light (January 2026)

### Features

#### 1. Dimmer (#12)

Softer.

## v1.2.0 - Colour (March 2026)

### Key features

- Red: the first colour
- Blue (later)

## Comparison

| Feature | v1.1.0 | v1.2.0 |
| --- | --- | --- |
| Dimmer | ✅ | ✅ |
| Remote | ❌ | 🔸 |
| Cord | Yes | No |
`

test('joins the matrix with what the sections of the releases name', () => {
  expect(toLines({ 'roadmap.md': roadmap })).toEqual([
    'v1.1.0 | v1.2.0',
    'Dimmer | Yes | Yes | /documents/roadmap/#L22',
    'Remote | No | Partly | /documents/roadmap/#L23',
    'Cord | Yes | No | /documents/roadmap/#L24',
    'Red | - | Named | /documents/roadmap/#L15',
    'Blue | - | Named | /documents/roadmap/#L16',
  ])
})

test('takes the states of a table of features in the document of a release', () => {
  const release = `---
type: release
version: v2.0.0
---

# Lamp 2

## Features

| Feature | Status |
| --- | --- |
| Timer | planned |
| Radio |  |
`
  expect(toLines({ 'v2.0.0.md': release })).toEqual([
    'v2.0.0',
    'Timer | Planned | /documents/v2.0.0/#L12',
    'Radio | Named | /documents/v2.0.0/#L13',
  ])
})

test('keeps the words of a cell, and leaves what is tested in a version to the tests', () => {
  const text = roadmap
    .replace('| Dimmer | ✅ | ✅ |', '| Dimmer | ✅ Pass | ❌ Removed |')
    .replace('| Remote | ❌ | 🔸 |', '| Remote | ❌ | ⚠️ opt-in |')
  expect(toLines({ 'roadmap.md': text }).slice(1, 3)).toEqual([
    'Dimmer | Pass | Removed | /documents/roadmap/#L22',
    'Remote | No | Opt-in | /documents/roadmap/#L23',
  ])
  const tests = text.replace('| Feature | v1.1.0', '| Test | v1.1.0')
  expect(toLines({ 'roadmap.md': tests }).some((line) => line.includes('Removed'))).toBe(false)
})

test('does not take requests and flags for features', () => {
  const text = roadmap.replace('### Key features', '### Feature requests')
  expect(toLines({ 'roadmap.md': text }).some((line) => line.startsWith('Red'))).toBe(false)
})
