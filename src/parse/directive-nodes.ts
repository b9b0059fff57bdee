import type { Nodes } from 'mdast'
import type { Directive } from '../model/directives.ts'

/** A node that stands for a directive; the parser's types declare them. */
export type DirectiveNode = Extract<Nodes, { type: 'textDirective' | 'leafDirective' | 'containerDirective' }>

declare module 'mdast' {
  interface Data {
    directive?: Directive
    /** Its place among all directives of the document, from 0. */
    directiveIndex?: number
  }
}

/** What a node stands for, where it stands for a directive. */
export function directiveOf(node: Nodes): { directive: Directive; index: number } | undefined {
  const { directive, directiveIndex } = node.data ?? {}
  return directive === undefined ? undefined : { directive, index: directiveIndex ?? 0 }
}

/** For who reads a text without its components: a lead, the title of a task. */
export function omission(): Extract<Nodes, { type: 'text' }> {
  return { type: 'text', value: '…' }
}
