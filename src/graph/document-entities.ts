import type { Document } from '../model/entities.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Building } from './building.ts'
import { readDocumentField, sourced } from './document-fields.ts'
import { addEntity, connect } from './draft.ts'
import { documentId } from './missing-documents.ts'
import type { Outline } from './outline.ts'
import { present } from './present.ts'

/** Add every document with what it says about itself, each value with its provenance. */
export function addDocuments(building: Building): void {
  const ids = building.outlines.map((outline) => {
    const entity = readDocument(building, outline)
    addEntity(building.draft, entity)
    return entity
  })
  for (const { id, project, path } of ids) {
    connect(building.draft, {
      type: 'contains',
      from: project,
      to: id,
      source: { file: path, how: 'folder' },
    })
  }
}

function readDocument(building: Building, outline: Outline): Document {
  const { document } = outline
  const reader = building.readerOf(document)
  const first = (field: Parameters<typeof readDocumentField>[1]) => readDocumentField(outline, field)
  const [status] = first('status')
  const checked = document.checkboxes.filter((box) => box.checked).length

  return {
    kind: 'document',
    id: documentId(document.path),
    title: document.title.value,
    sources: [document.title.source],
    path: document.path,
    project: building.projectOf(document.path),
    words: document.words,
    lines: document.lines,
    readingMinutes: Math.max(1, Math.round(document.words / 220)),
    tasks: { total: document.checkboxes.length, checked },
    hash: document.hash,
    ...present({
      type: reader.documentType(),
      status: status === undefined ? undefined : reader.status(status),
      created: reader.firstDate(first('created')),
      updated: reader.firstDate(first('updated')),
      review: reader.firstDate(first('review')),
      version: first('version').find((value) => reader.isDocumentVersion(value.value)),
      owner: first('owner').find((value) => !reader.isPlaceholder(value.value)),
      audience: first('audience').find((value) => !reader.isPlaceholder(value.value)),
      description: readDescription(outline),
    }),
  }
}

function readDescription(outline: Outline): Sourced<string> | undefined {
  const [stated] = readDocumentField(outline, 'description')
  if (stated !== undefined) return stated
  const { document } = outline
  return document.lead === undefined ? undefined : sourced(document, document.lead, { how: 'text' })
}
