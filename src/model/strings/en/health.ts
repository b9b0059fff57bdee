import { grammarOf } from '../grammar.ts'

const { count, number, plural } = grammarOf('en')

/** What the check found, around its own sentences, which are English. */
export const health = {
  title: 'Health',
  description: (plan: string) => `What the check found in ${plan}.`,
  nothing: (documents: number) =>
    `Nothing to mend in ${count(documents, { one: 'document', other: 'documents' })}.`,
  found: (affected: number, documents: number) =>
    `What the check found in ${number(affected)} of ${count(documents, { one: 'document', other: 'documents' })}.`,
  theRules: 'The rules',
  error: (errors: number) => plural(errors, { one: 'Error', other: 'Errors' }),
  warning: (warnings: number) => plural(warnings, { one: 'Warning', other: 'Warnings' }),
  info: 'Info',
  byRule: 'By rule',
  byDocument: 'By document',
  findingsByDocument: 'Findings by document',
  findingsContinued: 'Findings by document, continued',
  moreFiles: (files: number) => count(files, { one: 'more file', other: 'more files' }),
  filesElsewhere: (files: string) =>
    `and ${files} more with fewer findings, which stand on the page of each document and in the lists of the rules.`,
  columns: { file: 'File', errors: 'Errors', warnings: 'Warnings', info: 'Info' },
  /** Before what a rule demands, beside which stands how often it is broken. */
  ruleSays: 'Rule:',
  inFiles: (files: string) => `in ${files}`,
  inPlaces: (places: number) => `in ${places} places`,
  /** Before the link to all findings of a rule. */
  more: (rest: number) => `and ${number(rest)} more: `,
  allOf: (findings: number, rule: string) => `all ${number(findings)} findings of ${rule}`,
  byFile: (rule: string) => `The findings of ${rule} by file`,
  about: (rule: string) => `About ${rule}`,

  rule: {
    title: (rule: string) => `Findings of ${rule}`,
    summary: (findings: string, files: string) => `${findings} in ${files}.`,
    why: 'Why it matters and how to fix it',
  },
  rules: {
    title: 'Rules',
    description: 'What the check looks for.',
    lead: 'What the check looks for, how severe it is in this plan, and how often it was found.',
    label: 'All rules',
    columns: { rule: 'Rule', severity: 'Severity', holds: 'What must hold', findings: 'Findings' },
    findingsOf: (findings: number, rule: string) => `${findings} findings of ${rule}`,
    inThisPlan: (findings: string) => `${findings} in this plan`,
    nothing: 'nothing found in this plan',
    contents: 'Contents',
  },

  notChecked: {
    title: 'Not checked',
    nothing: 'Nothing was left out.',
    /** Before and after the command. */
    external: (links: number) => [
      `${count(links, { one: 'link', other: 'links' })} to other sites;`,
      'asks their servers.',
    ],
    outside: (links: number) =>
      `${count(links, { one: 'link', other: 'links' })} to files outside the content folder.`,
    suppressed: (findings: string) =>
      `${findings} that comments in the documents switch off, each with its reason there.`,
    off: (rules: number) =>
      `${count(rules, { one: 'rule', other: 'rules' })} that ${plural(rules, { one: 'is', other: 'are' })} off:`,
    claims: (claims: number) =>
      claims === 1
        ? '1 claim that was recognised and could not be compared with anything, so that it is neither right nor wrong:'
        : `${number(claims)} claims that were recognised and could not be compared with anything, so that they are neither right nor wrong:`,
    table: {
      label: 'Claims that cannot be verified',
      what: 'What was met',
      claims: 'Claims',
      rule: 'Rule',
    },
  },
}
