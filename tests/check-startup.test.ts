import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))

test('a check loads no words of the interface but those of gates', () => {
  const files = [...filesLoadedWith('src/cli/main.ts'), ...filesLoadedWith('src/cli/run-check.ts')]

  expect(files.length).toBeGreaterThan(100)
  expect([...new Set(files.filter((file) => /strings\/(?:en|de)/.test(file)))]).toEqual([
    'src/model/strings/en/gates.ts',
  ])
})

/** A file with everything that it imports for its code, not for its types, and not only when it is needed. */
function filesLoadedWith(start: string): string[] {
  const seen = new Set<string>()
  const waiting = [join(root, start)]
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
    }
  }
  return [...seen].map((file) => relative(root, file).replaceAll('\\', '/'))
}
