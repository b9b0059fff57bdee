import { expect, test } from 'vitest'
import { formatJunit } from './junit.ts'
import { cleanReport, reportFixture, reporting } from './report-fixture.ts'

test('a suite per file, a case per finding; what does not fail the check, and what nobody can verify, is skipped', () => {
  expect(formatJunit(reportFixture(), reporting)).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="roadbook" failures="1" errors="0">',
      '  <testsuite name="docs/README.md" tests="1" failures="0" skipped="0" errors="0">',
      '    <testcase classname="roadbook" name="docs/README.md"/>',
      '  </testsuite>',
      '  <testsuite name="docs/plan.md" tests="4" failures="1" skipped="3" errors="0">',
      '    <testcase classname="missing-file" name="docs/plan.md:3:1" file="docs/plan.md" line="3"><failure message="Cannot find file `risks &amp; &lt;chances&gt;.md`; did you mean `gates/risks-and-chances.md`?" type="error">plan.md:3:1-3:40: error: Cannot find file `risks &amp; &lt;chances&gt;.md`; did you mean `gates/risks-and-chances.md`? (missing-file)</failure></testcase>',
      '    <testcase classname="mojibake" name="docs/plan.md:7:1" file="docs/plan.md" line="7"><skipped message="This line was �[31msaved"/></testcase>',
      '    <testcase classname="table-total" name="docs/plan.md:9:11" file="docs/plan.md" line="9"><skipped message="Cannot verify: total of rows of different units"/></testcase>',
      '    <testcase classname="table-total" name="docs/plan.md:12:11" file="docs/plan.md" line="12"><skipped message="Cannot verify: total of rows of different units"/></testcase>',
      '  </testsuite>',
      '  <testsuite name="docs/two words, é.md" tests="1" failures="0" skipped="1" errors="0">',
      '    <testcase classname="declared-twice" name="docs/two words, é.md" file="docs/two words, é.md"><skipped message="Release `v1` is declared twice"/></testcase>',
      '  </testsuite>',
      '</testsuites>',
      '',
    ].join('\n'),
  )
})

test('nothing found is a test that passed', () => {
  expect(formatJunit(cleanReport(), reporting)).toContain(
    '<testcase classname="roadbook" name="docs/plan.md"/>',
  )
})

test('tags are closed in order and no text of a document is markup', () => {
  const { diagnostics, ...rest } = reportFixture()
  const hostile = '"]]>&</failure>\u0000\ud800\ufffe\'<x a="'
  const xml = formatJunit(
    { ...rest, diagnostics: diagnostics.map((one) => ({ ...one, reason: hostile })) },
    reporting,
  )
  expect(unclosedTags(xml)).toEqual([])
  expect(xml).not.toMatch(/[\u0000-\u0008\ud800-\udfff\ufffe]/)
})

/** Names of tags that are open at the end, or the first that is closed out of order. */
function unclosedTags(xml: string): string[] {
  const open: string[] = []
  const token =
    /<\?[^?]*\?>|<(\/?)([a-z]+)((?:\s+[a-z]+="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)(\/?)>|[^<&]+|&(?:amp|lt|gt|quot);/y
  while (token.lastIndex < xml.length) {
    const match = token.exec(xml)
    if (match === null) return ['not XML']
    const [, closing, name, , empty] = match
    if (name === undefined || empty === '/') continue
    if (closing !== '/') open.push(name)
    else if (open.pop() !== name) return [name]
  }
  return open
}
