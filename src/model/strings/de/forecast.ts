import type { Strings } from '../en.ts'
import type { Unit } from '../en/forecast.ts'
import { grammarOf } from '../grammar.ts'

const { count, number } = grammarOf('de')

const one: Readonly<Record<Unit, string>> = { day: 'Tag', week: 'Woche', month: 'Monat', sprint: 'Sprint' }
const many: Readonly<Record<Unit, string>> = {
  day: 'Tage',
  week: 'Wochen',
  month: 'Monate',
  sprint: 'Sprints',
}

export const forecast: Strings['forecast'] = {
  late: 'Verfehlt das Ziel',
  kept: 'Hält das Ziel',
  open: 'Keine Hochrechnung',
  nouns: {
    issues: 'Issues',
    tasks: 'Aufgaben',
    tickets: 'Tickets',
    stories: 'Storys',
    'story points': 'Story-Points',
    'work items': 'Arbeitspunkte',
    'work packages': 'Arbeitspakete',
    items: 'Punkte',
    cards: 'Karten',
    deliverables: 'Lieferungen',
  },

  lead: (work, pace, end) => `${work} bei ${pace} führen zum ${end}`,
  pace: (rate, unit) => `${rate} je ${one[unit]}`,
  withWaiting: (work, remaining, end) => `${work}, mit allem Wartenden führen ${remaining} zum ${end}`,
  noTarget: (ends) => `Nach den eigenen Zahlen des Plans: ${ends}; kein Dokument nennt ein Ziel.`,
  misses: (target, ends) => `Die eigenen Zahlen des Plans verfehlen ${target}: ${ends}.`,
  keeps: (target, ends) => `Die eigenen Zahlen des Plans halten ${target}: ${ends}.`,
  runs: (half, most, target) =>
    `Die Hälfte der simulierten Läufe endet bis ${half}, 85 von 100 bis ${most}${target === undefined ? '' : `; das Ziel ist ${target}`}.`,
  noRate: (left) =>
    left === undefined
      ? 'Kein Dokument nennt ein Tempo, daher folgt kein Datum.'
      : `${left} sind übrig; kein Dokument nennt ein Tempo, daher folgt kein Datum.`,
  of: (done, total, noun) => `${done} von ${total} ${noun}`,
  ofList: (left, total, noun, document) => `${left} der ${total} ${noun} von „${document}“`,

  counted: ({ day, done, total, noun, open, waiting, isCounted }) =>
    [
      `Am ${day} waren ${done} von ${total} ${noun} erledigt`,
      open > 0 ? `, ${open} offen` : '',
      waiting > 0 ? `, ${waiting} wartend oder im Gange` : '',
      isCounted ? ', gezählt an der Liste selbst' : '',
      '.',
    ].join(''),
  yield: (unit, ordinal, count) => `${one[unit]} ${ordinal} brachte ${count}`,
  yields: (noun, told, pace) => `${noun}: ${told}, im Mittel ${pace}.`,
  division: (work, pace, length, unit) => `${work} ÷ ${pace} = ${length} ${many[unit]}`,
  ends: (division, from, end) => `${division}; ab ${from} ist das der ${end}.`,
  waitingToo: (waiting, remaining, rate, length, unit, end) =>
    `Mit ${waiting} wartenden oder laufenden: ${remaining} ÷ ${rate} = ${length} ${many[unit]}, ${end}.`,
  onTarget: (end) => `${end}, der Tag des Ziels`,
  afterTarget: (end, days, target) => `${end}, ${days} nach dem Ziel ${target}`,
  beforeTarget: (end, days, target) => `${end}, ${days} vor dem Ziel ${target}`,
  targetPassed: (target) => `Das Ziel ${target} liegt nicht nach dem Tag der letzten Zählung.`,
  need: (from, target, days, work, rate) =>
    `Vom ${from} bis ${target} sind es ${days}: ${work} brauchen ${number(Math.round(rate * 10) / 10)} je Woche.`,
  nothingLeft: 'Es bleibt nichts vorherzusagen.',
  fewObservations: (observations, least) =>
    `Keine Spanne: ${count(observations, { one: 'Beobachtung', other: 'Beobachtungen' })} des Tempos bekannt, und weniger als ${least} sagen nichts darüber, wie sehr es schwankt.`,
  tooFar: 'Keine Spanne: Beim beobachteten Tempo liegt das Ende mehr als zehn Jahre entfernt.',
  observed: (unit) => many[unit ?? 'week'],
  stretches: 'Abständen zwischen Zählungen',
  range: ({ work, runs, from, observations, what, half, most }) =>
    `Die verbleibenden ${work} wurden ab ${from} ${number(runs)}-mal durchgespielt, gezogen aus ${observations} beobachteten ${what}: Die Hälfte der Läufe endet bis ${half} (p50), 85 von 100 bis ${most} (p85).`,
  sameDay: (day) => `am selben Tag geschrieben, ${day}`,
  within: (days) => `innerhalb eines Zeitraums geschrieben: ${days}`,
  hurried: (unit, first, last, when) =>
    `Die Berichte zu ${one[unit]} ${first} und ${one[unit]} ${last} wurden ${when}. Das sind eher Arbeitspakete als Kalenderzeit; die Daten sind mit Vorsicht zu lesen.`,

  burnUp: (title) => `Burn-up von ${title}`,
  burnUpDescription: (work, day) => `${work} erledigt am ${day}. Die Tabelle unter dem Bild sagt dasselbe.`,
  all: (total, noun) => `alle ${total} ${noun}`,
  point: (day, done, total) => `${day}: ${done} von ${total}`,
  target: 'Ziel',
  tick: (day, month) => `${day}. ${month}`,
  legend: {
    counted: 'gezählt',
    own: 'das eigene Tempo des Plans',
    range: 'Hälfte bis 85 von 100 Läufen',
    target: 'Ziel',
  },
  table: {
    title: 'Das Burn-up als Tabelle',
    label: 'Burn-up',
    day: 'Tag',
    what: 'Was',
    computed: 'berechnet',
    done: (work) => `${work} erledigt`,
    left: (remaining) => `${remaining} übrig beim eigenen Tempo des Plans`,
    leftWithWaiting: (remaining) => `${remaining} übrig, mit allem Wartenden`,
    half: 'Die Hälfte der Läufe ist fertig (p50)',
    most: '85 von 100 Läufen sind fertig (p85)',
    target: 'Ziel',
  },
  method:
    'Hier ist nichts geraten: Jede Zahl steht in einem Dokument, und eine Spanne braucht drei Beobachtungen des Tempos.',
}
