/**
 * Print what fixes change as a unified diff, which `git apply` and `patch` take.
 *
 * Fixes never add or remove lines, so lines are compared one by one. Gives `''` when nothing changed.
 */
export function formatDiff(path: string, before: string, after: string): string {
  const [old, fresh] = [splitKeeping(before), splitKeeping(after)]
  const changed = old.flatMap((line, index) => (line === fresh[index] ? [] : [index]))
  if (changed.length === 0) return ''
  const hunks = groupNear(changed).map((group) => formatHunk(group, { old, fresh }))
  return `--- a/${path}\n+++ b/${path}\n${hunks.join('')}`
}

/** Unchanged lines around a change. */
const context = 3

/** Lines with their ends; `\r` is part of a line, as for git. */
function splitKeeping(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Changes whose contexts touch are one hunk. */
function groupNear(indexes: readonly number[]): number[][] {
  const groups: number[][] = []
  for (const index of indexes) {
    const group = groups.at(-1)
    if (group !== undefined && index - (group.at(-1) ?? 0) <= 2 * context) group.push(index)
    else groups.push([index])
  }
  return groups
}

function formatHunk(
  group: readonly number[],
  { old, fresh }: { old: readonly string[]; fresh: readonly string[] },
): string {
  const first = Math.max(0, (group[0] ?? 0) - context)
  const last = Math.min(old.length, (group.at(-1) ?? 0) + context + 1)
  const lines: string[] = []
  for (let index = first; index < last;) {
    if (!group.includes(index)) {
      lines.push(formatLine(' ', old[index++] ?? ''))
      continue
    }
    const start = index
    while (group.includes(index)) index++
    lines.push(...old.slice(start, index).map((line) => formatLine('-', line)))
    lines.push(...fresh.slice(start, index).map((line) => formatLine('+', line)))
  }
  const range = `${first + 1},${last - first}`
  return `@@ -${range} +${range} @@\n${lines.join('')}`
}

function formatLine(sign: string, line: string): string {
  return line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`
}
