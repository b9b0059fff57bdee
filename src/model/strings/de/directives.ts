import type { Strings } from '../en.ts'
import { grammarOf } from '../grammar.ts'

const { count } = grammarOf('de')

export const directives: Strings['directives'] = {
  documents: 'Dokumente',
  timeline: (releases) => (releases.length === 0 ? 'Zeitleiste' : `Zeitleiste von ${releases.join(', ')}`),
  timelineMeans: 'Die Tabelle unter dem Bild sagt dasselbe.',
  timelineTable: 'Die Zeitleiste als Tabelle',
  timelineCaption: 'Alles auf dem Bild, in seiner Reihenfolge',
  undated: 'Hier hat noch nichts einen Tag im Kalender.',
  path: (role) => `Lesepfad: ${role}`,
  missing: 'gibt es nicht',
  done: (done, total) => `${done} von ${total} erledigt`,
  due: (day) => `fällig ${day}`,
  and: 'und',
  moreDocuments: (rest) => count(rest, { one: 'weiteres Dokument', other: 'weitere Dokumente' }),
  moreTasks: (rest) => count(rest, { one: 'weitere Aufgabe', other: 'weitere Aufgaben' }),
  nothing: {
    documents: 'Dieser Plan enthält kein solches Dokument.',
    tasks: 'Dieser Plan enthält keine solche Aufgabe.',
    path: 'Dieser Plan enthält keinen solchen Schritt.',
    gates: 'Dieser Plan enthält kein solches Gate.',
    risks: 'Dieser Plan enthält kein solches Risiko.',
    metrics: 'Dieser Plan enthält keine solche Metrik.',
  },
}
