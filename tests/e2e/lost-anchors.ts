import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What is wrong with the places within pages, in sentences: links to a place that is not there, ids that stand twice.
 *
 * Links that the site itself shows as broken are the author's.
 */
export function lostAnchors(outDir: string, base: string): string[] {
  const pages = globSync('**/*.html', { cwd: outDir }).sort()
  const htmlOf = new Map(pages.map((page) => [page, readFileSync(join(outDir, page), 'utf8')]))
  const idsOf = new Map([...htmlOf].map(([page, html]) => [page, idsIn(html)]))
  return pages.flatMap((page) => {
    const ids = idsOf.get(page) ?? []
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page}: two of #${id}`)
    const lost = linksIn(htmlOf.get(page) ?? '')
      .map((href) => new URL(href, `http://site${base}${page.replace(/index\.html$/, '')}`))
      .filter(({ host, hash }) => host === 'site' && hash.length > 1)
      .filter(({ pathname, hash }) => {
        const path = decodeURIComponent(pathname.slice(base.length))
        const target = path === '' || path.endsWith('/') ? `${path}index.html` : path
        return !idsOf.get(target)?.includes(decodeURIComponent(hash.slice(1)))
      })
      .map(({ pathname, hash }) => `${page}: nothing at ${pathname}${hash}`)
    return [...twice, ...lost]
  })
}

function idsIn(html: string): string[] {
  return [...html.matchAll(/<[a-z][^>]*?\sid="([^"]*)"/g)].map(([, id = '']) => id)
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\s[^>]*>/g)]
    .filter(([tag]) => !/\sclass="[^"]*\bbroken\b/.test(tag))
    .flatMap(([tag]) => /\shref="([^"]*)"/.exec(tag)?.[1]?.replaceAll('&#x26;', '&') ?? [])
}
