/** What the command line tells the shell: nothing to mend, something to mend, could not run. */
export const exitCodes = { clean: 0, findings: 1, failed: 2 } as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
