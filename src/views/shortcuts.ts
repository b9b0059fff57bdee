import type { Strings } from '../model/strings/en.ts'
import type { OutlineGroup, PageLink } from './page.ts'

/** A letter that leads to a page when it is typed after `g`. */
export interface Shortcut extends PageLink {
  key: string
}

/** Letters by address below the base; a page that the outline does not name has none. */
const letters: Readonly<Record<string, string>> = {
  '': 'o',
  'documents/': 'd',
  'roadmap/': 'm',
  'releases/': 'l',
  'roles/': 'p',
  'people/': 'e',
  'health/': 'h',
  'risks/': 'r',
  'gates/': 'g',
  'tasks/': 't',
  'milestones/': 's',
  'decisions/': 'c',
  'features/': 'f',
  'metrics/': 'n',
}

/** The main pages of a site with their letters, in the order of the outline. */
export function listShortcuts(
  outline: readonly OutlineGroup[],
  base: string,
  { releases, roles }: Strings['frame']['titles'],
): Shortcut[] {
  // Pages that every site has, though its outline leads to them under other names, or not at all.
  const always: Readonly<Record<string, string>> = { 'releases/': releases, 'roles/': roles }
  const entries = outline.flatMap((group) => group.entries)
  const titles = new Map(entries.map(({ href, title }) => [href, title]))
  const addresses = new Set([...entries.map(({ href }) => href.slice(base.length)), ...Object.keys(always)])
  return [...addresses].flatMap((address) => {
    const key = letters[address]
    const href = base + address
    const title = always[address] ?? titles.get(href)
    return key === undefined || title === undefined ? [] : [{ key, href, title }]
  })
}
