/** Signs that mean something to the library. Where they are text, signs of the private area stand for them. */
const signs = /[[\](){}<>|"\\/*_~`&;%=#]/g
const privateArea = 0xe000

/**
 * Write a label so that the library takes every sign of it for text.
 *
 * Line breaks stay; marks of emphasis and icons go, as the picture has only one kind of letters.
 */
export function writeLabel(label: string): string {
  return readableLines(label)
    .map((line) => line.replace(signs, (sign) => String.fromCharCode(privateArea + sign.charCodeAt(0))))
    .join('<br/>')
}

/** The signs of a label as they were, in the text of a picture. */
export function restoreSigns(text: string): string {
  return text.replace(/[\ue020-\ue07e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - privateArea))
}

/** A label as a reader sees it, line by line. */
export function readableLines(label: string): string[] {
  const inner = label
    .trim()
    .replace(/^"([\s\S]*)"$/, '$1')
    .replace(/^`([\s\S]*)`$/, '$1')
  return inner
    .split(/<br\s*\/?>|\\n|\n/i)
    .map((line) =>
      line
        .replace(/<\/?(?:b|i|u|s|em|strong|small|code|span|sub|sup)\b[^>]*>/gi, '')
        .replace(/\bfa[bklrs]?:fa-[\w-]+/g, '')
        .replace(/\*\*(.+?)\*\*/g, '$1')
        .replace(/[#&](quot|amp|lt|gt|nbsp|#?\d{1,6});/g, (all, name: string) => toSign(name) ?? all)
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
}

const named: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', nbsp: ' ' }

function toSign(name: string): string | undefined {
  const code = Number(name.replace('#', ''))
  if (Number.isNaN(code)) return named[name]
  return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : undefined
}
