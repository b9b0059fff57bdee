import type { Strings } from '../en.ts'

export const text: Strings['text'] = {
  alerts: {
    note: 'Hinweis',
    tip: 'Tipp',
    important: 'Wichtig',
    warning: 'Warnung',
    caution: 'Vorsicht',
  },
  footnotes: 'Fußnoten',
  backToReference: (footnote, again) =>
    `Zurück zum Verweis ${footnote}${again === undefined ? '' : `-${again}`}`,
  done: 'Erledigt',
  open: 'Offen',
  table: 'Tabelle',
  diagrams: {
    flowchart: 'Flussdiagramm',
    state: 'Zustandsdiagramm',
    sequence: 'Sequenzdiagramm',
    class: 'Klassendiagramm',
    entity: 'Entitätendiagramm',
  },
  diagramSource: 'Quelltext des Diagramms',
  formula: 'Formel',
  unreadFormula: 'Diese Formel ist nicht lesbar:',
  notLaidOut: (reason) =>
    `Dieses Dokument ließ sich nicht setzen (${reason}); darunter steht sein Quelltext.`,
}
