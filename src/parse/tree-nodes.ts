import type {
  Code,
  Definition,
  Heading,
  Html,
  Image,
  ImageReference,
  InlineCode,
  Link,
  LinkReference,
  ListItem,
  Nodes,
  Root,
  Table,
  Text,
} from 'mdast'
import { walk } from './walk.ts'

/** The nodes of a tree that the steps read, each list in the order of the text. */
export interface TreeNodes {
  headings: readonly Heading[]
  tables: readonly Table[]
  codes: readonly Code[]
  definitions: readonly Definition[]
  /** List items with a box. */
  boxes: readonly ListItem[]
  /** Raw HTML that is a block of its own. */
  htmlBlocks: readonly Html[]
  /** Text and code spans outside links. */
  words: readonly (Text | InlineCode)[]
  /** What may lead somewhere: links and images, raw HTML of every place, and text with `[[`. */
  pointers: readonly Pointer[]
}

export type Pointer = Link | Image | LinkReference | ImageReference | Html | Text

/**
 * Sort the nodes of a tree by who reads them.
 *
 * One walk for all steps: a walk for each of them took a fifth of all parsing time.
 */
export function collectTreeNodes(tree: Root): TreeNodes {
  const headings: Heading[] = []
  const tables: Table[] = []
  const codes: Code[] = []
  const definitions: Definition[] = []
  const boxes: ListItem[] = []
  const htmlBlocks: Html[] = []
  const words: (Text | InlineCode)[] = []
  const pointers: Pointer[] = []

  const visitBlock = (node: Nodes): 'skip' | undefined => {
    switch (node.type) {
      case 'heading':
        headings.push(node)
        walk(node, visitInline)
        return 'skip'
      case 'table':
        tables.push(node)
        walk(node, visitInline)
        return 'skip'
      case 'paragraph':
        walk(node, visitInline)
        return 'skip'
      case 'code':
        codes.push(node)
        return 'skip'
      case 'definition':
        definitions.push(node)
        return 'skip'
      case 'html':
        htmlBlocks.push(node)
        pointers.push(node)
        return 'skip'
      case 'listItem':
        if (typeof node.checked === 'boolean') boxes.push(node)
        return undefined
      default:
        return visitInline(node)
    }
  }

  const visitInline = (node: Nodes): 'skip' | undefined => {
    switch (node.type) {
      case 'text':
        words.push(node)
        if (node.value.includes('[[')) pointers.push(node)
        return 'skip'
      case 'inlineCode':
        words.push(node)
        return 'skip'
      case 'link':
      case 'linkReference':
        pointers.push(node)
        for (const child of node.children) walk(child, visitLinked)
        return 'skip'
      default:
        visitPointer(node)
        return undefined
    }
  }

  const visitLinked = (node: Nodes): 'skip' | undefined => {
    if (node.type === 'text' && node.value.includes('[[')) pointers.push(node)
    if (node.type === 'link' || node.type === 'linkReference') pointers.push(node)
    visitPointer(node)
    return undefined
  }

  const visitPointer = (node: Nodes): void => {
    if (node.type === 'image' || node.type === 'imageReference' || node.type === 'html') pointers.push(node)
  }

  walk(tree, visitBlock)
  return { headings, tables, codes, definitions, boxes, htmlBlocks, words, pointers }
}
