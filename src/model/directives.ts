import type { Position } from './provenance.ts'

/**
 * The components an author can put into a document, as data: in `.md` as directives, in `.mdx` as
 * components. A document is checked, published and explained by this one table.
 */

/** How a directive stands in the text: `:name{…}` within a sentence, `::name{…}` on a line of its own, or `:::name` around blocks. */
export type DirectiveForm = 'text' | 'leaf' | 'container'

/** What the value of an attribute has to be the name of. */
export type ReferenceKind =
  | 'category'
  | 'gate'
  | 'metric'
  | 'owner'
  | 'phase'
  | 'project'
  | 'release'
  | 'role'
  | 'status'
  | 'topic'
  | 'type'

export interface AttributeKind {
  /** What it says, for who writes it. */
  says: string
  isRequired?: true
  /** Several names may stand there, separated by commas, of which one has to fit. */
  refersTo?: ReferenceKind
  oneOf?: readonly string[]
  /** A whole number from 1. */
  isNumber?: true
}

export interface DirectiveKind {
  form: DirectiveForm
  /** Its name as a component in `.mdx`. */
  component: string
  /** What it shows. */
  says: string
  attributes: Readonly<Record<string, AttributeKind>>
}

/** A directive as it was written. */
export interface Directive {
  name: string
  form: DirectiveForm
  attributes: readonly DirectiveAttribute[]
  /** Its line, or its part of one, as it stands in the document. */
  written: string
  place: Position
  /** The container directly around it. */
  inside?: string
  /** What is wrong with it before anybody looks at its name and its attributes. */
  problem?: DirectiveFault
}

export interface DirectiveAttribute {
  name: string
  /** Absent where only the name stands. */
  value?: string
  place: Position
}

export type DirectiveFault =
  'unknown' | 'unclosed' | 'attributes' | 'not-literal' | 'in-heading' | 'too-deep' | 'too-many' | 'no-tabs'

/** What is shown computes lists and pictures; nobody reads more of them in one document. */
export const mostBlocks = 100
/** Deeper ones are a slip, and every level costs a frame of the stack. */
export const deepestContainer = 16

const releases: AttributeKind = { says: 'Only what belongs to one of these releases.', refersTo: 'release' }
const projects: AttributeKind = { says: 'Only what belongs to one of these projects.', refersTo: 'project' }
const phases: AttributeKind = { says: 'Only what belongs to one of these phases.', refersTo: 'phase' }
const owners: AttributeKind = { says: 'Only what one of these people or roles owns.', refersTo: 'owner' }
const states: AttributeKind = { says: 'Only what is in one of these states.', refersTo: 'status' }
const limit: AttributeKind = { says: 'At most so many; how many are left out is said.', isNumber: true }

/** The filters of the list of all documents. */
const query = {
  type: { says: 'Only documents of one of these types.', refersTo: 'type' },
  status: states,
  release: releases,
  phase: phases,
  role: { says: 'Only documents for one of these roles.', refersTo: 'role' },
  owner: owners,
  category: { says: 'Only documents of one of these categories.', refersTo: 'category' },
  topic: { says: 'Only documents about one of these topics.', refersTo: 'topic' },
  project: projects,
} as const satisfies Record<string, AttributeKind>

const taskStates = ['open', 'done', 'overdue'] as const
export const documentOrders = ['path', 'title', 'newest', 'oldest', 'shortest', 'longest'] as const
const calloutTypes = ['note', 'tip', 'important', 'warning', 'caution'] as const

export const directiveKinds: Readonly<Record<string, DirectiveKind>> = {
  count: {
    form: 'text',
    component: 'Count',
    says: 'The number of documents that a query finds.',
    attributes: query,
  },
  documents: {
    form: 'leaf',
    component: 'Documents',
    says: 'The documents that a query finds.',
    attributes: {
      ...query,
      sort: { says: 'The order; by path when absent.', oneOf: documentOrders },
      limit,
    },
  },
  timeline: {
    form: 'leaf',
    component: 'Timeline',
    says: 'Releases, phases, milestones and gates on the calendar, with the same as a table.',
    attributes: { release: releases, project: projects },
  },
  gate: {
    form: 'leaf',
    component: 'Gate',
    says: 'One gate with its computed verdict, its reasons and its criteria.',
    attributes: {
      id: {
        says: 'Its id or its title, as `roadbook gate` takes it.',
        refersTo: 'gate',
        isRequired: true,
      },
    },
  },
  gates: {
    form: 'leaf',
    component: 'Gates',
    says: 'Gates with their computed verdicts, the most urgent first.',
    attributes: { release: releases, phase: phases, project: projects, limit },
  },
  metric: {
    form: 'leaf',
    component: 'Metric',
    says: 'One metric wherever it is named: its target, and what was reached.',
    attributes: {
      name: { says: 'Its name as documents write it.', refersTo: 'metric', isRequired: true },
      release: releases,
      project: projects,
    },
  },
  metrics: {
    form: 'leaf',
    component: 'Metrics',
    says: 'Metrics, those with a target and an actual value first.',
    attributes: { release: releases, project: projects, limit },
  },
  risks: {
    form: 'leaf',
    component: 'Risks',
    says: 'Risks, the open and heavy ones first.',
    attributes: { release: releases, project: projects, owner: owners, status: states, limit },
  },
  tasks: {
    form: 'leaf',
    component: 'Tasks',
    says: 'Tasks, the overdue ones first, with how many are done.',
    attributes: {
      release: releases,
      phase: phases,
      project: projects,
      owner: owners,
      status: { says: 'Only tasks that are so.', oneOf: taskStates },
      limit,
    },
  },
  path: {
    form: 'leaf',
    component: 'Path',
    says: 'The reading path of a role.',
    attributes: { role: { says: 'Whose path.', refersTo: 'role', isRequired: true } },
  },
  callout: {
    form: 'container',
    component: 'Callout',
    says: 'A text set off from the rest.',
    attributes: {
      type: { says: 'How it looks; `note` when absent.', oneOf: calloutTypes },
      title: { says: 'Its title; its type when absent.' },
    },
  },
  tabs: {
    form: 'container',
    component: 'Tabs',
    says: 'Texts of which a reader chooses one; without JavaScript and on paper all of them.',
    attributes: {},
  },
  tab: {
    form: 'container',
    component: 'Tab',
    says: 'One text of `tabs`.',
    attributes: { title: { says: 'Its title.', isRequired: true } },
  },
}

/** The directive whose component in `.mdx` has this name. */
export const directiveOfComponent: ReadonlyMap<string, string> = new Map(
  Object.entries(directiveKinds).map(([name, { component }]) => [component, name]),
)

/** The kind of a name, whatever else that name may mean to JavaScript. */
export function findDirectiveKind(name: string): DirectiveKind | undefined {
  return Object.hasOwn(directiveKinds, name) ? directiveKinds[name] : undefined
}

/** The value of an attribute, without the blanks around it. */
export function attributeOf({ attributes }: Directive, name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value?.trim()
}

/** How many an author wants to see at most. */
export function limitOf(directive: Directive): number | undefined {
  const limit = attributeOf(directive, 'limit')
  return limit === undefined ? undefined : Number(limit)
}

/** The names in a value: `plan, report` are two. */
export function splitValues(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
