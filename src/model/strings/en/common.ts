import { grammarOf } from '../grammar.ts'

const { count, month, number, plural, weekdays } = grammarOf('en')

/** What is said on many pages. */
export const common = {
  number,
  plural,
  count,
  month,
  weekdays,

  /** Between the first and the last day of a stretch of time, and between two figures. */
  to: ' to ',
  and: ' and ',
  or: ' or ',
  noDate: 'no date',
  notStated: 'not stated',
  unknown: 'unknown',
  nobodyIsNamed: 'nobody is named',

  andMore: (rest: number) => `and ${rest} more`,
  more: (rest: number) => `${rest} more`,
  range: (first: string, last: string) => `${first} to ${last}`,
  ratio: (part: string, whole: string) => `${part} of ${whole}`,
  line: (line: number) => `line ${line}`,
  wholeFile: 'whole file',
  /** The heading of a part of a list that takes several pages. */
  titleOfPart: (title: string, part: number) => `${title}, page ${part}`,
  toRead: (minutes: string) => `${minutes} to read`,
  asTable: 'As a table',
  readIn: 'Read in',
  pages: 'Pages',

  days: (days: number) => count(days, { one: 'day', other: 'days' }),
  documents: (documents: number) => count(documents, { one: 'document', other: 'documents' }),
  files: (files: number) => count(files, { one: 'file', other: 'files' }),
  findings: (findings: number) => count(findings, { one: 'finding', other: 'findings' }),
  errors: (errors: number) => count(errors, { one: 'error', other: 'errors' }),
  warnings: (warnings: number) => count(warnings, { one: 'warning', other: 'warnings' }),
  criteria: (criteria: number) => `${criteria} ${plural(criteria, { one: 'criterion', other: 'criteria' })}`,
  tasksDone: (done: number, total: number) => `${done} of ${total} tasks done`,

  /** How a value was recognised, as a sentence without a subject. */
  hows: {
    frontmatter: 'declared in frontmatter',
    configuration: 'declared in roadbook.yml',
    label: 'read from a label line',
    heading: 'read from a heading',
    table: 'read from a table',
    checkbox: 'read from a checkbox',
    list: 'read from a list',
    link: 'read from a link',
    text: 'read from the text',
    'file-name': 'read from the file name',
    folder: 'taken from the folder',
  },
}
