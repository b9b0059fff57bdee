import type { BadgeProps } from './page.ts'
import { drawShape } from './picture-badge.ts'
import { escapeXml } from './sitemap.ts'

/** The family that is drawn with; `src/cli/paint-pictures.ts` brings it. */
export const pictureFont = 'Inter'

/** As wide for their height as every place that shows such pictures wants them, and wide enough for a large card. */
export const pictureSize = { width: 800, height: 420 }

/** What the distances below are measured in. */
const canvas = { width: 1200, height: 630 }

const margin = 84
const paper = '#fcfbf8'
const ink = '#1b2429'
const soft = '#4d565b'
const accent = '#0d5d76'

/** What stands in a picture. */
export interface PictureLines {
  above: string
  title: string
  badge?: BadgeProps | undefined
  below: string
}

/**
 * Draw a picture that stands for a page: what it belongs to, its name, what is known of it.
 *
 * Gives `undefined` where the font has no letters for the name.
 */
export function drawPicture({ above, title, badge, below }: PictureLines): string | undefined {
  const name = withoutSigns(title)
  if (name === '' || !isWritable(name)) return undefined
  const size = name.length <= 24 ? 96 : 68
  const lines = wrap(name, size, 3)
  const other = (text: string) => (isWritable(withoutSigns(text)) ? withoutSigns(text) : '')
  const top = 300 - ((lines.length - 1) * size * 1.15) / 2
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize.width}" height="${pictureSize.height}" viewBox="0 0 ${canvas.width} ${canvas.height}" font-family="${pictureFont}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    `<rect width="100%" height="14" fill="${accent}"/>`,
    textAt(130, { size: 38, fill: accent, weight: 700 }, other(above)),
    ...lines.map((line, index) => textAt(top + index * size * 1.15, { size, fill: ink, weight: 700 }, line)),
    badge === undefined ? '' : drawShape(badge, { x: margin, y: 471, size: 34 }),
    ...wrap(other(below), 36, 2).map((line, index) =>
      textAt(500 + index * 50, { size: 36, fill: soft, indent: badge === undefined ? 0 : 52 }, line),
    ),
    '</svg>',
  ].join('')
}

/** Letters that the font has; signs and figures belong to all scripts. */
function isWritable(text: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u.test(
    text,
  )
}

function withoutSigns(text: string): string {
  return text
    .replace(/[\p{Extended_Pictographic}\ufe0f\u200d]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function textAt(
  y: number,
  { size, fill, weight = 400, indent = 0 }: { size: number; fill: string; weight?: number; indent?: number },
  text: string,
): string {
  if (text === '') return ''
  return `<text x="${margin + indent}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(text)}</text>`
}

/** A letter is about half as wide as it is high; what does not fit ends in dots. */
function wrap(text: string, size: number, most: number): string[] {
  const width = Math.floor((canvas.width - 2 * margin) / (size * 0.56))
  const lines: string[] = []
  for (const word of text.split(' ').filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word.slice(0, width))
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`]
}
