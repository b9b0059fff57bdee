import type { Element, ElementContent, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'

/** Writes formulas as MathML; loads the library when the first one comes. */
export interface FormulaWriter {
  /** The `math` element of a formula in LaTeX, or what is wrong with it. */
  write(source: string, options: { isBlock: boolean }): Promise<Element | { problem: string }>
}

/** A longer one is no formula. */
const longest = 4000

/** Make a writer that has nothing loaded yet. */
export function createFormulaWriter(): FormulaWriter {
  const reader = unified().use(rehypeRaw).freeze()
  return {
    async write(source, { isBlock }) {
      if (source.length > longest) return { problem: 'it is too long' }
      const { default: temml } = await import('temml')
      try {
        const value = temml.renderToString(source, {
          displayMode: isBlock,
          annotate: true,
          throwOnError: true,
          maxExpand: 200,
        })
        const tree: Root = { type: 'root', children: [{ type: 'raw', value } as never] }
        const [math] = cleanChildren(reader.runSync(tree))
        return math?.type === 'element' ? math : { problem: 'nothing stands in it' }
      } catch (error) {
        return { problem: sentenceOf(error) }
      }
    },
  }
}

/** The elements of MathML that browsers draw; `menclose` is none of them. */
const elements: ReadonlySet<string> = new Set(
  (
    'math semantics annotation mrow mi mn mo ms mtext mspace mstyle mpadded mphantom mfrac msqrt mroot ' +
    'msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd'
  ).split(' '),
)

const attributes: ReadonlySet<string> = new Set(
  (
    'display displayStyle scriptLevel mathVariant stretchy fence separator form accent accentUnder largeOp ' +
    'movableLimits symmetric lSpace rSpace minSize maxSize lineThickness width height depth voffset encoding ' +
    'columnSpan rowSpan'
  )
    .toLowerCase()
    .split(' '),
)

/** @throws {Error} when the formula holds what not every browser shows */
function cleanChildren(parent: Root | Element): ElementContent[] {
  return parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return parent.type === 'root' ? [] : [child]
    if (child.type !== 'element') return []
    const { tagName } = child
    if (!elements.has(tagName)) throw new Error(`not every browser shows \`${tagName}\``)
    const properties: Element['properties'] = {}
    for (const [name, value] of Object.entries(child.properties)) {
      if (attributes.has(name.toLowerCase())) properties[name] = value
    }
    const classes = child.properties['className']
    const kept = Array.isArray(classes) ? classes.filter((name) => /^tml-(?:left|right|tag)$/.test(name)) : []
    if (kept.length > 0) properties['className'] = kept
    return [{ type: 'element', tagName, properties, children: cleanChildren(child) }]
  })
}

/** The library draws a picture of the place below its sentence. */
function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return (message.split('\n')[0] ?? '').replace(/ at (?:position|end of input)\b.*$/, '').trim()
}
