/** Black or white, whichever is better to read on a colour; WCAG's relative luminance decides. */
export function inkOn(colour: string): '#000' | '#fff' {
  const short = colour.length < 7
  const [red = 0, green = 0, blue = 0] = (colour.slice(1).match(short ? /./g : /../g) ?? []).map((part) =>
    linear(Number.parseInt(short ? part + part : part, 16) / 255),
  )
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return luminance > 0.179 ? '#000' : '#fff'
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
