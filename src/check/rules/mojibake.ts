import type { DocumentPath } from '../../model/paths.ts'
import type { Mojibake } from '../../parse/parsed-document.ts'
import { defineRule, type Finding } from '../rule.ts'

const codecNames = { macintosh: 'Mac OS Roman', 'windows-1252': 'Windows-1252' } as const

/** Text shows the characters its author wrote. */
export const mojibake = defineRule({
  id: 'mojibake',
  severity: 'error',
  check({ plan, report }) {
    for (const [file, { mojibake: lines }] of plan.documents) {
      for (const codec of ['macintosh', 'windows-1252'] as const) {
        const damaged = lines.filter((line) => line.codec === codec)
        const [first] = damaged
        if (first !== undefined) report(describe(file, { first, damaged }))
      }
    }
  },
})

function describe(
  file: DocumentPath,
  { first, damaged }: { first: Mojibake; damaged: readonly Mojibake[] },
): Finding {
  const count = damaged.length
  const lines = count === 1 ? 'This line was' : `This line and ${count - 1} more were`
  return {
    file,
    place: { line: first.line, column: 1 },
    reason: `${lines} saved after being read as ${codecNames[first.codec]} instead of UTF-8`,
    expected: [first.repaired],
    occurrences: count,
    fixes: damaged.map(({ line, repaired }) => ({ kind: 'line', line, to: repaired })),
    note: `The line was meant as \`${shorten(first.repaired.trim())}\`.`,
  }
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`
}
