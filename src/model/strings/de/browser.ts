import type { Strings } from '../en.ts'
import { grammarOf } from '../grammar.ts'

const { month, plural } = grammarOf('de')

export const browser: Strings['browser'] = {
  any: 'Alle',
  minutes: (minutes) => {
    if (minutes < 60) return `${minutes} Min.`
    const rest = minutes % 60
    return rest === 0 ? `${minutes / 60} Std.` : `${Math.floor(minutes / 60)} Std. ${rest} Min.`
  },
  copy: {
    copy: 'Kopieren',
    code: 'Code kopieren',
    link: (title) => `Link auf ${title} kopieren`,
    done: 'Kopiert',
    failed: 'Nicht kopiert',
    refused: 'Der Browser hat es nicht erlaubt; der Text lässt sich auswählen',
  },
  list: {
    some: (found, total, noun) => `${found} von ${total} ${noun}`,
    documents: (found, total) => `${found} von ${total} Dokumenten`,
    showMore: (next, left) => `${next} von ${left} weiteren zeigen`,
  },
  reading: {
    read: 'Gelesen',
    changed: 'Seit dem Lesen geändert',
    progress: (read, total, changed) =>
      `${read} von ${total} gelesen${changed === 0 ? '' : `, ${changed} seitdem geändert`}`,
    begin: (title) => `Beginnen mit ${title}`,
    goOn: (title) => `Weiter mit ${title}`,
  },
  search: {
    title: 'Suche',
    label: 'Suchen nach',
    placeholder: 'Dokumente, Überschriften, Risiken, Gates …',
    results: 'Treffer',
    close: 'Schließen',
    found: (total) => (total === 0 ? 'Nichts gefunden.' : `${total} Treffer`),
    suggestion: { before: 'Nichts gefunden. War vielleicht ', after: ' gemeint?' },
    suggestionBeside: { before: '. War vielleicht ', after: ' gemeint?' },
    noIndex: {
      before: 'Diese Kopie der Website hat keinen Suchindex. Alles steht in ',
      link: 'der Liste aller Dokumente',
      after: '.',
    },
    inside: (title) => ` in ${title}`,
    facets: { kind: 'Art', type: 'Typ', release: 'Release', role: 'Rolle', status: 'Status' },
  },
  timeline: {
    month,
    quarter: (quarter) => `Q${quarter}`,
    day: (day, name) => `${day}. ${name}`,
    kind: {
      release: 'Release',
      phase: 'Phase',
      activity: 'Vorgang',
      milestone: 'Meilenstein',
      gate: 'Gate',
    },
    marks: (marks) => `${marks} ${plural(marks, { one: 'Marke', other: 'Marken' })}`,
    someMarks: (some, total) => `${some} von ${total} ${plural(total, { one: 'Marke', other: 'Marken' })}`,
    noOwner: 'Zuständigkeit nicht angegeben',
    noStatus: 'Status nicht angegeben',
    today: (day) => `Heute, ${day}`,
    asOf: (day) => `Stand ${day}`,
    lineStands: (day) => `Die Linie steht auf dem ${day}, dem Tag, für den diese Seite berechnet wurde.`,
    before: (day, isReaders) => `${nameOf(day, isReaders)} liegt vor allem, was hier gezeichnet ist.`,
    after: (day, isReaders) => `${nameOf(day, isReaders)} liegt nach allem, was hier gezeichnet ist.`,
    nameless: (marks) =>
      marks === 1
        ? 'Für den Namen einer Marke ist kein Platz; er steht in der Tabelle.'
        : `${marks} Marken stehen zu dicht für ihre Namen; sie stehen in der Tabelle.`,
    farBefore: 'Daten weit vor den übrigen stehen am linken Rand, nicht maßstäblich.',
    farAfter: 'Daten weit nach den übrigen stehen am rechten Rand, nicht maßstäblich.',
  },
}

function nameOf(day: string, isReaders: boolean): string {
  return isReaders ? `Heute, ${day},` : `${day}, der Tag, für den diese Seite berechnet wurde,`
}
