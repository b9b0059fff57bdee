import { fileURLToPath } from 'node:url'
import { pictureFont } from '../views/picture-drawing.ts'
import { encodePng } from './encode-png.ts'

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
    return (svg) => {
      const painted = new Resvg(svg, { font }).render()
      const { width, height, pixels } = painted
      return encodePng({ width, height, pixels }) ?? painted.asPng()
    }
  } catch {
    return undefined
  }
}
