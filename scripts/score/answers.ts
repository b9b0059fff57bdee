import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The known answers of one corpus, as far as they are measured. */
export interface Answers {
  documents: readonly DocumentAnswer[]
  tasks: readonly { file: string; total: number; checked: number }[]
  tables: readonly TableAnswer[]
  links: readonly LinkAnswer[]
  mentions: readonly MentionAnswer[]
}

export interface DocumentAnswer {
  file: string
  title: string | null
  doctype: string | null
  headings: number
  items: readonly { line: number; key: string; value: string; zone: 'header' | 'overview' | 'footer' }[]
}

export interface TableAnswer {
  file: string
  line: number
  headers: readonly string[]
  kind: string
  rows: number
  cells: readonly (readonly string[])[]
}

export interface LinkAnswer {
  file: string
  line: number
  kind: string
  target: string
  exists_in_corpus: boolean
  is_dir: boolean
  anchor: string | null
  anchor_exists: boolean | null
}

export interface MentionAnswer {
  file: string
  line: number
  where: 'text' | 'code' | 'code-part' | 'fence'
  name: string
  resolved: string | null
  how: string
  placeholder: boolean
}

/** Read the answer files of a corpus. */
export async function readAnswers(folder: string): Promise<Answers> {
  const read = async (name: string, key: string): Promise<unknown> => {
    const data = JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as Record<string, unknown>
    return data[key]
  }
  return {
    documents: (await read('metadata', 'files_meta')) as Answers['documents'],
    tasks: (await read('tasks', 'files_tasks')) as Answers['tasks'],
    tables: (await read('tables', 'tables')) as Answers['tables'],
    links: (await read('links', 'links')) as Answers['links'],
    mentions: (await read('mentions', 'mentions')) as Answers['mentions'],
  }
}
