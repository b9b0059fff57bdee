import type { APIRoute } from 'astro'
import { site } from 'roadbook:site'
import type { PageEntry } from '../../disk/site-data.ts'
import type { RegisterFileProps } from '../../views/register.ts'

/** The files beside the pages of registers: `risks/risks.json`. */
export const getStaticPaths = () =>
  site.listPages('register-file').map((entry) => {
    const [register = '', file = ''] = entry.slug.split('/')
    return { params: { register, file }, props: entry }
  })

export const GET: APIRoute = ({ props, params }) => {
  const { content } = site.readProps<RegisterFileProps>(props as PageEntry)
  const type = params['file']?.endsWith('.csv') === true ? 'text/csv' : 'application/json'
  return new Response(content, { headers: { 'content-type': `${type}; charset=utf-8` } })
}
