import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const loaded = loadedWith('src/cli/main.ts', 'src/cli/run-check.ts')

test('a check loads no words of the interface but those of gates', () => {
  expect(loaded.length).toBeGreaterThan(100)
  expect(loaded.filter((name) => /strings\/(?:en|de)/.test(name))).toEqual(['src/model/strings/en/gates.ts'])
})

test('a check loads schemas and readers of YAML only for a file that needs them', () => {
  expect(loaded).toContain('satteri')
  // js-yaml reads the vocabulary, which is read already where Roadbook is installed.
  const needed = ['src/parse/vocabulary-texts.ts', 'zod', 'js-yaml']
  expect(loaded.filter((name) => /yaml|zod|gray-matter|vocabulary-texts/.test(name)).toSorted()).toEqual(
    needed.toSorted(),
  )
})

/** Files and packages that some files import for their code, not for their types, and not only when they are needed. */
function loadedWith(...starts: string[]): string[] {
  const seen = new Set<string>()
  const waiting = starts.map((start) => join(root, start))
  const packages = new Set<string>()
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
    for (const statement of source.statements) {
      if (
        !ts.isImportDeclaration(statement) ||
        statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      )
        continue
      const { text } = statement.moduleSpecifier as ts.StringLiteral
      if (text.startsWith('.')) waiting.push(join(dirname(file), text))
      else packages.add(text)
    }
  }
  const files = [...seen].map((file) => relative(root, file).replaceAll('\\', '/'))
  return [...files, ...packages]
}
