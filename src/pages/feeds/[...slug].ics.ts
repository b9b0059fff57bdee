import type { APIRoute } from 'astro'
import { site } from 'roadbook:site'
import type { PageEntry } from '../../disk/site-data.ts'
import type { FeedPageProps } from '../../views/feeds.ts'
import { toStaticPaths } from '../../views/static-paths.ts'

export const getStaticPaths = () => toStaticPaths(site, 'feed')

/** A calendar, as it was written. */
export const GET: APIRoute<PageEntry> = ({ props }) =>
  new Response(site.readProps<FeedPageProps>(props).text, {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  })
