import type { Strings } from '../en.ts'
import { grammarOf } from '../grammar.ts'

const { count } = grammarOf('de')

export const frame: Strings['frame'] = {
  skip: 'Zum Inhalt springen',
  plan: 'Plan',
  onThisPage: 'Auf dieser Seite',
  youAreHere: 'Standort',
  search: 'Suchen',
  darkTheme: 'Dunkle Darstellung',
  calendarOf: (title) => `Kalender zu ${title}`,
  calendarUse: 'zum Abonnieren oder Importieren (.ics)',
  computed: 'Berechnet aus den Dokumenten, Stand',
  keyboard: {
    title: 'Tastatur',
    or: 'oder',
    search: 'Suchen',
    thisList: 'Diese Liste',
    use: 'Diese Tasten verwenden',
    close: 'Schließen',
  },
  titles: {
    overview: 'Übersicht',
    roadmap: 'Roadmap',
    gates: 'Gates',
    documents: 'Alle Dokumente',
    health: 'Zustand',
    people: 'Personen',
    registers: 'Verzeichnisse',
    roles: 'Lesepfade',
    chooseRole: 'Lesepfad wählen',
    releases: 'Releases',
    rules: 'Regeln',
    tasks: 'Aufgaben',
    otherDocuments: 'Weitere Dokumente',
  },
  descriptions: {
    home: (plan, documents) =>
      `${plan}: was zu lesen ist, was wann kommt und was es aufhält, berechnet aus ${count(documents, { one: 'Dokument', other: 'Dokumenten' })}.`,
    page: (title, plan) => `${title}, im Plan von ${plan}.`,
  },
  facts: {
    released: (date) => `veröffentlicht ${date}`,
    target: (date) => `Ziel ${date}`,
    from: (date) => `ab ${date}`,
    to: (date) => `bis ${date}`,
    likelihood: (likelihood) => `Wahrscheinlichkeit ${likelihood}`,
    impact: (impact) => `Auswirkung ${impact}`,
  },
  notFound: {
    title: 'Nicht gefunden',
    heading: 'Diese Seite gibt es nicht',
    lead: 'Unter dieser Adresse steht nichts. Ein Dokument wurde vielleicht verschoben oder umbenannt.',
    documents: 'Alle Dokumente durchsehen',
    or: 'oder',
    overview: 'mit der Übersicht beginnen',
  },
}
