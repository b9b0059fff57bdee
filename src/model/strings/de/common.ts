import type { Strings } from '../en.ts'
import { grammarOf } from '../grammar.ts'

const { count, month, number, plural, weekdays } = grammarOf('de')

export const common: Strings['common'] = {
  number,
  plural,
  count,
  month,
  weekdays,

  to: ' bis ',
  and: ' und ',
  or: ' oder ',
  noDate: 'kein Datum',
  notStated: 'nicht angegeben',
  unknown: 'unbekannt',
  nobodyIsNamed: 'niemand ist genannt',

  andMore: (rest) => `und ${rest} weitere`,
  more: (rest) => `${rest} weitere`,
  range: (first, last) => `${first} bis ${last}`,
  ratio: (part, whole) => `${part} von ${whole}`,
  line: (line) => `Zeile ${line}`,
  wholeFile: 'ganze Datei',
  titleOfPart: (title, part) => `${title}, Seite ${part}`,
  toRead: (minutes) => `${minutes} Lesezeit`,
  asTable: 'Als Tabelle',
  readIn: 'Gelesen in',
  pages: 'Seiten',

  days: (days) => count(days, { one: 'Tag', other: 'Tage' }),
  documents: (documents) => count(documents, { one: 'Dokument', other: 'Dokumente' }),
  files: (files) => count(files, { one: 'Datei', other: 'Dateien' }),
  findings: (findings) => count(findings, { one: 'Befund', other: 'Befunde' }),
  errors: (errors) => count(errors, { other: 'Fehler' }),
  warnings: (warnings) => count(warnings, { one: 'Warnung', other: 'Warnungen' }),
  criteria: (criteria) => `${criteria} ${plural(criteria, { one: 'Kriterium', other: 'Kriterien' })}`,
  tasksDone: (done, total) => `${done} von ${total} Aufgaben erledigt`,

  hows: {
    frontmatter: 'im Frontmatter angegeben',
    configuration: 'in roadbook.yml angegeben',
    label: 'aus einer Zeile mit Bezeichnung gelesen',
    heading: 'aus einer Überschrift gelesen',
    table: 'aus einer Tabelle gelesen',
    checkbox: 'aus einem Kästchen gelesen',
    list: 'aus einer Liste gelesen',
    link: 'aus einem Link gelesen',
    text: 'aus dem Text gelesen',
    'file-name': 'aus dem Dateinamen gelesen',
    folder: 'aus dem Ordner übernommen',
  },
}
