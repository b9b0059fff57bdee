import type { Configuration } from '../model/configuration.ts'
import type { IsoDay } from '../model/dates.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { EntityKind } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import type { Surroundings } from '../model/surroundings.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { addActivities } from './activities.ts'
import type { Building } from './building.ts'
import { addCategories } from './categories.ts'
import { addDocuments } from './document-entities.ts'
import { addDocumentOrder } from './document-order.ts'
import { addDocumentPhases } from './document-phases.ts'
import { addDocumentReleases } from './document-releases.ts'
import { createDraft } from './draft.ts'
import { buildFileIndex } from './file-index.ts'
import { addMetrics } from './metrics.ts'
import { addRisks } from './risks.ts'
import { addGates } from './gates.ts'
import { addDecisions } from './decisions.ts'
import { addFeatures } from './features.ts'
import { addReferences } from './references-in-text.ts'
import { addMilestones } from './milestones.ts'
import { addFileReferences } from './missing-documents.ts'
import { buildOutline } from './outline.ts'
import { addDocumentOwners, createOwners } from './people.ts'
import { groupByKind, type PlanGraph } from './plan-graph.ts'
import { addPhases } from './phases.ts'
import { addProjects } from './projects.ts'
import { addReleases } from './releases.ts'
import { resolveLinks } from './resolve-links.ts'
import { resolveMentions } from './resolve-mentions.ts'
import { createRoleNames } from './role-names.ts'
import { addRoles } from './roles-and-paths.ts'
import { addTasks, type Placing } from './tasks.ts'
import { addTopics } from './topics.ts'
import { createReaders } from './value-reader.ts'
import { mayWaive } from './waivers.ts'

export interface PlanInput {
  documents: readonly ParsedDocument[]
  /** Other files below the content, posix paths. */
  assets: ReadonlySet<string>
  /** Folders below the content, also those without a file. */
  folders?: ReadonlySet<string>
  /** The repository around the content; without it nothing is said about what lies there. */
  surroundings?: Surroundings | undefined
  configuration: Configuration
  vocabulary: Vocabulary
  /** Name of the content folder. */
  folderName: string
  today: IsoDay
  /** What reading the files and `roadbook.yml` had to say. */
  diagnostics: readonly Diagnostic[]
  /** Whether only rules will read the plan: what none of them asks for is left out, see `PlanGraph.without`. */
  forRules?: boolean
}

/**
 * Build the plan that a folder of documents describes.
 *
 * Pure and total: whatever the documents say, a plan comes back; what is wrong with them are
 * its diagnostics. The same input gives the same plan, ids included.
 */
export function buildPlan(input: PlanInput): PlanGraph {
  const { configuration, vocabulary, folderName } = input
  const documents = [...input.documents].sort((a, b) => (a.path < b.path ? -1 : 1))
  const draft = createDraft()
  const { assets, folders, surroundings } = input
  const files = buildFileIndex({ documents, assets, folders, surroundings })
  const links = resolveLinks(files, folderName)
  const mentions = resolveMentions(files, folderName)

  const building = prepare({ ...input, documents }, { draft, files })
  addDocuments(building)
  building.namedFiles = addFileReferences(draft, files, { links, mentions })
  const projects = projectIds(building)

  const findRelease = addReleases(building)
  const releaseOf = addDocumentReleases(building, findRelease)
  const phaseOf = addPhases(building, { findRelease, releaseOf })
  addDocumentPhases(building)
  addDocumentOrder(building, findRelease)

  addCategories(building, projects)
  const roles = createRoleNames(draft, vocabulary)
  addRoles(building, roles, projects)
  const addOwners = createOwners(building, roles)
  addDocumentOwners(building, addOwners)
  addTopics(building)

  const placing: Placing = {
    releaseOf: releaseOf.section,
    releaseIn: releaseOf.named,
    phaseOf,
    addOwners,
  }
  // Directives may name a gate or anybody who owns something.
  const isWhole = input.forRules !== true || documents.some(({ directives }) => directives.length > 0)
  addMilestones(building, placing)
  if (isWhole) {
    addActivities(building, placing)
    addTasks(building, placing)
  }
  addMetrics(building, placing)
  if (isWhole) addRisks(building, placing)
  addGates(isWhole ? building : { ...building, outlines: building.outlines.filter(mayWaive) }, placing)
  if (isWhole) {
    addDecisions(building)
    addFeatures(building, findRelease)
    addReferences(building, links)
  }

  return {
    graph: draft.graph,
    byKind: groupByKind(draft.graph),
    without: new Set(isWhole ? [] : unreadKinds),
    documents: files.documents,
    links,
    mentions,
    configuration,
    vocabulary,
    title: configuration.title ?? folderName,
    diagnostics: [
      ...input.diagnostics,
      ...documents.flatMap((document) => document.diagnostics),
      ...draft.diagnostics,
    ],
    unmapped: draft.unmapped,
    today: input.today,
  }
}

/** A check of 181 documents takes an eighth less time without them. */
const unreadKinds: readonly EntityKind[] = [
  'activity',
  'task',
  'risk',
  'gate',
  'decision',
  'feature',
  'reference',
  'person',
]

function prepare(input: PlanInput, { draft, files }: Pick<Building, 'draft' | 'files'>): Building {
  const { documents, configuration, vocabulary, folderName } = input
  const outlines = documents.map(buildOutline)
  const createReader = createReaders(vocabulary, draft.unmapped)
  const readers = new Map(outlines.map((outline) => [outline.document, createReader(outline)]))
  return {
    draft,
    files,
    configuration,
    vocabulary,
    outlines,
    namedFiles: new Map(),
    projectOf: addProjects(draft, { documents, configuration, folderName }),
    readerOf(document) {
      const reader = readers.get(document)
      if (reader === undefined) throw new Error(`no reader for ${document.path}`)
      return reader
    },
  }
}

function projectIds({ draft }: Building): EntityId[] {
  return draft.graph.filterNodes((_, entity) => entity.kind === 'project') as EntityId[]
}
