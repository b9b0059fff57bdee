import { toEntityId } from '../model/paths.ts'
import { toSlug } from './author-text.ts'
import type { Building } from './building.ts'
import { frontmatterValues } from './document-fields.ts'
import { addEntity, connect } from './draft.ts'
import { documentId } from './missing-documents.ts'

/** Add the free keywords of frontmatter and connect the documents that have them. */
export function addTopics(building: Building): void {
  for (const { document } of building.outlines) {
    const seen = new Set<string>()
    for (const { value, source } of [
      ...frontmatterValues(document, 'topics'),
      ...frontmatterValues(document, 'tags'),
    ]) {
      const id = toEntityId('topic', toSlug(value))
      if (seen.has(id)) continue
      seen.add(id)
      if (!building.draft.graph.hasNode(id))
        addEntity(building.draft, { kind: 'topic', id, title: value, sources: [source] })
      connect(building.draft, { type: 'part-of', from: documentId(document.path), to: id, source })
    }
  }
}
