import { expect, test } from 'vitest'
import { toDocumentPath } from '../model/paths.ts'
import { createDocumentRenderer } from './render-document.ts'

const renderer = createDocumentRenderer()

function render(text: string): Promise<string> {
  const source = { path: toDocumentPath('x.md'), text, hash: '', diagnostics: [] }
  return renderer.render(source, { anchors: [], links: {}, mentions: {} })
}

const block =
  '<div class="formula" role="group" aria-label="Formula" tabindex="0"><math display="block"><semantics>' +
  '<msub><mi>a</mi><mn>1</mn></msub><annotation encoding="application/x-tex">a_1</annotation></semantics></math></div>'
const inline =
  '<math><semantics><mi>a</mi><annotation encoding="application/x-tex">a</annotation></semantics></math>'

test.each([
  ['$$\na_1\n$$', block],
  ['$$ a_1 $$', block],
  ['> $$\n> a_1\n> $$', `<blockquote>\n${block}\n</blockquote>`],
  ['so $`a`$.', `<p>so ${inline}.</p>`],
])('%j is a formula', async (text, html) => {
  expect(await render(text)).toBe(html)
})

test('a block of the language is a formula', async () => {
  expect(await render('```math\na_1\n```')).toBe(block.replace('a_1</annotation>', 'a_1\n</annotation>'))
})

test.each([
  ['from $5 to $10', '<p>from $5 to $10</p>'],
  ['$a_1$ and $b_1$', '<p>$a_1$ and $b_1$</p>'],
  ['kill $$ and echo $$', '<p>kill $$ and echo $$</p>'],
  ['| cost |\n| - |\n| $$ |\n| $$$ |', expect.stringContaining('<td class="short">$$</td>')],
  ['$$\na never ended formula', '<p>$$\na never ended formula</p>'],
  ['US$`a`$', '<p>US$<code>a</code>$</p>'],
  ['$`a`$5', '<p>$<code>a</code>$5</p>'],
])('%j is none', async (text, html) => {
  expect(await render(text)).toEqual(html)
})

test('a formula that cannot be read stays as it was written and says why', async () => {
  expect(await render('$`\\foo`$ and\n\n```math\n\\cancel{x}\n```')).toBe(
    '<p><span class="formula-unread"><code>\\foo</code> <span class="broken">This formula cannot be read: Unsupported function name: \\foo</span></span> and</p>\n' +
      '<div class="formula-unread"><pre data-language="math"><code>\\cancel{x}\n</code></pre>' +
      '<p class="broken">This formula cannot be read: not every browser shows `menclose`</p></div>',
  )
})

test.each([
  '\\href{javascript:alert(1)}{x}',
  '\\includegraphics{https://example.org/x}',
  '\\def\\a{\\a\\a}\\a',
  '\\text{<img src=x>}',
])('nothing of %j runs or asks anybody', async (formula) => {
  const html = await render(`\`\`\`math\n${formula}\n\`\`\``)

  expect(html.replace(/>[^<]*</g, '><')).not.toMatch(/<(?:a|img)\b|\s(?:href|src|style)=/)
})
