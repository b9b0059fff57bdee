import type { APIRoute } from 'astro'
import { site } from 'roadbook:site'
import type { PageEntry } from '../../disk/site-data.ts'
import type { RegisterFileProps } from '../../views/register.ts'
import { registerFilePaths } from '../../views/static-paths.ts'

/** The rows of a register for programs: `risks/risks.json`. */
export const getStaticPaths = () => registerFilePaths(site, 'json')

export const GET: APIRoute<PageEntry> = ({ props }) =>
  new Response(site.readProps<RegisterFileProps>(props).content, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
