import { appendFileSync, cpSync, globSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder to measure: the one that was named, else ../shared/corpora/caro. Ends the program when there is none. */
export function chooseFolder(named) {
  const project = fileURLToPath(new URL('../..', import.meta.url))
  const folder = resolve(named ?? join(project, '../shared/corpora/caro'))
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder
  console.error(`Cannot find folder ${folder}; name one with Markdown documents`)
  process.exit(2)
}

/** Put a folder several times beside itself, every document of every copy with a text of its own. */
export function copyFolder(folder, { into, copies }) {
  for (let copy = 1; copy <= copies; copy++) {
    const target = join(into, `copy-${copy}`)
    cpSync(folder, target, { recursive: true })
    for (const name of globSync('**/*.md', { cwd: target }))
      appendFileSync(join(target, name), `\n<!-- copy ${copy} -->\n`)
  }
  return into
}
