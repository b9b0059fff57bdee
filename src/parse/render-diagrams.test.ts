import { expect, test } from 'vitest'
import { toDocumentPath } from '../model/paths.ts'
import { createDocumentRenderer } from './render-document.ts'

const renderer = createDocumentRenderer()

function render(text: string): Promise<string> {
  const source = { path: toDocumentPath('x.md'), text, hash: '', diagnostics: [] }
  return renderer.render(source, { anchors: [], links: {}, mentions: {} })
}

function fence(diagram: string): string {
  return `\`\`\`mermaid\n${diagram}\n\`\`\``
}

test('a diagram becomes a picture with a name, and its source stays below it', async () => {
  const html = await render(fence('graph LR\nA[Plan] -->|then| B[Ship]'))

  expect(html).toMatch(
    /^<figure class="drawing"><div class="diagram-box" role="group" aria-label="Flowchart: Plan, Ship, then" tabindex="0"><svg /,
  )
  expect(html).toContain('role="img" aria-label="Flowchart: Plan, Ship, then"')
  expect([...html.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).sort()).toEqual([
    'Plan',
    'Ship',
    'then',
  ])
  expect(html).toContain(
    '<details><summary>Source of the diagram</summary><pre data-language="mermaid"><code>graph LR\nA[Plan] --&gt;|then| B[Ship]\n</code></pre></details></figure>'.replaceAll(
      '&gt;',
      '>',
    ),
  )
})

test('two diagrams of a page share no id, and each names only its own', async () => {
  const html = await render(`${fence('graph LR\nA --> B')}\n\n${fence('graph LR\nA --> B')}`)

  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(ids).toEqual(['diagram-1.arrowhead', 'diagram-2.arrowhead'])
  expect([...html.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id)).toEqual(ids)
})

test('a picture holds no style, no address, no script and no colour of its own but those an author gave', async () => {
  const html = await render(
    fence(
      [
        'graph TD',
        'A["<img src=x onerror=alert(1)>"] --> B["</text><script>alert(1)</script>"]',
        'click A "javascript:alert(1)"',
        'style A fill:url(https://example.org/x)',
        'style B fill:#000,color:red,stroke:#f00',
        'linkStyle 0 stroke:#f00',
      ].join('\n'),
    ),
  )
  const picture = html.slice(0, html.indexOf('<details>'))
  const tags = picture.replace(/ aria-label="[^"]*"/g, '').replace(/>[^<]*</g, '><')

  expect(tags).not.toMatch(
    /<(?:style|script|img|a|foreignObject)\b|@import|https?:|javascript:|\sstyle=|\son\w+=/i,
  )
  expect(picture).toContain('&#x3C;img src=x onerror=alert(1)></text>')
  expect([...picture.matchAll(/ fill="(#[^"]*)"/g)].map(([, colour]) => colour)).toEqual(['#000', '#fff'])
})

test.each(['gantt\ntitle Launch', 'graph TD\nA --x B', 'sequenceDiagram\nNote over A: first\nA->>B: x'])(
  '%j stays the code it is',
  async (diagram) => {
    const code = diagram.replaceAll('<', '&#x3C;')
    expect(await render(fence(diagram))).toBe(`<pre data-language="mermaid"><code>${code}\n</code></pre>`)
  },
)

test('every kind that is drawn is drawn whole', async () => {
  const diagrams = [
    'stateDiagram-v2\n[*] --> Draft\nDraft --> Review : send\nstate Review {\nReading --> Deciding\n}',
    'sequenceDiagram\nactor R as Reader\nR->>+Site: open\nalt found\nSite-->>-R: page\nelse missing\nSite-->>R: 404\nend',
    'classDiagram\nclass Plan {\n+String title\n+check() Report\n}\nPlan <|-- Site\nPlan "1" *-- "many" Document : holds',
    'erDiagram\nPLAN ||--o{ TASK : "has many"\nTASK {\nint id PK\n}',
  ]
  const html = await render(diagrams.map(fence).join('\n\n'))
  const names = [...html.matchAll(/role="img" aria-label="([^:"]*)/g)].map(([, name]) => name)

  expect(names).toEqual(['State diagram', 'Sequence diagram', 'Class diagram', 'Entity diagram'])
})
