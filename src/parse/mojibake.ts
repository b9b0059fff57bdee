import type { Mojibake } from './parsed-document.ts'

/**
 * Find lines of UTF-8 text that were once decoded as Mac OS Roman or Windows-1252.
 *
 * Line by line, because copies are damaged line by line and one lost byte would
 * hide a whole file. A line counts when its round trip decodes and leaves fewer
 * characters beyond ASCII; real words with accents never do.
 *
 * @example
 * findMojibake(['ok', '‚úÖ Done'])
 * // => [{ line: 2, codec: 'macintosh', repaired: '✅ Done' }]
 */
export function findMojibake(lines: readonly string[]): Mojibake[] {
  const found: Mojibake[] = []
  lines.forEach((text, index) => {
    if (!suspicious.test(text)) return
    for (const codec of codecs) {
      const repaired = repair(text, codec)
      if (repaired === undefined || beyondAscii(repaired) >= beyondAscii(text)) continue
      found.push({ line: index + 1, codec: codec.name, repaired })
      break
    }
  })
  return found
}

/** Whether any line of a text could be one: asking the whole text once is cheaper than asking its lines. */
export function mayHoldMojibake(text: string): boolean {
  return suspicious.test(text)
}

/** First bytes of UTF-8 sequences as either codec shows them, followed by a continuation byte. */
const suspicious =
  /[\u00C2-\u00F4\u201A\u221A\u00AC\u2022\u2030\u02C6\u03C0\uF8FF\u2248\u0192\u00AB\u00BB\u00FC\u00DC][^\p{ASCII}]/u

interface Codec {
  name: Mojibake['codec']
  byteOf: ReadonlyMap<string, number>
}

const codecs: readonly Codec[] = [createCodec('macintosh'), createCodec('windows-1252')]

/** The codec's table read backwards: the platform only decodes it. */
function createCodec(name: Mojibake['codec']): Codec {
  const decoder = new TextDecoder(name)
  const bytes = Array.from({ length: 256 }, (_, byte) => byte)
  return { name, byteOf: new Map(bytes.map((byte) => [decoder.decode(Uint8Array.of(byte)), byte])) }
}

function repair(text: string, { byteOf }: Codec): string | undefined {
  const bytes: number[] = []
  for (const character of text) {
    const byte = byteOf.get(character)
    if (byte === undefined) return undefined
    bytes.push(byte)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}

function beyondAscii(text: string): number {
  let count = 0
  for (const character of text) if (character > '\u007F') count++
  return count
}
