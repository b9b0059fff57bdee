/** What asking told about an external link: only what is certainly gone is broken. */
export interface LinkVerdict {
  outcome: 'ok' | 'broken' | 'unknown'
  reason: string
  /** Whether it is the name of the host that nobody knows, as without a network. */
  noHost?: true
}
