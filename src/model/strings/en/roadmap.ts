import { grammarOf } from '../grammar.ts'

const { count, plural } = grammarOf('en')

/** The roadmap and the other ways to look at what ships when. */
export const roadmap = {
  title: 'Roadmap',
  of: (title: string) => `Roadmap of ${title}`,
  description: (title: string) => `What ships when: releases, phases and milestones of ${title}.`,
  allProjects: 'All projects',
  projects: 'Projects',
  folded:
    'So many releases share lanes and stand without their phases; each ring leads to the page of its release.',
  picture: (lanes: number) =>
    `A timeline with ${count(lanes, { one: 'lane', other: 'lanes' })}: each holds the line of a release, bars for its phases, pins for its milestones and diamonds for its gates. The table below the picture says the same.`,
  none: 'The documents name no release, phase or milestone.',
  undatedOnly: (parts: string) => `${parts}; none has a day on the calendar.`,
  releases: (releases: number) => count(releases, { one: 'release', other: 'releases' }),
  phases: (phases: number) => count(phases, { one: 'phase', other: 'phases' }),
  milestones: (milestones: number) => count(milestones, { one: 'milestone', other: 'milestones' }),
  gates: (gates: number) => count(gates, { one: 'gate', other: 'gates' }),
  noDay: [
    "No release, phase or milestone has a day on the calendar yet. A date in a release's frontmatter puts it on the timeline:",
    ', or as little as',
  ],
  tableCaption: 'Everything on the picture, by release',
  loose: 'Not tied to a release',
  allReleases: 'All releases',
  more: (rest: number) => `+${rest} more`,
  moreOf: {
    phase: (rest: number) => `+${rest} more ${plural(rest, { one: 'phase', other: 'phases' })}`,
    milestone: (rest: number) => `+${rest} more ${plural(rest, { one: 'milestone', other: 'milestones' })}`,
    gate: (rest: number) => `+${rest} more ${plural(rest, { one: 'gate', other: 'gates' })}`,
  },
  entry: {
    dependsOn: (titles: string) => `depends on ${titles}`,
    reversed: 'ends before it starts',
    inferred: 'year from the context',
    criteriaMet: (met: number, total: number) => `${met} of ${total} criteria met`,
    beforePhase: (phase: string) => `before ${phase}`,
    endOfPhase: (phase: string) => `at the end of ${phase}`,
  },
  launch: {
    description:
      'What is counted from the launch in hours and days, a lane per document. The table below the picture says the same.',
    remark: 'Counted from the launch; hours close to it are drawn wider than those far from it.',
    zero: 'T-0, launch',
  },
  undated: {
    title: 'Without a date',
    lead: 'The documents name no calendar day for these, so they stand on no line.',
  },
  ways: {
    label: 'Ways to look at the roadmap',
    roadmap: 'Timeline',
    'feature-matrix': 'Features',
    dependencies: 'Dependencies',
    'effort-impact': 'Effort and impact',
    calendar: 'Calendar',
  },

  controls: {
    zoom: 'Zoom',
    zooms: {
      fit: 'Everything',
      quarter: 'Quarters',
      month: 'Months',
      week: 'Weeks',
      day: 'Days and hours',
    },
    group: 'Group by',
    groups: { project: 'Project', release: 'Release', status: 'Status', owner: 'Owner' },
    find: 'Find',
  },
  skip: 'Skip the picture, read the table',
  legend: {
    release: 'Release, a ring on its day',
    phase: 'Phase',
    activity: 'Activity of a schedule',
    milestone: 'Milestone',
    gate: 'Gate',
    tapered: 'Tapered: only a month, quarter or part of one is known',
    open: 'Dashes: no end is given',
    cut: 'Pointed end: goes on outside the picture',
    ghost: 'Another day that was planned or is given',
    arrows: 'Needs what it comes from',
    today: 'Today',
  },
  table: { what: 'What', kind: 'Kind', when: 'When', status: 'Status' },

  matrix: {
    title: 'Features by version',
    description: (plan: string) => `Which version of ${plan} has which feature.`,
    none: 'The documents name no feature of a release.',
    summary: (features: number) => `${count(features, { one: 'feature', other: 'features' })}.`,
    how: 'A table with a column per version and a row per feature becomes a matrix, and so does a list below a heading such as “Features” in the document of a release.',
    caption: (project: string) => `Features of ${project} by version`,
    feature: 'Feature',
    named: 'Named',
    namedMeans: 'named in the section of the release',
    no: 'No',
    yes: 'Yes',
    partly: 'Partly',
  },

  dependencies: {
    title: 'Dependencies',
    description: (plan: string) => `Which releases and phases of ${plan} wait for which.`,
    lead: 'What must come before what: the longest chain first, then everything.',
    /** Before, between and after two pieces of frontmatter. */
    none: [
      'Roadbook found no dependency between releases or phases; those between tasks are not read. A release says what it waits for with',
      'in the frontmatter of its document, and the',
      'it lists there follow one another.',
    ],
    circle: 'A circle:',
    circleMeans: 'Nothing of it can begin, so the way back is left out of the chain.',
    waitsFor: ' waits for ',
    critical: 'Critical path',
    summary: (steps: number, days: string, unknown: number) => {
      const known = `${count(steps, { one: 'step', other: 'steps' })}, ${days} of stated length.`
      if (unknown === 0) return known
      return `${known} ${unknown === 1 ? 'One of them has' : `${unknown} of them have`} no stated length.`
    },
    everything: 'Everything',
    graph: (project: string) => `Dependencies of ${project}`,
    graphDescription:
      'A box per release and phase, each below what it waits for; the critical path has thick lines. The table below the picture says the same.',
    phaseOf: (release: string) => `phase of ${release}`,
    onCriticalPath: 'on the critical path',
    table: (project: string) => `The dependencies of ${project} as a table`,
    caption: (project: string) => `What each step of ${project} waits for`,
    columns: { what: 'What', needs: 'Waits for', when: 'When', days: 'Days', status: 'Status' },
    nothing: 'nothing',
  },

  effort: {
    title: 'Effort and impact',
    description: (plan: string) =>
      `What releases and features of ${plan} cost and what they are worth, as documents say.`,
    none: 'No document states the effort or the impact of a release or a feature.',
    summary: (things: number) =>
      `${count(things, { one: 'release or feature', other: 'releases and features' })} with a stated effort or impact.`,
    /** Between and after two pieces of frontmatter. */
    how: [
      'and',
      'in the frontmatter of a release, or columns of those names in a table of releases, place it here.',
    ],
    releases: 'Releases',
    grid: (project: string, group: string) => `Effort and impact, ${project}: ${group}`,
    gridDescription:
      'Effort grows to the right, impact upwards; each release stands in its cell. The table below the picture says the same.',
    effortAxis: 'Effort →',
    impactAxis: 'Impact ↑',
    effort: (effort: string) => `effort ${effort}`,
    impact: (impact: string) => `impact ${impact}`,
    noGrid: 'Fewer than two of them state both in words that can be compared: no picture.',
    caption: (project: string, group: string) => `Effort and impact as stated, ${project}: ${group}`,
    columns: { what: 'What', effort: 'Effort', impact: 'Impact', status: 'Status' },
    grades: {
      'very-low': 'Very low',
      low: 'Low',
      medium: 'Medium',
      high: 'High',
      'very-high': 'Very high',
    },
  },

  calendar: {
    title: (month: string) => `Calendar, ${month}`,
    description: (month: string, plan: string) => `What begins, ends and happens in ${month}: ${plan}.`,
    summary: (events: number) =>
      `${count(events, { one: 'event', other: 'events' })}; months without any are left out.`,
    turn: 'Previous and next month with events',
    nothingEarlier: 'Nothing earlier',
    nothingLater: 'Nothing later',
    parts: { begins: 'begins', ends: 'ends' },
    noDay: 'No day yet',
    noDayMeans: 'Documents name only a month, a quarter or a part of one.',
    months: 'Months with events',
    /** In a file for calendars: `Milestone of v1.1.0`. */
    eventOf: (kind: string, of: string) => (of === '' ? kind : `${kind} of ${of}`),
    dayUnknown: 'The day is not known yet',
  },
}
