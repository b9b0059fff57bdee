import type { Strings } from '../../model/strings/en.ts'
import type { TextFile } from '../markdown-twins.ts'
import type { Page, PageKind, ViewContext } from '../page.ts'
import type { RuleText } from '../rule-pages.ts'
import { calendarTwin } from './calendar-twin.ts'
import { groupTwin, indexPartTwin, indexTwin, missingTwin } from './document-twins.ts'
import { gatesTwin, gateTwin } from './gate-twins.ts'
import { healthRuleTwin, healthTwin } from './health-twins.ts'
import { homeTwin } from './home-twin.ts'
import { blocks, escapeText } from './markdown.ts'
import { peopleTwin } from './people-twins.ts'
import { phaseTwin } from './phase-twin.ts'
import { registerTwin } from './register-twin.ts'
import { releaseTwin } from './release-twin.ts'
import { releasesTwin } from './releases-twin.ts'
import { dependenciesTwin } from './dependencies-twin.ts'
import { effortImpactTwin } from './effort-impact-twin.ts'
import { featureMatrixTwin } from './feature-matrix-twin.ts'
import { roadmapTwin } from './roadmap-twin.ts'
import { rolesTwin } from './role-twins.ts'
import { rulesTwin, ruleTwin } from './rule-twins.ts'
import { taskListTwin, tasksTwin } from './task-twins.ts'
import type { TwinSite } from './twin-site.ts'

/** Tells a page as Markdown from its props, which are those of its kind. */
type TwinWriter = (props: never, strings: Strings, site: TwinSite) => string

/** Documents and reading paths have theirs from their sources; the other kinds left out are no pages to read. */
const writers: Readonly<
  Record<
    Exclude<PageKind, 'document' | 'role' | 'not-found' | 'feed' | 'index-file' | 'register-file'>,
    TwinWriter
  >
> = {
  home: homeTwin,
  index: indexTwin,
  'index-part': indexPartTwin,
  missing: missingTwin,
  roles: rolesTwin,
  category: groupTwin,
  people: peopleTwin,
  person: groupTwin,
  roadmap: roadmapTwin,
  calendar: calendarTwin,
  'feature-matrix': featureMatrixTwin,
  dependencies: dependenciesTwin,
  'effort-impact': effortImpactTwin,
  releases: releasesTwin,
  release: releaseTwin,
  phase: phaseTwin,
  register: registerTwin,
  tasks: tasksTwin,
  'task-list': taskListTwin,
  gates: gatesTwin,
  gate: gateTwin,
  health: healthTwin,
  'health-rule': healthRuleTwin,
  rules: rulesTwin,
  rule: ruleTwin,
}

/**
 * Give every page that is computed its twin in Markdown: name it in the head, and keep the text.
 *
 * @param into Where the texts go, which are no pages.
 */
export function* addTwins(
  { addresses, plan, strings }: ViewContext,
  pages: Iterable<Page>,
  { texts, into }: { texts: readonly RuleText[]; into: TextFile[] },
): Generator<Page> {
  const site = { base: addresses.base, rules: new Map(texts.map(({ id, text }) => [id, text])) }
  const computed = `${escapeText(`${strings.frame.computed} ${plan.today}`)}.`
  for (const page of pages) {
    const write = (writers as Partial<Record<PageKind, TwinWriter>>)[page.kind]
    if (write === undefined) {
      yield page
      continue
    }
    const { frame } = page.props
    const twin = twinAddress(page)
    into.push({ path: twin, text: `${blocks(write(page.props as never, strings, site), computed)}\n` })
    yield { ...page, props: { ...page.props, frame: { ...frame, head: { ...frame.head, twin } } } }
  }
}

/**
 * Where the twin of a computed page stands: beside the page, as `index.md`.
 *
 * The list of all documents lies in the folder of the sources, of which one may be called `index.md` itself, so its
 * twin stands with its further pages.
 */
function twinAddress({ kind, props: { frame } }: Page): string {
  return kind === 'index' ? 'all/index.md' : `${frame.path}index.md`
}
