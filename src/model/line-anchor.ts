/**
 * The anchor of a line on the page of its document: `L45`.
 *
 * Rows of tables, items of lists and lines that begin with a key in bold have one.
 */
export function lineAnchor(line: number): string {
  return `L${line}`
}
