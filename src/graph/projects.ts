import type { Configuration } from '../model/configuration.ts'
import type { Project } from '../model/entities.ts'
import { toEntityId, type DocumentPath, type EntityId } from '../model/paths.ts'
import type { Source } from '../model/provenance.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { frontmatterValues } from './document-fields.ts'
import { addEntity, type Draft } from './draft.ts'
import { present } from './present.ts'
import { toSlug } from './author-text.ts'

export interface ProjectInput {
  documents: readonly ParsedDocument[]
  configuration: Configuration
  folderName: string
}

/**
 * Add the projects and tell which one each document belongs to.
 *
 * Frontmatter comes before the folders of `roadbook.yml`, the deepest folder before those
 * around it; what is left belongs to one project named after the content.
 */
export function addProjects(draft: Draft, input: ProjectInput): (path: DocumentPath) => EntityId {
  const declared = (input.configuration.projects ?? []).map(declaredProject)
  for (const project of declared) if (!draft.graph.hasNode(project.id)) addEntity(draft, project)

  const byPath = new Map<DocumentPath, EntityId>()
  for (const document of input.documents) {
    byPath.set(document.path, projectOfDocument(draft, input, { document, declared }))
  }
  return (path) => byPath.get(path) ?? addRootProject(draft, input)
}

interface Membership {
  document: ParsedDocument
  declared: readonly Project[]
}

function projectOfDocument(draft: Draft, input: ProjectInput, { document, declared }: Membership): EntityId {
  const [named] = frontmatterValues(document, 'project')
  if (named !== undefined) {
    const id = toEntityId('project', toSlug(named.value))
    if (draft.graph.hasNode(id)) return id
    if (declared.length === 0) {
      addEntity(draft, { kind: 'project', id, title: named.value, folder: '', sources: [named.source] })
      return id
    }
    reportUnknownProject(draft, document, { name: named.value, source: named.source, declared })
  }
  const byFolder = declared
    .filter((project) => project.folder === '' || document.path.startsWith(`${project.folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)
  return byFolder[0]?.id ?? addRootProject(draft, input)
}

function declaredProject(project: NonNullable<Configuration['projects']>[number]): Project {
  return {
    kind: 'project',
    id: toEntityId('project', toSlug(project.id)),
    title: project.title ?? project.id,
    folder: (project.folder ?? project.id).replace(/^\.?\/+|\/+$/g, '').replace(/^\.$/, ''),
    sources: [configurationSource],
    ...present({ description: project.description, repository: project.repository }),
  }
}

/** `roadbook.yml` at the root of the content. */
export const configurationSource: Source = { file: 'roadbook.yml' as DocumentPath, how: 'configuration' }

function addRootProject(draft: Draft, { configuration, folderName, documents }: ProjectInput): EntityId {
  const title = configuration.title ?? folderName
  const id = toEntityId('project', toSlug(folderName === '' ? title : folderName))
  if (draft.graph.hasNode(id)) return id
  const source: Source = { file: documents[0]?.path ?? configurationSource.file, how: 'folder' }
  const { description, repository } = configuration
  addEntity(draft, {
    kind: 'project',
    id,
    title,
    folder: '',
    sources: [source],
    ...present({ description, repository }),
  })
  return id
}

function reportUnknownProject(
  draft: Draft,
  document: ParsedDocument,
  { name, source, declared }: { name: string; source: Source; declared: readonly Project[] },
): void {
  draft.diagnostics.push({
    ruleId: 'unknown-reference',
    severity: 'error',
    reason: `Cannot find project \`${name}\``,
    file: document.path,
    actual: name,
    expected: declared.map((project) => project.id.replace(/^project:/, '')),
    note: 'Name a project of `roadbook.yml`, or leave the key out: the folder decides then.',
    ...present({ place: source.place }),
  })
}
