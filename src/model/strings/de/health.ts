import type { Strings } from '../en.ts'
import { grammarOf } from '../grammar.ts'

const { count, number, plural } = grammarOf('de')

export const health: Strings['health'] = {
  title: 'Zustand',
  description: (plan) => `Was die Prüfung in ${plan} fand.`,
  nothing: (documents) =>
    `Nichts auszubessern in ${count(documents, { one: 'Dokument', other: 'Dokumenten' })}.`,
  found: (affected, documents) =>
    `Was die Prüfung in ${number(affected)} von ${count(documents, { one: 'Dokument', other: 'Dokumenten' })} fand.`,
  theRules: 'Die Regeln',
  error: () => 'Fehler',
  warning: (warnings) => plural(warnings, { one: 'Warnung', other: 'Warnungen' }),
  info: 'Hinweise',
  byRule: 'Nach Regel',
  byDocument: 'Nach Dokument',
  findingsByDocument: 'Befunde nach Dokument',
  findingsContinued: 'Befunde nach Dokument, Fortsetzung',
  moreFiles: (files) => count(files, { one: 'weitere Datei', other: 'weitere Dateien' }),
  filesElsewhere: (files) =>
    `und ${files} mit weniger Befunden; sie stehen auf der Seite jedes Dokuments und in den Listen der Regeln.`,
  columns: { file: 'Datei', errors: 'Fehler', warnings: 'Warnungen', info: 'Hinweise' },
  ruleSays: 'Regel:',
  inFiles: (files) => `in ${files}`,
  inPlaces: (places) => `an ${places} Stellen`,
  more: (rest) => `und ${number(rest)} weitere: `,
  allOf: (findings, rule) => `alle ${number(findings)} Befunde von ${rule}`,
  byFile: (rule) => `Die Befunde von ${rule} nach Datei`,
  about: (rule) => `Über ${rule}`,

  rule: {
    title: (rule) => `Befunde von ${rule}`,
    summary: (findings, files) => `${findings} in ${files}.`,
    why: 'Warum es wichtig ist und wie es zu beheben ist',
  },
  rules: {
    title: 'Regeln',
    description: 'Wonach die Prüfung sucht.',
    lead: 'Wonach die Prüfung sucht, wie schwer es in diesem Plan wiegt und wie oft es gefunden wurde.',
    label: 'Alle Regeln',
    columns: { rule: 'Regel', severity: 'Schwere', holds: 'Was gelten muss', findings: 'Befunde' },
    findingsOf: (findings, rule) =>
      `${findings} ${plural(findings, { one: 'Befund', other: 'Befunde' })} von ${rule}`,
    inThisPlan: (findings) => `${findings} in diesem Plan`,
    nothing: 'nichts gefunden in diesem Plan',
    contents: 'Inhalt',
  },

  notChecked: {
    title: 'Nicht geprüft',
    nothing: 'Nichts wurde ausgelassen.',
    external: (links) => [
      `${count(links, { one: 'Link', other: 'Links' })} auf andere Websites;`,
      'fragt deren Server.',
    ],
    outside: (links) =>
      `${count(links, { one: 'Link', other: 'Links' })} auf Dateien außerhalb des Inhaltsordners.`,
    suppressed: (findings) =>
      `${findings}, von Kommentaren in den Dokumenten abgeschaltet, mit Grund daneben.`,
    off: (rules) =>
      rules === 1 ? '1 Regel, die abgeschaltet ist:' : `${number(rules)} Regeln, die abgeschaltet sind:`,
    claims: (claims) =>
      claims === 1
        ? '1 Aussage, die erkannt wurde und sich mit nichts vergleichen ließ; sie ist weder richtig noch falsch:'
        : `${number(claims)} Aussagen, die erkannt wurden und sich mit nichts vergleichen ließen; sie sind weder richtig noch falsch:`,
    table: {
      label: 'Aussagen, die sich nicht überprüfen lassen',
      what: 'Was gefunden wurde',
      claims: 'Aussagen',
      rule: 'Regel',
    },
  },
}
