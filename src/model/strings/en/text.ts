/** Words that stand in the text of a document and are not its author's. */
export const text = {
  /** Titles of alerts and callouts that have none of their own. */
  alerts: {
    note: 'Note',
    tip: 'Tip',
    important: 'Important',
    warning: 'Warning',
    caution: 'Caution',
  },
  footnotes: 'Footnotes',
  /** `again` counts further references to one footnote, from 2. */
  backToReference: (footnote: number, again: number | undefined) =>
    `Back to reference ${footnote}${again === undefined ? '' : `-${again}`}`,
  /** For readers who hear a page. */
  done: 'Done',
  open: 'Open',
  table: 'Table',
  diagrams: {
    flowchart: 'Flowchart',
    state: 'State diagram',
    sequence: 'Sequence diagram',
    class: 'Class diagram',
    entity: 'Entity diagram',
  },
  diagramSource: 'Source of the diagram',
  formula: 'Formula',
  /** What is wrong with it is English. */
  unreadFormula: 'This formula cannot be read:',
  notLaidOut: (reason: string) => `This document could not be laid out (${reason}); below is its source.`,
}
