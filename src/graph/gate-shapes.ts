/** Shapes of lists that stand below gates and hold no criteria. */

const sign = /^\s*(✅|✓|✔|☑|❌|✗|✘|⛔|⚠|🟢|🟡|🔴)/u

/**
 * Tell whether a list says what a number would mean instead of how it stands: `✅ AWU growing: healthy`,
 * `⚠️ AWU falling: churn`, `❌ AWU below half: trouble`; `70+: Excellent`, `30-70: Good`.
 */
export function isScale(texts: readonly string[]): boolean {
  if (texts.length < 2) return false
  const marks = texts.map((text) => sign.exec(text)?.[1])
  const levels = texts.filter((text) => /^\W*[<>≥≤]?\s*\d[\d.,%+–-]*\s*:\s/.test(text))
  if (levels.length * 2 > texts.length) return true
  if (marks.includes(undefined)) return false
  const different = new Set(marks)
  if (texts.length > 2 && different.size === texts.length) return true
  const subjects = new Set(texts.map((text) => /[\p{L}\p{N}]+/u.exec(text)?.[0]))
  return different.size > 1 && subjects.size === 1
}

const doing =
  /^\W*(?:\d+[.)]\s*)?(?:run|use|review|discuss|make|document|record|print|link|create|mark|collect|log|aggregate|detect|send|post|announce|schedule|update|present|go through|prepare|email|conduct|hold|start|begin|write|publish|notify|share|gather|compile|calculate|analy[sz]e|decide|communicate|execute|deploy|merge|tag|push|add|build|draft|set up|submit|open|close|wait|monitor|invite|read|plan|identify|implement|rollback|revert|pause|fix|address|continue|proceed|confirm)\b/i

/** Tell whether most of a list tells somebody what to do, one thing after the other. */
export function isSteps(texts: readonly string[]): boolean {
  return texts.length > 1 && texts.filter((text) => doing.test(text)).length * 2 > texts.length
}

const required =
  /[≥≤<>%]|\b(?:must|pass(?:es|ed|ing)?|no|zero|0|all|every|complete[d]?|verified|validated|documented|provided|included|met|fixed|ready|approved|required|minimum|maximum|at least|at most|none|fail|working|works|functional|stable|live|signed|reviewed|tested)\b|\d+\s*\/\s*\d+|\d\+/i

/** Tell whether fewer than half of a list require anything: that describes a thing. */
export function isDescription(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.filter((text) => required.test(text)).length * 2 < texts.length
}
