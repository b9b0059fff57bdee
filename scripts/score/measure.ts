import { baseName } from '../../src/model/paths.ts'
import type { DocumentPath } from '../../src/model/paths.ts'
import type { Vocabulary } from '../../src/model/vocabulary.ts'
import { entitiesOf, type PlanGraph } from '../../src/graph/plan-graph.ts'
import type { ParsedDocument } from '../../src/parse/parsed-document.ts'
import type { Answers, MentionAnswer } from './answers.ts'
import { measureValues } from './measure-values.ts'

/** One line of the score: how many were right of how many, and the share to reach. */
export interface Measure {
  what: string
  right: number
  of: number
  needs: number
  /** Where it went wrong, for reading the source there. */
  wrong: readonly string[]
}

/** Hold what the recognisers saw in a corpus against its known answers. */
export function measurePlan(plan: PlanGraph, answers: Answers, vocabulary: Vocabulary): Measure[] {
  return [
    ...measureDocuments(plan, answers),
    ...measureTables(plan, answers),
    ...measureLinks(plan, answers),
    measureMentions(plan, answers),
    measureLabels(plan, answers),
    ...measureValues(plan, answers, vocabulary),
    measureTypes(plan, answers),
  ]
}

/** Count how many expectations hold; each gives what to print when it does not. */
export function measure<T>(
  what: string,
  expectations: readonly T[],
  {
    needs,
    holds,
    describe,
  }: { needs: number; holds: (expected: T) => boolean; describe: (expected: T) => string },
): Measure {
  const wrong = expectations.filter((expected) => !holds(expected)).map(describe)
  return { what, right: expectations.length - wrong.length, of: expectations.length, needs, wrong }
}

function parsed(plan: PlanGraph, file: string): ParsedDocument | undefined {
  return plan.documents.get(file as DocumentPath)
}

function measureDocuments(plan: PlanGraph, { documents, tasks }: Answers): Measure[] {
  const describe = ({ file }: { file: string }) => file
  return [
    measure('documents', documents, {
      needs: 1,
      holds: ({ file }) => parsed(plan, file) !== undefined,
      describe,
    }),
    measure('documents that are none', [...plan.documents.keys()], {
      needs: 1,
      holds: (file) => documents.some((document) => document.file === file),
      describe: (file) => file,
    }),
    measure('headings per file', documents, {
      needs: 1,
      holds: ({ file, headings }) => parsed(plan, file)?.headings.length === headings,
      describe,
    }),
    measure('checkboxes per file (total, checked)', tasks, {
      needs: 1,
      holds: ({ file, total, checked }) => {
        const boxes = parsed(plan, file)?.checkboxes ?? []
        return boxes.length === total && boxes.filter((box) => box.checked).length === checked
      },
      describe,
    }),
  ]
}

function measureTables(plan: PlanGraph, { tables }: Answers): Measure[] {
  const seen = new Map(
    [...plan.documents].flatMap(([file, document]) =>
      document.tables.map((table) => [`${file}:${table.line}`, table]),
    ),
  )
  const at = ({ file, line }: { file: string; line: number }) => `${file}:${line}`
  return [
    measure('tables (file, line, headers, rows)', tables, {
      needs: 0.995,
      holds: (table) => {
        const found = seen.get(at(table))
        return (
          found?.rows.length === table.rows &&
          found.headers.map(plain).join('|') === table.headers.map(plain).join('|')
        )
      },
      describe: at,
    }),
    measure('table kind', tables, {
      needs: 0.9,
      holds: (table) => seen.get(at(table))?.kind.replaceAll('-', '_') === table.kind,
      describe: (table) => `${at(table)} ${table.kind}, not ${seen.get(at(table))?.kind ?? 'found'}`,
    }),
  ]
}

function measureLinks(plan: PlanGraph, { links }: Answers): Measure[] {
  const seen = new Map(
    plan.links.map((link) => [`${link.file}:${link.place.start.line} ${link.target}`, link]),
  )
  const at = ({ file, line, target }: { file: string; line: number; target: string }) =>
    `${file}:${line} ${target}`
  const inside = new Set(['document', 'asset', 'folder'])
  const relative = links.filter(({ kind, is_dir }) => kind === 'relative' && !is_dir)
  const anchored = links.filter(
    (link) => link.anchor_exists !== null && link.exists_in_corpus && link.kind !== 'own_repo_url',
  )
  return [
    measure('relative links: resolved or broken', relative, {
      needs: 0.99,
      holds: (link) => {
        const found = seen.get(at(link))
        return found !== undefined && inside.has(found.outcome) === link.exists_in_corpus
      },
      describe: (link) => `${at(link)} ${seen.get(at(link))?.outcome ?? 'not found'}`,
    }),
    measure('anchors: resolved or broken', anchored, {
      needs: 0.99,
      holds: (link) => (seen.get(at(link))?.anchorExists ?? false) === link.anchor_exists,
      describe: at,
    }),
  ]
}

/**
 * `repo-name`, and `root` where the file lies outside the corpus, are missing for
 * a tool that is given the corpus only.
 */
function measureMentions(plan: PlanGraph, { mentions, documents }: Answers): Measure {
  const files = new Set(documents.map(({ file }) => file))
  const expected = ({ how, resolved }: MentionAnswer) => {
    if (how === 'ambiguous' || how === 'case-mismatch') return how
    return resolved !== null && files.has(resolved) ? 'resolved' : 'missing'
  }
  const at = ({ file, line, name }: { file: string; line: number; name: string }) =>
    `${file}:${line} ${baseName(name)}`
  const seen = new Map(
    plan.mentions.map((mention) => [at({ ...mention, line: mention.place.start.line }), mention]),
  )
  return measure(
    'mentions: resolved, ambiguous, missing',
    mentions.filter(({ where, placeholder }) => where !== 'fence' && !placeholder),
    {
      needs: 0.97,
      holds: (mention) => seen.get(at(mention))?.outcome === expected(mention),
      describe: (mention) =>
        `${at(mention)} ${expected(mention)}, not ${seen.get(at(mention))?.outcome ?? 'found'}`,
    },
  )
}

function measureLabels(plan: PlanGraph, { documents }: Answers): Measure {
  const items = documents.flatMap(({ file, items }) => items.map((item) => ({ file, ...item })))
  return measure('document label lines: key, value and zone', items, {
    needs: 0.97,
    holds: ({ file, line, key, value, zone }) =>
      (parsed(plan, file)?.labels ?? []).some(
        (label) =>
          label.place.line === line &&
          plain(label.key) === plain(key) &&
          plain(label.value) === plain(value) &&
          label.zone === (zone === 'overview' ? 'first-section' : zone),
      ),
    describe: ({ file, line, key }) => `${file}:${line} ${key}`,
  })
}

function measureTypes(plan: PlanGraph, { documents }: Answers): Measure {
  const types = new Map(entitiesOf(plan, 'document').map(({ path, type }) => [String(path), type?.value]))
  return measure(
    'document type',
    documents.filter(({ doctype }) => doctype !== null),
    {
      needs: 0.85,
      holds: ({ file, doctype }) => types.get(file) === doctype,
      describe: ({ file, doctype }) => `${file} ${doctype ?? ''}, not ${types.get(file) ?? 'known'}`,
    },
  )
}

/** Compare text without Markdown's marks and spacing. */
function plain(text: string): string {
  return text
    .replace(/[\s*_`\\]+/g, ' ')
    .trim()
    .toLowerCase()
}
