import { plainText } from '../../graph/author-text.ts'
import type { DocumentPath } from '../../model/paths.ts'
import type { Point, Position } from '../../model/provenance.ts'
import type { ParsedDocument } from '../../parse/parsed-document.ts'
import { defineRule, type RuleContext } from '../rule.ts'

/** An id names one thing: a row of its table, a project, role or category of `roadbook.yml`. */
export const duplicateId = defineRule({
  id: 'duplicate-id',
  severity: 'error',
  check(context) {
    reportConfiguration(context)
    for (const document of context.plan.documents.values()) {
      for (const rows of rowIds(document)) reportTwice(context, document.path, rows)
      reportTwice(context, document.path, headingIds(document))
    }
  },
})

interface Id {
  id: string
  /** What the author says it is. */
  title: string
  place: Point | Position
}

function reportTwice({ report }: RuleContext, file: DocumentPath, ids: readonly Id[]): void {
  const first = new Map<string, Id>()
  for (const { id, title, place } of ids) {
    const other = first.get(id)
    if (other === undefined) first.set(id, { id, title, place })
    else if (other.title !== title)
      report({
        file,
        place,
        reason: `Unexpected second \`${id}\`, expected an id of its own: the first one is \`${other.title}\`, this one \`${title}\``,
        actual: id,
        related: [{ reason: 'The first one', file, place: other.place }],
      })
  }
}

const idAtStart = /^[^\p{L}\p{N}]*([A-Z][A-Z\d]{0,9}-\d{1,5}[a-z]?)(?![\p{L}\p{N}]|[-–.]\d)[\s:.)–—-]*(.*)$/u

/** Ids of the first column, table by table; a table whose first column repeats ids throughout is a log. */
function rowIds({ tables }: ParsedDocument): Id[][] {
  return tables.map(({ rows }) =>
    rows.flatMap(({ cells: [first, second] }) => {
      const [, id, rest] = idAtStart.exec(plainText(first?.text ?? '')) ?? []
      if (id === undefined || first === undefined) return []
      const title = rest === undefined || rest === '' ? plainText(second?.text ?? '') : rest
      return [{ id, title, place: first.place }]
    }),
  )
}

function headingIds({ headings }: ParsedDocument): Id[] {
  return headings.flatMap(({ text, place }) => {
    const [, id, title = ''] = idAtStart.exec(text) ?? []
    return id === undefined ? [] : [{ id, title, place }]
  })
}

function reportConfiguration({ plan, report }: RuleContext): void {
  const { projects = [], roles = [], categories = [] } = plan.configuration
  const lists = {
    project: projects.map(({ id }) => id),
    role: roles.map(({ id }) => id),
    category: categories.map((category) => (typeof category === 'string' ? category : category.id)),
  }
  for (const [what, ids] of Object.entries(lists)) {
    for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) < index))) {
      report({
        file: 'roadbook.yml' as DocumentPath,
        reason: `Unexpected second ${what} \`${id}\`, expected each id once; the first one counts`,
        actual: id,
      })
    }
  }
}
