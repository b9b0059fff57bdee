import type { Strings } from '../../model/strings/en.ts'
import type { Attention, HomePageProps, HomeProject } from '../home-page.ts'
import {
  badgeText,
  blocks,
  escapeText,
  joinParts,
  linkTo,
  list,
  pageText,
  paragraph,
  section,
  table,
} from './markdown.ts'
import { roleList } from './role-twins.ts'
import type { TwinSite } from './twin-site.ts'

/** The plan at a glance. */
export function homeTwin(props: HomePageProps, strings: Strings, { base }: TwinSite): string {
  const { frame, description, counts, roles, projects, milestones, recent } = props
  const words = strings.documents.home
  return pageText(
    frame.title,
    description && paragraph(escapeText(description)),
    joinParts([
      linkTo({ title: strings.common.documents(counts.documents), href: `${base}documents/` }),
      linkTo({ title: words.releases(counts.releases), href: `${base}releases/` }),
      linkTo({ title: words.paths(counts.roles), href: `${base}roles/` }),
    ]),
    section(2, escapeText(strings.frame.titles.roles), roleList(roles, strings)),
    ...projects.map((project) => projectText(project, projects.length === 1, strings)),
    section(
      2,
      escapeText(words.milestones),
      list(milestones.map((one) => joinParts([escapeText(one.date), linkTo(one)], ': '))),
      milestones.length > 0 ? linkTo({ title: words.toCalendar, href: `${base}calendar/` }) : undefined,
    ),
    attentionText(props.attention, strings, base),
    section(2, escapeText(words.recent), list(recent.map((one) => `${escapeText(one.day)}: ${linkTo(one)}`))),
  )
}

function projectText(project: HomeProject, isOnly: boolean, strings: Strings): string {
  const { columns } = strings.releases.list
  const rows = project.releases.map((release) => [
    joinParts([linkTo(release), escapeText(release.theme ?? '')], ': '),
    badgeText(release.badge),
    escapeText(release.date ?? strings.common.noDate),
  ])
  return section(
    2,
    escapeText(isOnly ? strings.documents.home.releasesTitle : project.title),
    isOnly || project.description === undefined ? undefined : paragraph(escapeText(project.description)),
    table([columns.release, columns.status, strings.registers.schedule.columns.date], rows),
  )
}

function attentionText(
  { findings, missing, brokenLinks, audits }: Attention,
  { common, documents }: Strings,
  base: string,
): string {
  const words = documents.home
  const counts = [
    findings.errors > 0 && common.errors(findings.errors),
    findings.warnings > 0 && common.warnings(findings.warnings),
  ]
  const found = joinParts(counts, common.and)
  return section(
    2,
    escapeText(words.attention),
    blocks(
      list([
        ...(found === ''
          ? []
          : [`${linkTo({ title: found, href: `${base}health/` })} ${words.foundByCheck}`]),
        ...(missing === 0
          ? []
          : [`${linkTo({ title: common.documents(missing), href: `${base}missing/` })} ${words.missing}`]),
        ...(brokenLinks === 0 ? [] : [escapeText(words.brokenLinks(brokenLinks))]),
        ...audits.map(
          (audit) => `${linkTo(audit)} ${escapeText(words.audit(common.files(audit.named), audit.missing))}`,
        ),
      ]),
    ),
  )
}
