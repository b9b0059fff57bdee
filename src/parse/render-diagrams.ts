import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import type { DiagramArtist } from './diagrams/draw-diagram.ts'
import { fencesOf } from './render-fences.ts'
import { element } from './render-structure.ts'
import type { TextWords } from './text-words.ts'

/**
 * Put the picture of every Mermaid block that can be drawn in its place, with its source below.
 *
 * What cannot be drawn stays the code block that it is.
 */
export async function drawDiagrams(tree: Root, artist: DiagramArtist, words: TextWords): Promise<void> {
  const blocks = fencesOf(tree, 'mermaid')
  for (const [index, { pre, spot }] of blocks.entries()) {
    const picture = await artist.draw(toString(pre), {
      id: `diagram-${index + 1}`,
      kinds: words.diagrams,
    })
    if (picture !== undefined) spot.parent.children[spot.index] = figure(picture, pre, words)
  }
}

function figure(picture: Element, source: ElementContent, words: TextWords): Element {
  const box = element('div', {
    className: ['diagram-box'],
    role: 'group',
    ariaLabel: String(picture.properties['ariaLabel']),
    tabIndex: 0,
  })
  box.children.push(picture)
  const summary = element('summary', {})
  summary.children.push({ type: 'text', value: words.diagramSource })
  const details = element('details', {})
  details.children.push(summary, source)
  const whole = element('figure', { className: ['drawing'] })
  whole.children.push(box, details)
  return whole
}
