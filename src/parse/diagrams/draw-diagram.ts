import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { replaceTexts, walkElements } from '../render-walk.ts'
import { cleanPicture, type Naming } from './clean-picture.ts'
import { restoreSigns } from './diagram-label.ts'
import { type DiagramSource, readDiagram } from './diagram-source.ts'

/** Draws diagrams; loads the library when the first one comes. */
export interface DiagramArtist {
  /** The picture of a Mermaid diagram as an `svg` element, or `undefined` when it cannot be drawn whole. */
  draw(source: string, naming: Naming): Promise<Element | undefined>
}

/** What the library draws with is replaced later; here it only must not ask the network for a font. */
const look = { padding: 4, transparent: true, font: 'sans-serif' }

const connections: ReadonlySet<string> = new Set(['edge', 'message', 'class-relationship', 'er-relationship'])

/** Make an artist that has nothing loaded yet. */
export function createDiagramArtist(): DiagramArtist {
  const reader = unified().use(rehypeRaw).freeze()
  return {
    async draw(source, naming) {
      const diagram = readDiagram(source)
      if (diagram === undefined) return undefined
      const { renderMermaidSVG } = await import('beautiful-mermaid')
      try {
        const value = renderMermaidSVG(diagram.text, look)
        const tree: Root = { type: 'root', children: [{ type: 'raw', value } as never] }
        const picture = findPicture(reader.runSync(tree))
        if (picture) restoreTexts(picture)
        return picture && isWhole(picture, diagram) ? cleanPicture(picture, diagram, naming) : undefined
      } catch {
        // Whatever the library stumbles over stays what it is: code.
        return undefined
      }
    },
  }
}

function findPicture(tree: Root): Element | undefined {
  return tree.children.find((child) => child.type === 'element' && child.tagName === 'svg') as
    Element | undefined
}

/** Only in texts that are read already, where a sign can open no element. */
function restoreTexts(picture: Element): void {
  replaceTexts(picture, (value) => [{ type: 'text', value: restoreSigns(value) }])
}

/** Every word of every text and every line between two things is there. */
function isWhole(picture: Element, { texts, lines }: DiagramSource): boolean {
  const shown = new Set<string>()
  let drawn = 0
  walkElements(picture, ({ tagName, properties, children }) => {
    const names = properties['className']
    if (Array.isArray(names) && names.some((name) => connections.has(name))) drawn += 1
    if (tagName === 'text') {
      // A line that is broken stands in parts, each in an element of its own.
      for (const child of children) for (const word of wordsOf(toString(child))) shown.add(word)
      for (const word of wordsOf(toString({ type: 'root', children }))) shown.add(word)
    }
    return undefined
  })
  return drawn === lines && texts.flatMap(wordsOf).every((word) => shown.has(word))
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}
