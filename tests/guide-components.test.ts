import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { directiveKinds } from '../src/model/directives.ts'
import { createProcessor } from '../src/parse/processor.ts'
import { splitFrontmatter } from '../src/parse/split-frontmatter.ts'

const guide = readFileSync(new URL('../content/roadbook/guide/components.md', import.meta.url), 'utf8')
const file = new VFile(splitFrontmatter(guide).body)
createProcessor('md').parse(file)
const shown = new Set(file.data.directives?.map(({ name }) => name))
const marks = { text: ':', leaf: '::', container: ':::' } as const

/** The query of a list is that of a count. */
const shared = '`type`, `status`, `release`, `phase`, `role`, `owner`, `category`, `topic`, `project`'

test.each(Object.entries(directiveKinds))(
  'the guide has %s with its attributes and shows it at work',
  (name, kind) => {
    const mark = marks[kind.form] + name
    const row = guide.split('\n').find((line) => line.startsWith(`| \`${mark}\` |`))
    const written = (row?.split('|').at(-2) ?? '').replace('the same', shared)
    expect([...written.matchAll(/`([\w-]+)`/g)].map(([, attribute]) => attribute)).toEqual(
      Object.keys(kind.attributes),
    )
    expect(row).toContain(`| \`${kind.component}\` |`)
    expect(shown).toContain(name)
  },
)
