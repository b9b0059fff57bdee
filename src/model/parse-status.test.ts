import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readVocabulary } from '../disk/read-vocabulary.ts'
import { parseVocabulary } from '../parse/vocabulary-texts.ts'
import { parseStatus } from './parse-status.ts'

const vocabulary = parseVocabulary(await readVocabulary())

/** State, verdict and progress on one line. */
function read(raw: string): string {
  const status = parseStatus(raw, vocabulary)
  if (status === undefined) return 'nothing'
  const { state, verdict, progress } = status
  const share = progress?.done === undefined ? progress?.percent : `${progress.done}/${progress.total}`
  return [state, verdict, share].filter((part) => part !== undefined).join(' ')
}

test.each([
  ['✅ Complete', 'complete'],
  ['**IN PROGRESS**', 'in-progress'],
  ['not-started', 'not-started'],
  ['📋 Planned', 'planned'],
  ['`Draft`', 'proposed'],
  ['Ready for Executive Review', 'review'],
  ['🚀 **PRODUCTION-READY**', 'ready'],
  ['🎉 PR #48 Merged, v1.3.0 Released', 'released'],
  ['Active and Binding', 'active'],
  ['Mitigated (backup plans documented)', 'mitigated'],
  ['[ARCHIVED](old.md)', 'superseded'],
  ['Won’t do', 'cancelled'],
  ['N/A', 'not-applicable'],
  ['—', 'not-applicable'],
])('reads %s as %s', (raw, expected) => {
  expect(read(raw)).toBe(expected)
})

test('the earliest word decides, an emoji only where no word is known', () => {
  expect(read('✅ Ready - deployment pending')).toBe('ready')
  expect(read('🟢 BLOCKED')).toBe('blocked')
  expect(read('⏸️ Jan 17')).toBe('not-started')
  expect(read('✅ Different')).toBe('complete met')
})

test('fixed phrases and negations are units', () => {
  expect(read('Not ready')).toBe('at-risk fail')
  expect(read('Ready for leadership review')).toBe('review')
  expect(read('Ready for deployment')).toBe('ready')
  expect(read('No agent needed')).toBe('complete')
  expect(read('not yet complete')).toBe('in-progress')
  expect(read('Not merged')).toBe('not-started')
  expect(read('No blockers - tests passed')).toBe('complete met')
  expect(read('Zero failures, released')).toBe('released')
})

test('an outcome wins over the activity right in front of it', () => {
  expect(read('✅ Strategic Planning Complete')).toBe('complete')
  expect(read('Code review pending')).toBe('not-started')
  expect(read('Testing, complete by Friday')).toBe('review')
})

test('a verdict has a state of its own unless the word names one', () => {
  expect(read('✅ Exceeded')).toBe('complete met')
  expect(read('Partially met')).toBe('in-progress partial')
  expect(read('❌')).toBe('at-risk fail')
  expect(read('On track')).toBe('in-progress met')
})

test('a share before the word of completion says how far it is, behind it what it was', () => {
  expect(read('80% complete')).toBe('in-progress 80')
  expect(read('4/5 tasks complete')).toBe('in-progress 4/5')
  expect(read('✅ 95.9% COMPLETE (47/49 tests passing)')).toBe('in-progress 47/49')
  expect(read('19/20 passing')).toBe('in-progress partial 19/20')
  expect(read('✅ Task 9 COMPLETE - 9/12 Tasks (75%)')).toBe('complete 9/12')
  expect(parseStatus('✅ Task 9 COMPLETE - 9/12 Tasks (75%)', vocabulary)?.progress).toEqual({
    percent: 75,
    done: 9,
    total: 12,
  })
})

test('a share alone gives the state', () => {
  expect(read('0%')).toBe('not-started 0')
  expect(read('9/12')).toBe('in-progress 9/12')
  expect(read('**12/12**')).toBe('complete 12/12')
  expect(read('✅ 3/12')).toBe('in-progress partial 3/12')
  expect(read('✅ 82%')).toBe('complete met')
})

test('measurements and dates are no shares', () => {
  expect(read('Passed with 85% coverage')).toBe('complete met')
  expect(read('+67%')).toBe('unknown')
  expect(read('Deployed 24/7')).toBe('released')
})

test.each([
  '[✅/⚠️/❌]',
  '✅/❌',
  '✅ Pass / ❌ Fail',
  'GO / NO-GO',
  'Open / Fixed / Verified',
  '☐ Met ☐ Exceeded ☐ Missed',
  '[ ] Not Started [ ] In Progress',
  'X/X',
  '___',
  '{{ status }}',
  '[Status]',
])('takes %s for a form to fill in', (raw) => {
  expect(read(raw)).toBe('template')
})

test('plain time is dated', () => {
  expect(read('Jan 17')).toBe('dated')
  expect(read('Week 1')).toBe('dated')
})

test('keeps what follows the word and the text as written', () => {
  expect(parseStatus('✅ Documentation Complete - Ready for Launch', vocabulary)).toEqual({
    state: 'complete',
    qualifier: 'Ready for Launch',
    raw: '✅ Documentation Complete - Ready for Launch',
  })
  expect(parseStatus('Closed (2026-01-08)', vocabulary)?.qualifier).toBe('2026-01-08')
})

test('unknown words are unknown, only nothing is nothing', () => {
  expect(read('blorp')).toBe('unknown')
  expect(read('If this occurs, tell us')).toBe('unknown')
  expect(read(' ** ')).toBe('nothing')
  expect(read('')).toBe('nothing')
})

test('never throws and always keeps the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
      const status = parseStatus(raw, vocabulary)
      return status === undefined || status.raw === raw
    }),
  )
})

test.each(['x ', '[', '9/', '✅/', 'not ', '(', '☐ ', '1%', '`', '_a'])(
  '100 kB of %j take no time',
  (piece) => {
    const start = performance.now()
    parseStatus(piece.repeat(100_000 / piece.length), vocabulary)
    expect(performance.now() - start).toBeLessThan(500)
  },
)
