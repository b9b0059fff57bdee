import type { Strings } from '../../model/strings/en.ts'
import type { RolesPageProps, RoleSummary } from '../role-pages.ts'
import { escapeText, linkTo, list, pageText, section } from './markdown.ts'

/** All reading paths. */
export function rolesTwin({ frame, roles, others }: RolesPageProps, strings: Strings): string {
  const words = strings.documents.roles
  return pageText(
    frame.title,
    escapeText(roles.length > 0 ? words.description : words.none),
    roleList(roles, strings),
    others.length === 0
      ? undefined
      : section(
          2,
          escapeText(words.others),
          escapeText(words.othersLead),
          list(
            others.map((role) => `${linkTo(role)}: ${escapeText(strings.common.documents(role.documents))}`),
          ),
        ),
  )
}

/** Reading paths in short. */
export function roleList(roles: readonly RoleSummary[], { browser, documents }: Strings): string {
  return list(
    roles.map((role) => {
      const length = `${documents.roles.steps(role.steps.length)}, ${browser.minutes(role.minutes)}`
      const about = role.description === undefined ? '' : `: ${escapeText(role.description)}`
      return `${linkTo(role)} (${escapeText(length)})${about}`
    }),
  )
}
