import { entitiesOf, incoming, type PlanGraph } from '../graph/plan-graph.ts'
import type { EntityId } from '../model/paths.ts'
import {
  dateText,
  type List,
  localName,
  nameOf,
  sourceFields,
  statusFields,
  targetsOf,
  textOf,
} from './list-row.ts'

/** Every release with its dates. */
export const releases: List = {
  fields: ['version', 'title', 'status', 'start', 'target', 'released'],
  rows: (plan) =>
    entitiesOf(plan, 'release').map((release) => ({
      ...sourceFields(release),
      project: localName(release.project),
      version: release.version.key,
      versionRaw: release.version.raw,
      title: release.title,
      theme: textOf(release.theme),
      ...statusFields(release.status),
      start: dateText(release.start),
      target: dateText(release.target),
      released: dateText(release.released),
      otherDates: release.otherDates.map((date) => dateText(date)),
      dependsOn: targetsOf(plan, release.id, { type: 'depends-on', kind: 'release' }).map(({ id }) =>
        localName(id),
      ),
      documents: documentsOf(plan, release.id),
    })),
}

/** Every phase, in the order of its release. */
export const phases: List = {
  fields: ['release', 'order', 'title', 'status', 'start', 'end'],
  rows: (plan) =>
    entitiesOf(plan, 'phase').map((phase) => ({
      ...sourceFields(phase),
      release: nameOf(phase.release),
      order: phase.order,
      title: phase.title,
      ...statusFields(phase.status),
      start: dateText(phase.start),
      end: dateText(phase.end),
      entry: phase.entry.map(({ value }) => value),
      exit: phase.exit.map(({ value }) => value),
      documents: documentsOf(plan, phase.id),
    })),
}

/** Every milestone with its date. */
export const milestones: List = {
  fields: ['date', 'title', 'status', 'release', 'owner'],
  rows: (plan) =>
    entitiesOf(plan, 'milestone').map((milestone) => ({
      ...sourceFields(milestone),
      title: milestone.title,
      date: dateText(milestone.date),
      dateRaw: milestone.date?.raw ?? null,
      release: nameOf(milestone.release),
      phase: nameOf(milestone.phase),
      ...statusFields(milestone.status),
      owner: textOf(milestone.owner),
    })),
}

/** What schedules set for stretches of time and for times that are not on the calendar. */
export const activities: List = {
  fields: ['date', 'title', 'status', 'owner', 'section'],
  rows: (plan) =>
    entitiesOf(plan, 'activity').map((activity) => ({
      ...sourceFields(activity),
      title: activity.title,
      date: dateText(activity.date),
      dateRaw: activity.date?.raw ?? null,
      section: activity.section ?? null,
      release: nameOf(activity.release),
      ...statusFields(activity.status),
      owner: textOf(activity.owner),
    })),
}

/** Every deliverable with the releases that have it. */
export const features: List = {
  fields: ['title', 'availability'],
  rows: (plan) =>
    entitiesOf(plan, 'feature').map((feature) => ({
      ...sourceFields(feature),
      title: feature.title,
      availability: feature.availability.map(({ release, status }) => ({
        release: localName(release),
        status: status.state,
        raw: status.raw,
      })),
    })),
}

function documentsOf(plan: PlanGraph, id: EntityId): number {
  return new Set(
    incoming(plan, id, 'part-of')
      .map(({ from }) => from)
      .filter((from) => from.startsWith('document:')),
  ).size
}
