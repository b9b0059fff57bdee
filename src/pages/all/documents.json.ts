import type { APIRoute } from 'astro'
import { site } from 'roadbook:site'
import type { RegisterFileProps } from '../../views/register.ts'
import { onlyPage } from '../../views/static-paths.ts'

/** The file that choices from all documents are made from. */
export const GET: APIRoute = () => {
  const { content } = site.readProps<RegisterFileProps>(onlyPage(site, 'index-file'))
  return new Response(content, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
