import type { Strings } from '../en.ts'
import { grammarOf } from '../grammar.ts'

const { count, plural } = grammarOf('de')

export const roadmap: Strings['roadmap'] = {
  title: 'Roadmap',
  of: (title) => `Roadmap von ${title}`,
  description: (title) => `Was wann kommt: Releases, Phasen und Meilensteine von ${title}.`,
  allProjects: 'Alle Projekte',
  projects: 'Projekte',
  folded:
    'So viele Releases teilen sich Bahnen und stehen ohne ihre Phasen; jeder Ring führt zur Seite seines Release.',
  picture: (lanes) =>
    `Eine Zeitleiste mit ${count(lanes, { one: 'Bahn', other: 'Bahnen' })}: Jede enthält die Linie eines Release, Balken für seine Phasen, Nadeln für seine Meilensteine und Rauten für seine Gates. Die Tabelle unter dem Bild sagt dasselbe.`,
  none: 'Die Dokumente nennen kein Release, keine Phase und keinen Meilenstein.',
  undatedOnly: (parts) => `${parts}; nichts davon hat einen Kalendertag.`,
  releases: (releases) => count(releases, { one: 'Release', other: 'Releases' }),
  phases: (phases) => count(phases, { one: 'Phase', other: 'Phasen' }),
  milestones: (milestones) => count(milestones, { one: 'Meilenstein', other: 'Meilensteine' }),
  gates: (gates) => count(gates, { one: 'Gate', other: 'Gates' }),
  noDay: [
    'Noch hat kein Release, keine Phase und kein Meilenstein einen Kalendertag. Ein Datum im Frontmatter eines Release bringt es auf die Zeitleiste:',
    ', oder auch nur',
  ],
  tableCaption: 'Alles auf dem Bild, nach Release',
  loose: 'Keinem Release zugeordnet',
  allReleases: 'Alle Releases',
  more: (rest) => `+${rest} weitere`,
  moreOf: {
    phase: (rest) => `+${rest} weitere ${plural(rest, { one: 'Phase', other: 'Phasen' })}`,
    milestone: (rest) =>
      `+${rest} ${plural(rest, { one: 'weiterer Meilenstein', other: 'weitere Meilensteine' })}`,
    gate: (rest) => `+${rest} ${plural(rest, { one: 'weiteres Gate', other: 'weitere Gates' })}`,
  },
  entry: {
    dependsOn: (titles) => `hängt ab von ${titles}`,
    reversed: 'endet vor dem Beginn',
    inferred: 'Jahr aus dem Zusammenhang',
    criteriaMet: (met, total) => `${met} von ${total} Kriterien erfüllt`,
    beforePhase: (phase) => `vor ${phase}`,
    endOfPhase: (phase) => `am Ende von ${phase}`,
  },
  launch: {
    description:
      'Was vom Start aus in Stunden und Tagen gezählt wird, eine Bahn je Dokument. Die Tabelle unter dem Bild sagt dasselbe.',
    remark: 'Gezählt ab dem Start; nahe Stunden sind breiter gezeichnet als ferne.',
    zero: 'T-0, Start',
  },
  undated: {
    title: 'Ohne Datum',
    lead: 'Die Dokumente nennen dafür keinen Kalendertag, daher steht es auf keiner Linie.',
  },
  ways: {
    label: 'Ansichten der Roadmap',
    roadmap: 'Zeitleiste',
    'feature-matrix': 'Funktionen',
    dependencies: 'Abhängigkeiten',
    'effort-impact': 'Aufwand und Wirkung',
    calendar: 'Kalender',
  },

  controls: {
    zoom: 'Zoom',
    zooms: { fit: 'Alles', quarter: 'Quartale', month: 'Monate', week: 'Wochen', day: 'Tage und Stunden' },
    group: 'Gruppieren nach',
    groups: { project: 'Projekt', release: 'Release', status: 'Status', owner: 'Zuständig' },
    find: 'Finden',
  },
  skip: 'Das Bild überspringen, die Tabelle lesen',
  legend: {
    release: 'Release, ein Ring an seinem Tag',
    phase: 'Phase',
    activity: 'Vorgang eines Zeitplans',
    milestone: 'Meilenstein',
    gate: 'Gate',
    tapered: 'Spitz zulaufend: Nur ein Monat, ein Quartal oder ein Teil davon ist bekannt',
    open: 'Gestrichelt: kein Ende angegeben',
    cut: 'Spitzes Ende: geht außerhalb des Bildes weiter',
    ghost: 'Ein anderer Tag, der geplant war oder genannt wird',
    arrows: 'Braucht, woher der Pfeil kommt',
    today: 'Heute',
  },
  table: { what: 'Was', kind: 'Art', when: 'Wann', status: 'Status' },

  matrix: {
    title: 'Funktionen nach Version',
    description: (plan) => `Welche Version von ${plan} welche Funktion hat.`,
    none: 'Die Dokumente nennen keine Funktion eines Release.',
    summary: (features) => `${count(features, { one: 'Funktion', other: 'Funktionen' })}.`,
    how: 'Eine Tabelle mit einer Spalte je Version und einer Zeile je Funktion wird zur Matrix, ebenso eine Liste unter einer Überschrift wie „Features“ im Dokument eines Release.',
    caption: (project) => `Funktionen von ${project} nach Version`,
    feature: 'Funktion',
    named: 'Genannt',
    namedMeans: 'im Abschnitt des Release genannt',
    no: 'Nein',
    yes: 'Ja',
    partly: 'Teilweise',
  },

  dependencies: {
    title: 'Abhängigkeiten',
    description: (plan) => `Welche Releases und Phasen von ${plan} auf welche warten.`,
    lead: 'Was vor was kommen muss: zuerst die längste Kette, dann alles.',
    none: [
      'Roadbook fand keine Abhängigkeit zwischen Releases oder Phasen; die zwischen Aufgaben werden nicht gelesen. Ein Release sagt mit',
      'im Frontmatter seines Dokuments, worauf es wartet, und die dort unter',
      'aufgeführten Phasen folgen aufeinander.',
    ],
    circle: 'Ein Kreis:',
    circleMeans: 'Nichts davon kann beginnen, daher fehlt der Rückweg in der Kette.',
    waitsFor: ' wartet auf ',
    critical: 'Kritischer Pfad',
    summary: (steps, days, unknown) => {
      const known = `${count(steps, { one: 'Schritt', other: 'Schritte' })}, angegebene Länge: ${days}.`
      if (unknown === 0) return known
      return `${known} ${unknown === 1 ? 'Einer davon hat' : `${unknown} davon haben`} keine angegebene Länge.`
    },
    everything: 'Alles',
    graph: (project) => `Abhängigkeiten von ${project}`,
    graphDescription:
      'Ein Kasten je Release und Phase, jeder unter dem, worauf er wartet; der kritische Pfad hat dicke Linien. Die Tabelle unter dem Bild sagt dasselbe.',
    phaseOf: (release) => `Phase von ${release}`,
    onCriticalPath: 'auf dem kritischen Pfad',
    table: (project) => `Die Abhängigkeiten von ${project} als Tabelle`,
    caption: (project) => `Worauf jeder Schritt von ${project} wartet`,
    columns: { what: 'Was', needs: 'Wartet auf', when: 'Wann', days: 'Tage', status: 'Status' },
    nothing: 'nichts',
  },

  effort: {
    title: 'Aufwand und Wirkung',
    description: (plan) =>
      `Was Releases und Funktionen von ${plan} kosten und was sie bringen, laut den Dokumenten.`,
    none: 'Kein Dokument nennt Aufwand oder Wirkung eines Release oder einer Funktion.',
    summary: (things) =>
      `${count(things, { one: 'Release oder Funktion', other: 'Releases und Funktionen' })} mit angegebenem Aufwand oder angegebener Wirkung.`,
    how: [
      'und',
      'im Frontmatter eines Release, oder Spalten dieses Namens in einer Tabelle von Releases, bringen es hierher.',
    ],
    releases: 'Releases',
    grid: (project, group) => `Aufwand und Wirkung, ${project}: ${group}`,
    gridDescription:
      'Der Aufwand wächst nach rechts, die Wirkung nach oben; jedes Release steht in seinem Feld. Die Tabelle unter dem Bild sagt dasselbe.',
    effortAxis: 'Aufwand →',
    impactAxis: 'Wirkung ↑',
    effort: (effort) => `Aufwand ${effort}`,
    impact: (impact) => `Wirkung ${impact}`,
    noGrid: 'Weniger als zwei davon nennen beides in vergleichbaren Worten: kein Bild.',
    caption: (project, group) => `Aufwand und Wirkung wie angegeben, ${project}: ${group}`,
    columns: { what: 'Was', effort: 'Aufwand', impact: 'Wirkung', status: 'Status' },
    grades: {
      'very-low': 'Sehr gering',
      low: 'Gering',
      medium: 'Mittel',
      high: 'Hoch',
      'very-high': 'Sehr hoch',
    },
  },

  calendar: {
    title: (month) => `Kalender, ${month}`,
    description: (month, plan) => `Was im ${month} beginnt, endet und geschieht: ${plan}.`,
    summary: (events) =>
      `${count(events, { one: 'Ereignis', other: 'Ereignisse' })}; Monate ohne Ereignisse fehlen.`,
    turn: 'Voriger und nächster Monat mit Ereignissen',
    nothingEarlier: 'Nichts davor',
    nothingLater: 'Nichts danach',
    parts: { begins: 'beginnt', ends: 'endet' },
    noDay: 'Noch kein Tag',
    noDayMeans: 'Die Dokumente nennen nur einen Monat, ein Quartal oder einen Teil davon.',
    months: 'Monate mit Ereignissen',
    eventOf: (kind, of) => (of === '' ? kind : `${kind}, ${of}`),
    dayUnknown: 'Der Tag ist noch nicht bekannt',
  },
}
