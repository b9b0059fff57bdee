import type { List } from './list-row.ts'

/** Every link with what it leads to. */
export const links: List = {
  fields: ['target', 'outcome', 'path', 'anchor', 'anchorExists'],
  rows: (plan) =>
    plan.links.map((link) => ({
      file: link.file,
      line: link.place.start.line,
      how: link.type,
      text: link.text,
      target: link.target,
      outcome: link.outcome,
      exists: leadsSomewhere.has(link.outcome) || link.existsOutside === true,
      path: link.path ?? null,
      anchor: link.anchor ?? null,
      anchorExists: link.anchorExists ?? null,
    })),
}

const leadsSomewhere: ReadonlySet<string> = new Set(['document', 'asset', 'folder'])

/** Every name of a Markdown file that stands in text without being a link. */
export const mentions: List = {
  fields: ['name', 'outcome', 'path'],
  rows: (plan) =>
    plan.mentions.map((mention) => ({
      file: mention.file,
      line: mention.place.start.line,
      how: mention.where,
      name: mention.name,
      outcome: mention.outcome,
      path: mention.path ?? null,
      candidates: mention.candidates ?? [],
    })),
}
