import { browser } from './de/browser.ts'
import { common } from './de/common.ts'
import { directives } from './de/directives.ts'
import { documents } from './de/documents.ts'
import { forecast } from './de/forecast.ts'
import { frame } from './de/frame.ts'
import { gates } from './de/gates.ts'
import { health } from './de/health.ts'
import { registers } from './de/registers.ts'
import { releases } from './de/releases.ts'
import { roadmap } from './de/roadmap.ts'
import { states } from './de/states.ts'
import { text } from './de/text.ts'
import type { Strings } from './en.ts'

/** The words of the interface in German: plain and impersonal. */
export const strings: Strings = {
  language: 'de',
  browser,
  common,
  directives,
  documents,
  forecast,
  frame,
  gates,
  health,
  registers,
  releases,
  roadmap,
  states,
  text,
}
