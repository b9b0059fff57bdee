import { expect, test } from 'vitest'
import { toDocumentPath } from '../model/paths.ts'
import { createDocumentRenderer } from './render-document.ts'
import type { RenderReferences } from './render-references.ts'

const renderer = createDocumentRenderer()

function render(text: string, references: Partial<RenderReferences> = {}, path = 'x.md'): Promise<string> {
  const source = { path: toDocumentPath(path), text, hash: '', diagnostics: [] }
  return renderer.render(source, { anchors: [], links: {}, mentions: {}, ...references })
}

test.each([
  ['<script>alert(1)</script>ok', 'ok'],
  ['<b onclick="alert(1)">x</b>', '<p><b>x</b></p>'],
  ['<a href="javascript:alert(1)">x</a>', '<p><a>x</a></p>'],
  ['[x](javascript:alert(1))', '<p><a>x</a></p>'],
  ['[x](data:text/html,x)', '<p><a>x</a></p>'],
  ['<iframe src="https://example.org"></iframe>ok', 'ok'],
  ['<style>body{}</style>\n\nok', '\n<p>ok</p>'],
  ['<b style="position:fixed">x</b>', '<p><b>x</b></p>'],
  ['<b id="content">x</b>', '<p><b id="user-content-content">x</b></p>'],
  ['<form action="/x"><button>x</button></form>', 'x'],
])('nothing of %j runs', async (text, expected) => {
  expect(await render(text)).toBe(expected)
})

test.each([
  ['a <!-- b --> c', '<p>a  c</p>'],
  ['<!-- b -->\n\nok', '\n<p>ok</p>'],
  ['<!-- b --!> <b onclick="x()">c</b> -->', ' <b>c</b> -->'],
  ['<!--> <b onclick="x()">c</b> -->', ' <b>c</b> -->'],
  ['<!-- b --><b onclick="x()">c</b>', '<b>c</b>'],
])('of %j no comment is left, and it ends where a browser ends it', async (text, expected) => {
  expect(await render(text)).toBe(expected)
})

test('headings carry the ids that links name', async () => {
  expect(await render('# Ä *b*\n\n## Ä b', { anchors: ['ä-b', 'ä-b-1'] })).toBe(
    '<h1 id="ä-b">Ä <em>b</em></h1>\n<h2 id="ä-b-1">Ä b</h2>',
  )
})

test('links lead where the references say, and broken ones say why', async () => {
  const links = {
    'a b.md': { href: '/documents/a-b/' },
    'gone.md': { problem: 'no file gone.md' },
    'a.md#x': { href: '/documents/a/#x', problem: 'no heading #x' },
  }

  expect(await render('[a](<a b.md>) [b](gone.md) [c](a.md#x) [d](https://example.org/)', { links })).toBe(
    '<p><a href="/documents/a-b/">a</a> ' +
      '<span tabindex="0" class="broken" title="no file gone.md">b<span class="visually-hidden"> (no file gone.md)</span></span> ' +
      '<a href="/documents/a/#x" class="broken" title="no heading #x">c<span class="visually-hidden"> (no heading #x)</span></a> ' +
      '<a href="https://example.org/">d</a></p>',
  )
})

test('names of documents become links, but not inside links, commands and code blocks', async () => {
  const mentions = { 'plan.md': { href: '/documents/plan/' }, 'gone.md': { problem: 'no such document' } }

  expect(
    await render('plan.md `plan.md` `cat plan.md` [plan.md](x) my-plan.md gone.md\n\n    plan.md', {
      mentions,
    }),
  ).toBe(
    '<p><a class="mention" href="/documents/plan/">plan.md</a> <code><a class="mention" href="/documents/plan/">plan.md</a></code> ' +
      '<code>cat plan.md</code> <a href="x">plan.md</a> my-plan.md ' +
      '<span class="mention is-missing" tabindex="0" title="no such document">gone.md<span class="visually-hidden"> (no such document)</span></span></p>\n' +
      '<pre><code>plan.md\n</code></pre>',
  )
})

test('code of a known language is coloured, of an unknown one plain', async () => {
  expect(await render('```json\n{"a": 1}\n```\n\n```klingon\nx\n```')).toBe(
    '<pre data-language="json"><code>{<span class="code-keyword">"a"</span>: <span class="code-constant">1</span>}</code></pre>\n' +
      '<pre data-language="klingon"><code>x\n</code></pre>',
  )
})

test('a block that draws keeps its lines together', async () => {
  expect(await render('```\n┌─┐\n└─┘\n```')).toBe('<pre class="diagram"><code>┌─┐\n└─┘\n</code></pre>')
})

