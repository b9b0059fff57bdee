import type { PlanDate } from './dates.ts'
import type { Gate } from './gate.ts'
import type { DocumentPath, EntityId } from './paths.ts'
import type { Source, Sourced } from './provenance.ts'
import type { Status } from './status.ts'
import type { Version } from './versions.ts'

/** A typed thing of the plan; `kind` tells which. */
export type Entity =
  | Project
  | Release
  | Phase
  | Milestone
  | Activity
  | Document
  | MissingDocument
  | Role
  | Person
  | Category
  | Topic
  | Task
  | Metric
  | Risk
  | Gate
  | Decision
  | Feature
  | Reference

export type EntityKind = Entity['kind']

/** What every entity has. The first source is the one that defines it; declared beats recognised. */
export interface EntityBase {
  id: EntityId
  title: string
  sources: readonly [Source, ...Source[]]
}

/** One product with its plan. */
export interface Project extends EntityBase {
  kind: 'project'
  /** Folder below the content that holds the plan; `''` for the whole content. */
  folder: string
  description?: string
  /** Web address of the repository's files, for instance `https://host/org/repo/blob/main/`. */
  repository?: string
}

/** A version of a project that ships, or did. */
export interface Release extends EntityBase {
  kind: 'release'
  project: EntityId
  version: Version
  theme?: Sourced<string>
  status?: Sourced<Status>
  start?: Sourced<PlanDate>
  target?: Sourced<PlanDate>
  released?: Sourced<PlanDate>
  /** Every other date that a document gives for this release; conflicts are the check's business. */
  otherDates: readonly Sourced<PlanDate>[]
  effort?: Sourced<string>
  impact?: Sourced<string>
  /** The document whose body is the release's overview. */
  overview?: DocumentPath
}

/** An ordered part of a release, or of a document where no release is known. */
export interface Phase extends EntityBase {
  kind: 'phase'
  release?: EntityId
  /** Position among its siblings, from 1. */
  order: number
  start?: Sourced<PlanDate>
  end?: Sourced<PlanDate>
  status?: Sourced<Status>
  entry: readonly Sourced<string>[]
  exit: readonly Sourced<string>[]
}

/** A dated point of a plan. */
export interface Milestone extends EntityBase {
  kind: 'milestone'
  release?: EntityId
  phase?: EntityId
  date?: Sourced<PlanDate>
  status?: Sourced<Status>
  owner?: Sourced<string>
}

/** What a schedule sets for a stretch of time, for a time that is not on the calendar, or again and again. */
export interface Activity extends EntityBase {
  kind: 'activity'
  document: DocumentPath
  /** Nearest heading above it. */
  section?: string
  /** Often no interval: `T+1 to T+7`, `Day 2-3`, `Monday`, `9-11 AM`, `Weekly`. */
  date?: Sourced<PlanDate>
  status?: Sourced<Status>
  owner?: Sourced<string>
  release?: EntityId
}

/** One Markdown file. */
export interface Document extends EntityBase {
  kind: 'document'
  path: DocumentPath
  project: EntityId
  type?: Sourced<string>
  status?: Sourced<Status>
  created?: Sourced<PlanDate>
  updated?: Sourced<PlanDate>
  review?: Sourced<PlanDate>
  /** The document's own version, which is not the release's. */
  version?: Sourced<string>
  /** Owners as written; persons and roles they name are `owned-by` edges. */
  owner?: Sourced<string>
  audience?: Sourced<string>
  /** Short description from frontmatter, a `Purpose:` line or the first paragraph. */
  description?: Sourced<string>
  words: number
  lines: number
  /** Whole minutes at 220 words a minute, at least 1. */
  readingMinutes: number
  tasks: { total: number; checked: number }
  hash: string
}

/** A file that is named but does not exist. Who names it are the edges that lead to it. */
export interface MissingDocument extends EntityBase {
  kind: 'missing-document'
  /** The name as most often written, or the path it would have. */
  path: string
}

