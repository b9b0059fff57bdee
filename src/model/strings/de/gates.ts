import type { Strings } from '../en.ts'

export const gates: Strings['gates'] = {
  title: 'Gates',
  description: (plan) => `Welche Gates von ${plan} auf Go stehen, und warum.`,
  lead: 'Was jedes von ihnen sagt, ist aus seinen Kriterien berechnet.',
  none: 'Kein Dokument nennt ein Gate.',
  rules: 'Wie ein Ergebnis zustande kommt',
  ruleNoGo: 'Ein blockierendes Kriterium ist nicht erfüllt, und keine Ausnahme dafür ist in Kraft.',
  ruleConditional:
    'Alle blockierenden sind erfüllt oder ausgenommen; für eines ist eine Ausnahme nötig, oder ein Kriterium zur Information ist offen.',
  ruleUnknown: 'Bei einem blockierenden Kriterium ist nicht festgehalten, wie es steht.',
  ruleGo: 'Jedes Kriterium ist erfüllt.',
  filter: 'Filtern',
  noun: 'Gates',
  label: (project) => `Gates von ${project}`,
  columns: {
    gate: 'Gate',
    verdict: 'Ergebnis',
    met: 'Erfüllt',
    notMet: 'Nicht erfüllt',
    unknown: 'Unbekannt',
    decided: 'Entscheidung',
  },
  met: 'erfüllt',
  notMet: 'nicht erfüllt',
  unknown: 'unbekannt',
  noRelease: 'Ohne Release',

  inDocument: (document) => `Gates in ${document}`,
  readDocument: 'Das Dokument lesen',
  for: 'für',
  decided: (day) => `Entscheidung am ${day}`,
  by: (owner) => `von ${owner}`,
  documentSays: 'im Dokument steht',
  onThisPage: 'Gates auf dieser Seite',
  criteriaOf: (gate) => `Kriterien von ${gate}`,
  criterion: 'Kriterium',
  verdict: 'Ergebnis',
  evidence: 'Beleg',
  informs: 'dient der Information, blockiert nicht',
  noEvidence: 'nicht festgehalten, wie es steht',
  target: (target) => `Ziel ${target}`,
  actual: (actual) => `Ist ${actual}`,
  counts: {
    notMet: (criteria) => `${criteria} nicht erfüllt`,
    unknown: (criteria) => `${criteria} unbekannt`,
    notMetInforms: (criteria) => `${criteria} nicht erfüllt, zur Information`,
    unknownInforms: (criteria) => `${criteria} unbekannt, zur Information`,
  },
  why: (met, total, counts) =>
    `${met} von ${total} ${total === 1 ? 'Kriterium' : 'Kriterien'} erfüllt: ${counts}.`,
  waiver: (by, until, isOver, reason) =>
    `Ausnahme von ${by} bis ${until}${isOver ? ', abgelaufen' : ''}: ${reason}`,

  judgement: {
    template: 'Dies ist ein auszufüllendes Formular',
    noCriteria: 'Es hat keine Kriterien',
    allMet: (criteria) =>
      criteria === 1 ? 'Das einzige Kriterium ist erfüllt' : `Alle ${criteria} Kriterien sind erfüllt`,
    stands: (criterion, isNotMet, informs) =>
      `„${criterion}“ ist ${isNotMet ? 'nicht erfüllt' : 'unbekannt'}${informs ? ', was nicht blockiert' : ''}`,
    waived: (criterion, isNotMet, by, until, reason) =>
      `„${criterion}“ ist ${isNotMet ? 'nicht erfüllt' : 'unbekannt'}, mit Ausnahme von ${by} bis ${until}: ${reason}`,
    waiverEnded: (criterion, by, until) =>
      `Die Ausnahme für „${criterion}“ von ${by} endete am ${until} und zählt daher nicht`,
    evidence: {
      ticked: () => 'das Kästchen ist angekreuzt',
      empty: () => 'das Kästchen ist leer',
      marked: (sign) => `es ist mit ${sign} markiert`,
      denied: (words) => `dort steht „${words}“`,
      status: (status) => `sein Status ist „${status}“`,
      declared: (status) => `es ist als „${status}“ angegeben`,
      noDocument: () => 'das verlangte Dokument gibt es nicht',
      noStatus: (document) => `„${document}“ hat keinen Status`,
      statusOf: (document, status) => `der Status von „${document}“ ist „${status}“`,
      leadsTo: (actual, decision) => `${actual} führt zu „${decision}“`,
      reaches: (actual, target) => `${actual} erreicht ${target}`,
      misses: (actual, target) => `${actual} verfehlt ${target}`,
      isAsked: (actual) => `${actual} ist, was verlangt war`,
      moreThanAll: (actual) => `${actual} ist mehr, als es gibt`,
      noTarget: () => 'es gibt kein Ziel',
      incomparable: (actual, target) => `${actual} lässt sich nicht an ${target} messen`,
      otherUnit: (actual, target) => `${actual} und ${target} haben nicht dieselbe Einheit`,
      bothSides: (actual, target) => `${actual} liegt auf beiden Seiten von ${target}`,
      noSide: (actual, target) =>
        `${target} sagt nicht, ob mehr oder weniger gut ist, und ${actual} ist es nicht`,
      notAlike: (actual, targets) => `${actual} steht zu den Zielen ${targets} nicht bei beiden gleich`,
    },
  },
}