test('label lines and lines that begin with a mark stay lines', async () => {
  expect(await render('**A**: 1\n**B:** 2\n✅ three\nfour')).toBe(
    '<p><strong id="L1">A</strong>: 1<br>\n<strong id="L2">B:</strong> 2<br>\n✅ three\nfour</p>',
  )
})

test('an italic footer keeps its lines', async () => {
  expect(await render('*Version: 1.0\nOwner: QA*')).toBe(
    '<p><em id="L1">Version: 1.0<br>\nOwner: QA</em></p>',
  )
})

test('alerts, task boxes and tables get their form', async () => {
  expect(await render('> [!WARNING]\n> Hot\n\n- [x] a\n- [ ] b\n\n| c |\n| - |\n| d |')).toBe(
    '<aside class="alert alert-warning">\n<p class="alert-title">Warning</p>\n<p>Hot</p>\n</aside>\n' +
      '<ul class="contains-task-list">\n' +
      '<li class="task-list-item" id="L4"><span class="box is-checked" role="img" aria-label="Done"></span> a</li>\n' +
      '<li class="task-list-item" id="L5"><span class="box" role="img" aria-label="Open"></span> b</li>\n</ul>\n' +
      '<div class="table-box" role="group" aria-label="Table: c" tabindex="0"><table>\n<thead>\n<tr id="L7">\n<th>c</th>\n</tr>\n</thead>\n' +
      '<tbody>\n<tr id="L9">\n<td class="short">d</td>\n</tr>\n</tbody>\n</table></div>',
  )
})

test('the code of an .mdx document is left out and its text kept', async () => {
  const text = "import X from './x'\n\n# T {1 + 1}\n\n<X a={2}>\n\ninside\n\n</X>\n\n{secret}\n"

  expect(await render(text, { anchors: ['t-'] }, 'x.mdx')).toBe('<h1 id="t-">T </h1>\n<p>inside</p>')
})

test('the title goes when the page shows it', async () => {
  const source = {
    path: toDocumentPath('x.md'),
    text: '---\ntitle: T\n---\n# T\n\ntext',
    hash: '',
    diagnostics: [],
  }
  const references = { anchors: ['t'], links: {}, mentions: {} }

  expect(await renderer.render(source, references, { withoutTitle: true })).toBe('<p>text</p>')
})

test.each(['', '\ufeff', '---\n', '```', '# __proto__\n\n[a](__proto__)', '||||\n-', '</p></div>', '<!--'])(
  'bad input %j is rendered somehow',
  async (text) => {
    expect(await render(text)).toEqual(expect.any(String))
  },
)

test('components of the author leave marks, callouts and tabs are drawn', async () => {
  expect(await render('All :count{} of **:count{type=plan}**\n\n- ::gates\n')).toBe(
    '<p>All <!--directive:0--> of <strong><!--directive:1--></strong></p>\n<ul>\n<li id="L3">\n<!--directive:2-->\n</li>\n</ul>',
  )
  expect(await render(':::callout{type=tip title="Try <it>"}\n## A\n:::\n', { anchors: ['a'] })).toBe(
    '<aside class="alert alert-tip"><p class="alert-title">Try &#x3C;it></p><h2 id="a">A</h2></aside>',
  )
  expect(await render('::::tabs\n:::tab[One]\na\n:::\n::::\n')).toBe(
    '<content-tabs><section class="tab"><p class="tab-title">One</p><p>a</p></section></content-tabs>',
  )
})

test('a container that is wrong leaves a mark and keeps its text', async () => {
  expect(await render(':::callout{type=loud}\n**a**\n:::\n')).toBe(
    '<div><!--directive:0--><p><strong id="L2">a</strong></p></div>',
  )
})

test('raw HTML cannot leave marks', async () => {
  expect(await render('<div data-directive="0">a</div>\n\n<!--directive:0-->\n')).toBe('<div>a</div>\n')
  expect(await render('<b data-directive="0">a</b> <!--directive:0--> :count{}\n')).toBe(
    '<p><b>a</b>  <!--directive:0--></p>',
  )
})

test('components of MDX become the same as directives', async () => {
  const text = 'All <Count type="plan" />.\n\n<Risks>\n\n- [x] a\n\n</Risks>\n'
  expect(await render(text, {}, 'x.mdx')).toContain('<p>All <!--directive:0-->.</p>\n<div><!--directive:1-->')
  expect(await render(text, {}, 'x.mdx')).toContain('aria-label="Done"')
})
