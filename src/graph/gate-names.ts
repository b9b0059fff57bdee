import { plainText } from './author-text.ts'

const gateName =
  /\b(?:success|acceptance|exit|entry|go|release|launch|completion|approval) criteria\b|\bgo\s*\/\s*no-?go\b|\bquality gates?\b|\bdefinition of done\b|^gate(?:\s+\d|\s*:)/i
/** Signs to stop: a ticked box there is bad news. */
const stopName = /\bno-?go\b|\btriggers?\b|\bred flags?\b|\babort\b|\broll ?back\b|^gate\s*:\s*hold\b/i
/** Software that checks gates is no gate, nor is a test of it. */
const machinery =
  /\bwith quality gates?\b|\btesting (?:&|and) quality gates?\b|\bquality gates?\s+(?:module|class|script|system|integration|implementation|engine|framework|runner|performance|output|failures?|detection|architecture|strategy|optimization|logic|validation|testing|enforcement|automation|configuration|reliability)\b|\(\d+\+? (?:tests?|lines)\)/i
/** A program may be called so as well as a decision: there the criteria have to look like some. */
const alsoSoftware = /\bquality gates?\b/i
const namesCriteria =
  /\bcriteria\b|\bgo\s*\/\s*no-?go\b|\bdefinition of done\b|\brequirements?\b|\bmust[- ]have\b|\bchecks?\b|\bchecklist\b|\bblocking\b|\bacceptance\b/i
const goNoGo = /\bgo\s*\/\s*no-?go\b/gi

/** Tell whether a heading or a lead-in is called like a gate. */
export function isGateName(heading: string): boolean {
  // Most headings of a plan are none: this costs a tenth of what follows.
  if (!/criteria|gate|no-?go|done/i.test(heading)) return false
  const text = plainText(heading)
  return gateName.test(text) && !machinery.test(text) && !/→|\bvs\b/.test(text) && !isStopName(text)
}

/** Tell whether a heading is about software that checks gates. */
export function isMachineryName(heading: string): boolean {
  return machinery.test(plainText(heading))
}

/** Tell whether a section sums up what tests or documents hold: what is called a gate there is their subject. */
export function isInventoryName(heading: string): boolean {
  return /\(\d+\+? (?:tests?|lines)\)/i.test(heading)
}

/** Tell whether a heading or a lead-in is about signs to stop. */
export function isStopName(heading: string): boolean {
  return stopName.test(heading.replace(goNoGo, ''))
}

/** Tell whether what stands below has to look like criteria, for its name alone does not say so. */
export function mayBeSoftware(heading: string): boolean {
  return alsoSoftware.test(plainText(heading)) && !namesCriteria.test(heading)
}

/** Tell whether a name says that criteria follow. */
export function isCriteriaName(text: string): boolean {
  return namesCriteria.test(plainText(text))
}

/** Lists below a gate that are about something else: who meets, what follows, how it is measured. */
const beside =
  /\b(?:definition|waivers?|agenda|attendees|participants|who|next steps?|deliverables|outputs?|activit(?:y|ies)|actions?|tasks|notes?|tools?|scale|examples?|references?|rationale|communications?|fallback|consequences?|process|impact|responsib\w*|timeline|schedule|how to|options?|scenarios?|reasons?|contacts?|risks?|objectives?|features?|red flags?|trade-?offs?|decision|documents? attached|artifacts?|mitigations?|questions?|indicators?|measurement|metrics collected|tracking|risk|focus)\b|^(?:if|when)\b/i

/** Tell whether a lead-in says that its list holds no criteria. */
export function isBesideCriteria(group: string): boolean {
  const text = group.replace(goNoGo, '')
  return (
    isStopName(text) ||
    stopSign.test(text) ||
    (beside.test(text) && !/\bcriteria\b(?!.*\bwaiv)/i.test(text)) ||
    /\bwaiver/i.test(text)
  )
}

const stopSign =
  /\bno-?go\b|\bfail(?:s|ure)?\b|\btriggers?\b|\bblock(?:s|ers?)\b|\babort\b|\bstop\b|\broll ?back\b|\bred flags?\b/i

const informing =
  /\b(?:nice|good)[- ]to[- ]have\b|^\W*optional\b\s*(?:$|[:([–—-])|[([](?:[^()[\]]* )?optional[)\]]|\boptional (?:criteria|checks|items)\b|\bshould[- ](?:have|pass|achieve|meet)\b|\bcould[- ]have\b|\bnon-?blocking\b|\bnot blocking\b|\bdoes not block\b|\bstretch\b|\brecommended\b|\bweighing\b|\bbonus\b|\bdesirable\b|^\W*(?:should|could|p[1-3])\b(?![- ]\w+ (?:bugs?|issues?))(?!\s+(?:bugs?|issues?|items?))/i
const informingMark =
  /[([](?:p[1-3]|optional|should(?: have)?|could(?: have)?|nice[- ]to[- ]have|non-?blocking|stretch|recommended)[)\]]\s*$|^[([](?:p[1-3]|optional)[)\]]|^(?:optional|should|could|nice to have)\s*[:–—-]\s/i

/** Tell whether a heading or a lead-in says that what follows informs the decision and does not block it. */
export function isInforming(heading: string): boolean {
  return informing.test(plainText(heading))
}

/** Tell whether a criterion is marked as one that does not block: `(optional)`, `[P2]`, `Should: …`. */
export function isMarkedInforming(text: string): boolean {
  return informingMark.test(text)
}

const claim =
  /\b(?:all |criteria )?(?:met|achieved|satisfied|passed|complete[d]?|implemented|fulfilled|verified|delivered|all ready|compliance)\b|✅/i

/** Tell whether a heading or a lead-in claims that what follows is met; what stands in front is decoration. */
export function claimsMet(heading: string): boolean {
  const text = heading.replace(/^[^\p{L}\p{N}]+/u, '')
  return claim.test(text) && !/\b(?:not|to be|must be|when|if)\b/i.test(text)
}
