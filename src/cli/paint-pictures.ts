import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeAtomically } from '../disk/write-atomically.ts'
import { pictureFont } from '../views/picture-drawing.ts'

/** Turns a picture from SVG into PNG. */
export type Painter = (svg: string) => Uint8Array

/**
 * Load what paints pictures, with a font of its own, so that every machine paints the same.
 *
 * Gives `undefined` on machines for which it is not made: a site can do without.
 */
export async function loadPainter(): Promise<Painter | undefined> {
  try {
    const { Resvg } = await import('@resvg/resvg-js')
    const fontFiles = [
      import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
      import.meta.resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
    ].map((url) => fileURLToPath(url))
    const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: pictureFont }
    return (svg) => new Resvg(svg, { font }).render().asPng()
  } catch {
    return undefined
  }
}

/** Paint pictures into the folder of a site. */
export function paintPictures(
  pictures: readonly { path: string; svg: string }[],
  { painter, outDir }: { painter: Painter; outDir: string },
): void {
  for (const { path, svg } of pictures) writeAtomically(join(outDir, path), painter(svg))
}
