import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packRows, type Packable } from './timeline-pack.ts'

const options = { left: 0, right: 1000, fontSize: 12, lead: 15, mostRows: 99, crowdGap: 2 }

function toLines(things: readonly Packable[]): string[] {
  return packRows(things, options).map(({ row, label }) => `${row} ${label.side} ${label.x} ${label.text}`)
}

test('writes inside where it fits, else right, else left', () => {
  expect(
    toLines([
      { from: 0, to: 200, inside: { from: 0, to: 200 }, text: 'Alpha' },
      { from: 300, to: 310, inside: { from: 300, to: 310 }, text: 'Beta' },
      { from: 990, to: 1000, text: 'Gamma' },
    ]),
  ).toEqual(['0 inside 5 Alpha', '0 right 315 Beta', expect.stringMatching(/^0 left 9\d\d.* Gamma$/)])
})

test('opens a second row where shapes or labels would touch', () => {
  expect(
    toLines([
      { from: 0, to: 20, text: 'A long label beside it' },
      { from: 60, to: 80, text: 'B' },
      { from: 600, to: 620, text: 'C' },
    ]).map((line) => line.slice(0, 1)),
  ).toEqual(['0', '1', '0'])
})

test('clips a label that fits on no side', () => {
  const text = 'A label that is much longer than anything a reader would want to see in a picture'
  expect(toLines([{ from: 400, to: 500, text }])[0]).toMatch(/^0 right 505 A label that is much .*…$/)
})

test('keeps the order of what it was given', () => {
  expect(
    toLines([
      { from: 500, to: 510, text: 'later' },
      { from: 10, to: 20, text: 'sooner' },
    ]).map((line) => line.split(' ').at(-1)),
  ).toEqual(['later', 'sooner'])
})

test('never lets two things of a row touch, whatever they are', () => {
  const thing = fc.record({
    from: fc.integer({ min: 0, max: 990 }),
    length: fc.integer({ min: 4, max: 900 }),
    text: fc.string(),
  })
  const things = fc.array(thing, { maxLength: 40 }).map((list) =>
    list.map(({ from, length, text }): Packable => {
      const to = Math.min(from + length, 1000)
      return { from, to, inside: { from, to }, text }
    }),
  )
  fc.assert(
    fc.property(things, (list) => {
      const packed = packRows(list, options)
      packed.forEach((one, index) => {
        const inSameRow = packed
          .slice(index + 1)
          .flatMap((other, at) => (other.row === one.row ? [at + index + 1] : []))
        for (const other of inSameRow) expect(apart(list, packed, index, other)).toBe(true)
      })
    }),
  )
})

function apart(
  list: readonly Packable[],
  packed: ReturnType<typeof packRows>,
  one: number,
  other: number,
): boolean {
  const [a, b] = [one, other].map((index) => {
    const { label } = packed[index]!
    return { from: Math.min(list[index]!.from, label.x), to: Math.max(list[index]!.to, label.x) }
  })
  return a!.to < b!.from || b!.to < a!.from
}

test('drops the names of what finds no place in the rows allowed, never its shape', () => {
  const crowd = Array.from({ length: 4 }, (_, index) => ({
    from: index * 20,
    to: index * 20 + 8,
    text: `Check ${index}`,
  }))
  const packed = packRows(crowd, { ...options, mostRows: 2 })

  expect(packed.map(({ row, label }) => `${row} ${label.text}`)).toEqual([
    '0 Check 0',
    '1 Check 1',
    '2 ',
    '2 ',
  ])
})
