/** The keys that Roadbook reads in a document's frontmatter; apart from their schema, which takes long to load. */
export const frontmatterKeys = [
  'title',
  'description',
  'type',
  'project',
  'release',
  'phase',
  'category',
  'roles',
  'status',
  'owner',
  'audience',
  'created',
  'updated',
  'review',
  'version',
  'supersedes',
  'depends-on',
  'topics',
  'theme',
  'start',
  'target',
  'released',
  'effort',
  'impact',
  'gates',
  'phases',
] as const

/** The keys of an entry of `phases`. */
export const phaseKeys = ['id', 'title', 'start', 'end', 'status', 'entry', 'exit'] as const

export type FrontmatterKey = (typeof frontmatterKeys)[number]
export type PhaseKey = (typeof phaseKeys)[number]
