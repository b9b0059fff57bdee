import { expect, test } from 'vitest'
import { element, escapeMarkup, toScriptJson } from './markup.ts'

test('writes what an author wrote as text, whatever it is', () => {
  expect(element('text', { x: 3, class: undefined, hidden: true }, escapeMarkup('</text><script>&"'))).toBe(
    '<text x="3" hidden>&lt;/text&gt;&lt;script&gt;&amp;&quot;</text>',
  )
  expect(element('a', { href: '"onclick="x' })).toBe('<a href="&quot;onclick=&quot;x"></a>')
})

test('keeps a title from ending the script that holds it', () => {
  const json = toScriptJson({ title: '</script><script>alert(1)' })

  expect(json).not.toContain('</script')
  expect(JSON.parse(json)).toEqual({ title: '</script><script>alert(1)' })
})