/** An audience with an ordered reading path (`for-role` edges with a step). */
export interface Role extends EntityBase {
  kind: 'role'
  description?: string
}

export interface Person extends EntityBase {
  kind: 'person'
  /** With the `@`. */
  handle?: string
}

/** A group of documents with a place in an order. */
export interface Category extends EntityBase {
  kind: 'category'
  /** Absent for the categories of `roadbook.yml`, which all projects share. */
  project?: EntityId
  order: number
}

export interface Topic extends EntityBase {
  kind: 'topic'
}

/** A checkbox, a row of a task table, or a task heading. */
export interface Task extends EntityBase {
  kind: 'task'
  document: DocumentPath
  /** Nearest heading above it. */
  section?: string
  how: 'checkbox' | 'table' | 'heading'
  /** For a checkbox whether it is ticked; else whether its status says complete. */
  checked: boolean
  /** `IMPL-4`, `9`: the number or id the author gave it. */
  number?: string
  status?: Sourced<Status>
  owner?: Sourced<string>
  due?: Sourced<PlanDate>
  estimate?: Sourced<string>
  priority?: Sourced<string>
  release?: EntityId
  phase?: EntityId
}

/** A number to be reached or watched. Two of one name are the same only within one scope. */
export interface Metric extends EntityBase {
  kind: 'metric'
  document: DocumentPath
  /** Nearest heading, release or phase that says what the numbers are about. */
  scope?: string
  release?: EntityId
  baseline?: Sourced<string>
  target?: Sourced<string>
  stretch?: Sourced<string>
  threshold?: Sourced<string>
  actual?: Sourced<string>
  status?: Sourced<Status>
  owner?: Sourced<string>
  observations: readonly MetricObservation[]
}

/** One value of a series, for instance the `Week 2` column of a metric table. */
export interface MetricObservation {
  label: string
  /** Set when the value is to be reached then; absent when it was measured or the author does not say. */
  of?: 'target'
  value: Sourced<string>
}

/** Something that may go wrong. Scales stay as written in `raw`; `value` is 1 to 5 where the scale is known. */
export interface Risk extends EntityBase {
  kind: 'risk'
  document: DocumentPath
  /** `RISK-001` where the author numbers them. */
  number?: string
  likelihood?: Sourced<number | undefined>
  impact?: Sourced<number | undefined>
  /** How heavy it is as a whole, where the author says so: `Risk level: Medium`, `Score: 12 (High)`. */
  level?: Sourced<number | undefined>
  owner?: Sourced<string>
  mitigation?: Sourced<string>
  status?: Sourced<Status>
  release?: EntityId
}

export interface Decision extends EntityBase {
  kind: 'decision'
  document: DocumentPath
  what?: Sourced<string>
  why?: Sourced<string>
  date?: Sourced<PlanDate>
  status?: Sourced<Status>
}

/** A deliverable and the versions that have it. */
export interface Feature extends EntityBase {
  kind: 'feature'
  document: DocumentPath
  /** Releases in the author's order, each with what the cell says. */
  availability: readonly { release: EntityId; status: Status }[]
}

/** An issue, a pull request, a commit or a web address. */
export interface Reference extends EntityBase {
  kind: 'reference'
  type: 'issue' | 'pull-request' | 'commit' | 'url'
  target: string
}

/** Type of an edge; its direction reads `from type to`. */
export type EdgeType =
  | 'contains'
  | 'links-to'
  | 'mentions'
  | 'part-of'
  | 'for-role'
  | 'owned-by'
  | 'depends-on'
  | 'supersedes'
  | 'refers-to'
  | 'near-duplicate-of'

/** A typed link between two entities. */
export interface Edge {
  type: EdgeType
  from: EntityId
  to: EntityId
  source: Source
  /** `for-role`: position on the role's path, from 1; absent when the document only names the audience. */
  step?: number
  /** `for-role`: why to read it, as the index says. */
  note?: string
}
