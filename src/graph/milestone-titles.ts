import type { EntityId } from '../model/paths.ts'
import { plainText, withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import { splitHeadingStatus } from './heading-status.ts'
import type { Outline } from './outline.ts'

const day = '(?: (?:date|day|deadline|target))?'
const ofRelease = new RegExp(
  `^(?:(?:target|planned|expected|actual|final) )?(?:release|launch|ga|go-?live|ship|beta|release decision)${day}$`,
  'i',
)
const ofAnything = new RegExp(`^(?:(?:final|target) )?(?:deadline|decision|kick-?off|cut-?off)${day}$`, 'i')

/**
 * Say of what a label speaks that stands in every second document.
 *
 * A day of release is that of the release, any other deadline or decision that of the document.
 * Labels that say it themselves (`Code freeze date`) stay.
 *
 * @example
 * milestoneTitle(building, 'Release Date', { outline, release }) // => 'Release date of v1.1.0-beta'
 */
export function milestoneTitle(
  building: Building,
  label: string,
  { outline, release }: { outline: Outline; release?: EntityId | undefined },
): string {
  const isRelease = ofRelease.test(label)
  if (!isRelease && !ofAnything.test(label)) return label
  const document = withoutDecoration(splitHeadingStatus(plainText(outline.document.title.value)).text)
  const subject =
    isRelease && release !== undefined
      ? buildOf(building.draft.graph.getNodeAttributes(release).title, document)
      : document
  return subject === '' ? label : `${inSentence(label)} of ${subject}`
}

/** A document about `v1.1.0-beta.2` gives the day of that build, not of v1.1.0-beta as a whole. */
function buildOf(release: string, document: string): string {
  const at = document.indexOf(release)
  const number = at < 0 ? undefined : /^\.\d+/.exec(document.slice(at + release.length))?.[0]
  return release + (number ?? '')
}

/** `Target GA Date` reads `Target GA date` in front of more words. */
function inSentence(label: string): string {
  const [first = '', ...words] = label.split(' ')
  return [first, ...words.map((word) => (/^\p{Lu}\p{Ll}/u.test(word) ? word.toLowerCase() : word))].join(' ')
}
