/** What `roadbook list` can print. */
export const listKinds = [
  'documents',
  'releases',
  'phases',
  'milestones',
  'activities',
  'roles',
  'people',
  'tasks',
  'metrics',
  'risks',
  'gates',
  'decisions',
  'features',
  'links',
  'mentions',
  'tables',
  'labels',
  'headings',
] as const

export type ListKind = (typeof listKinds)[number]
