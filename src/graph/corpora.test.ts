import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findFiles } from '../disk/find-files.ts'
import { auditIndexes } from './index-audit.ts'
import { entitiesOf, incoming, type PlanGraph } from './plan-graph.ts'
import { planOf } from './plan-of-files.ts'

/** Real folders of planning documents beside the project, with what a careful reader found in two of them. */
const shared = join(import.meta.dirname, '../../../shared')

const plans = new Map<string, PlanGraph>()

function planOfCorpus(name: string): PlanGraph {
  const known = plans.get(name)
  if (known !== undefined) return known
  const root = join(shared, 'corpora', name)
  const { documents, assets } = findFiles(root, { ignore: [] })
  const files = Object.fromEntries(documents.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
  const plan = planOf(files, { assets: [...assets], folderName: basename(root) })
  plans.set(name, plan)
  return plan
}

function answers<T>(corpus: string, name: string, key: string): T[] {
  const file = JSON.parse(readFileSync(join(shared, 'answers', corpus, `${name}.json`), 'utf8')) as Record<
    string,
    T[]
  >
  return file[key] ?? []
}

interface LinkAnswer {
  file: string
  line: number
  kind: string
  target: string
  exists_in_corpus: boolean
  anchor_exists: boolean | null
}

interface MentionAnswer {
  file: string
  line: number
  where: string
  name: string
  how: string
  resolved: string | null
  placeholder: boolean
}

const keyOf = (...parts: (string | number)[]) => parts.join('\n')

describe.skipIf(!existsSync(join(shared, 'answers')))('on real folders', () => {
  test.each(['caro', 'metal-candle'])('links and anchors of %s resolve as known', (corpus) => {
    const seen = new Map(
      planOfCorpus(corpus).links.map((link) => [keyOf(link.file, link.place.start.line, link.target), link]),
    )
    const wanted = answers<LinkAnswer>(corpus, 'links', 'links').filter(
      ({ kind }) => kind === 'relative' || kind === 'anchor',
    )
    const wrong = wanted.filter(
      ({ file, line, target, exists_in_corpus: exists, anchor_exists: anchorExists }) => {
        const link = seen.get(keyOf(file, line, target))
        const found = ['document', 'asset', 'folder'].includes(link?.outcome ?? '')
        return (
          link === undefined || found !== exists || (exists && (link.anchorExists ?? null) !== anchorExists)
        )
      },
    )

    expect(wanted.length).toBeGreaterThan(40)
    expect(wrong.length / wanted.length).toBeLessThanOrEqual(0.01)
  })

  // A name that only the repository around the corpus has is missing in the corpus.
  test.each(['caro', 'metal-candle'])('mentions of %s resolve as known', (corpus) => {
    const plan = planOfCorpus(corpus)
    const seen = new Map(
      plan.mentions.map((mention) => [
        keyOf(mention.file, mention.place.start.line, basename(mention.name)),
        mention.outcome,
      ]),
    )
    const wanted = answers<MentionAnswer>(corpus, 'mentions', 'mentions').filter(
      ({ where }) => where !== 'fence',
    )
    const wrong = wanted.filter(({ file, line, name, how, resolved, placeholder }) => {
      const path = resolved?.replace(/^\.claude\/releases\//, '') ?? ''
      const isHere =
        ['relative', 'root', 'corpus-name'].includes(how) &&
        [...plan.documents.keys()].some((document) => document === path)
      const expected = placeholder
        ? 'placeholder'
        : isHere
          ? 'resolved'
          : how === 'ambiguous'
            ? 'ambiguous'
            : 'missing'
      return seen.get(keyOf(file, line, basename(name))) !== expected
    })

    expect(wanted.length).toBeGreaterThan(90)
    expect(wrong.length / wanted.length).toBeLessThanOrEqual(0.03)
  })

  test('the master index of caro names 153 files, 112 of them missing', () => {
    const [audit] = auditIndexes(planOfCorpus('caro'))

    expect(audit).toMatchObject({ document: 'MASTER-NAVIGATION-INDEX.md', named: 153 })
    expect([audit?.existing.length, audit?.missing.length, audit?.unlisted.length]).toEqual([41, 112, 139])
  })

  test('caro has eight reading paths of three steps and thirteen categories', () => {
    const plan = planOfCorpus('caro')
    const steps = entitiesOf(plan, 'role').map(
      ({ title, id }) =>
        [title, incoming(plan, id, 'for-role').filter(({ step }) => step !== undefined).length] as const,
    )

    expect(steps.filter(([, count]) => count > 0)).toEqual([
      ['Newcomer', 3],
      ['Release Manager', 3],
      ['Engineering Lead', 3],
      ['QA Lead', 3],
      ['Community Manager', 3],
      ['Product Manager', 3],
      ['Security/Privacy Lead', 3],
      ['Contributor', 3],
    ])
    expect(entitiesOf(plan, 'category')).toHaveLength(13)
  })

  test('caro plans six releases, each with a target', () => {
    expect(
      entitiesOf(planOfCorpus('caro'), 'release').map(({ title, target }) => [
        title,
        target?.value.kind === 'interval' ? target.value.start : undefined,
      ]),
    ).toEqual([
      ['v1.1.0-beta', '2026-01-24'],
      ['v1.1.0', '2026-02-15'],
      ['v1.2.0', '2026-03-15'],
      ['v1.3.0', '2026-06-15'],
      ['v1.4.0', '2026-09-15'],
      ['v2.0.0', '2026-12-15'],
    ])
  })

  test('the releases of metal-candle come from its timeline table and its changelog', () => {
    const lines = entitiesOf(planOfCorpus('metal-candle'), 'release').map(
      ({ title, status, target, effort, impact }) =>
        [title, status?.value.state, target?.raw, effort?.value, impact?.value].join(' | '),
    )

    expect(lines.slice(-8)).toEqual([
      'v1.2.7 | released |  |  | ',
      'v1.3.0 | released |  |  | 🔥 High',
      // The table says `Jan 2025`, and other documents which part of it.
      'v1.3.1 | planned | Late Jan 2025 | 2-3w | 🟢 Med',
      'v1.4.0 | planned | Late Feb 2025 | 3-4w | 🔥 High',
      'v1.5.0 | planned | Late Mar 2025 | 3-4w | 🔥 High',
      'v1.6.0 | planned | Late Apr 2025 | 3-4w | 🟢 Med',
      'v1.7.0 | planned | Late May 2025 | 4-5w | 🔥 High',
      'v2.0.0 | planned | Q3 2025 | 8-12w | 🔥🔥 Very High',
    ])
  })

  test.each(['codesentinel', 'obsidian-ai-assistant'])(
    '%s builds, and its ids are unique and stable',
    (corpus) => {
      const plan = planOfCorpus(corpus)
      plans.delete(corpus)

      expect(plan.graph.order).toBeGreaterThan(500)
      expect(planOfCorpus(corpus).graph.nodes()).toEqual(plan.graph.nodes())
    },
  )
})
