import type { EdgeType } from '../model/entities.ts'
import { folderOf, joinPath, type DocumentPath, type EntityId } from '../model/paths.ts'
import type { Source } from '../model/provenance.ts'
import type { Building } from './building.ts'
import { frontmatterValues } from './document-fields.ts'
import { connect } from './draft.ts'
import { documentId, missingDocument } from './missing-documents.ts'
import { isReleaseDocument } from './releases-declared.ts'
import type { FindRelease } from './releases.ts'

const keys: readonly [string, EdgeType][] = [
  ['supersedes', 'supersedes'],
  ['depends-on', 'depends-on'],
]

/** Connect documents with those they replace or build on, and declared releases with those they wait for. */
export function addDocumentOrder(building: Building, findRelease: FindRelease): void {
  for (const outline of building.outlines) {
    const { document } = outline
    for (const [key, type] of keys) {
      for (const { value, source } of frontmatterValues(document, key)) {
        const edge = releaseEdge(building, findRelease, {
          path: document.path,
          value,
          isRelease: isReleaseDocument(outline),
        })
        const [from, to] = edge ?? [
          documentId(document.path),
          namedDocument(building, document.path, { value, source }),
        ]
        connect(building.draft, { type, from, to, source })
      }
    }
  }
}

interface Named {
  path: DocumentPath
  value: string
  isRelease: boolean
}

function releaseEdge(
  building: Building,
  findRelease: FindRelease,
  { path, value, isRelease }: Named,
): [EntityId, EntityId] | undefined {
  const reader = building.readerOf(building.files.documents.get(path)!)
  const version = isRelease && !/\.mdx?$/i.test(value) ? reader.version(value) : undefined
  const own = frontmatterValues(building.files.documents.get(path)!, 'version')[0]
  const ownVersion = own === undefined ? undefined : reader.version(own.value)
  if (version === undefined || ownVersion === undefined) return undefined
  const project = building.projectOf(path)
  const [from, to] = [findRelease(project, ownVersion), findRelease(project, version)]
  return from === undefined || to === undefined ? undefined : [from, to]
}

/** Relative to the document's folder, as links are; else below the content root. */
function namedDocument(
  building: Building,
  from: DocumentPath,
  { value, source }: { value: string; source: Source },
): EntityId {
  const { files, draft } = building
  const relative = joinPath(folderOf(from), value)
  const rooted = joinPath('', value)
  const path = [relative, rooted].find(
    (candidate) => candidate !== undefined && files.documents.has(candidate as DocumentPath),
  )
  return path === undefined
    ? missingDocument(draft, files, { path: relative ?? value, source })
    : documentId(path)
}
