import { grammarOf } from '../grammar.ts'

const { month, plural } = grammarOf('en')

/** What scripts say; a page loads this part of its language and no other. */
export const browser = {
  any: 'Any',
  minutes: (minutes: number) => {
    if (minutes < 60) return `${minutes} min`
    const rest = minutes % 60
    return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`
  },
  copy: {
    copy: 'Copy',
    code: 'Copy code',
    link: (title: string) => `Copy link to ${title}`,
    done: 'Copied',
    failed: 'Not copied',
    refused: 'The browser did not allow it; select the text instead',
  },
  list: {
    some: (found: number, total: string, noun: string) => `${found} of ${total} ${noun}`,
    documents: (found: number, total: string) => `${found} of ${total} documents`,
    showMore: (next: number, left: number) => `Show ${next} more of ${left}`,
  },
  reading: {
    read: 'Read',
    changed: 'Changed since you read it',
    progress: (read: number, total: number, changed: number) =>
      `${read} of ${total} read${changed === 0 ? '' : `, ${changed} changed since`}`,
    begin: (title: string) => `Begin with ${title}`,
    goOn: (title: string) => `Continue with ${title}`,
  },
  search: {
    title: 'Search',
    label: 'Search for',
    placeholder: 'Documents, headings, risks, gates …',
    results: 'Results',
    close: 'Close',
    found: (total: number) =>
      total === 0 ? 'Nothing found.' : `${total} ${plural(total, { one: 'result', other: 'results' })}`,
    /** Around the word that is offered. */
    suggestion: { before: 'Nothing found. Did you mean ', after: '?' },
    /** Behind the number of results for some of the words. */
    suggestionBeside: { before: '. Did you mean ', after: '?' },
    noIndex: {
      before: 'This copy of the site has no index to search. Everything is in ',
      link: 'the list of all documents',
      after: '.',
    },
    inside: (title: string) => ` in ${title}`,
    facets: { kind: 'Kind', type: 'Type', release: 'Release', role: 'Role', status: 'Status' },
  },
  timeline: {
    month,
    quarter: (quarter: number) => `Q${quarter}`,
    /** A day of the axis: `13 Jan`. */
    day: (day: number, name: string) => `${day} ${name}`,
    kind: {
      release: 'Release',
      phase: 'Phase',
      activity: 'Activity',
      milestone: 'Milestone',
      gate: 'Gate',
    },
    marks: (marks: number) => `${marks} ${plural(marks, { one: 'mark', other: 'marks' })}`,
    someMarks: (some: number, total: number) =>
      `${some} of ${total} ${plural(total, { one: 'mark', other: 'marks' })}`,
    noOwner: 'No owner stated',
    noStatus: 'No status stated',
    today: (day: string) => `Today, ${day}`,
    asOf: (day: string) => `As of ${day}`,
    lineStands: (day: string) => `The line stands on ${day}, the day this page was computed for.`,
    before: (day: string, isReaders: boolean) =>
      `${nameOf(day, isReaders)} lies before everything that is drawn here.`,
    after: (day: string, isReaders: boolean) =>
      `${nameOf(day, isReaders)} lies after everything that is drawn here.`,
    nameless: (marks: number) =>
      marks === 1
        ? 'One mark has no room for its name; the table has it.'
        : `${marks} marks stand too close together for their names; the table has them.`,
    farBefore: 'Dates far before the rest stand at the left edge, not to scale.',
    farAfter: 'Dates far after the rest stand at the right edge, not to scale.',
  },
}

function nameOf(day: string, isReaders: boolean): string {
  return isReaders ? `Today, ${day},` : `${day}, the day this page was computed for,`
}
