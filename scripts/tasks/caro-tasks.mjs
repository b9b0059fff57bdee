/**
 * What newcomers ask of the plan in `../shared/corpora/caro`, and what they do to learn it.
 *
 * The answers were read in the documents, not taken from the site.
 *
 * @type {readonly { question: string, answer: string | RegExp, solve(reader: ReturnType<typeof import('./reader.mjs').newReader>): Promise<void> }[]}
 */
export const caroTasks = [
  {
    question: 'Where is the rollback procedure?',
    answer: /rollback procedure/i,
    solve: (reader) => reader.search('rollback procedure'),
  },
  {
    question: 'What does QA read first?',
    answer: 'Begin with Release Quality Assurance & Testing Strategy',
    solve: (reader) => reader.follow('QA Lead'),
  },
  {
    question: 'Which documents are missing?',
    answer: 'CHANGELOG.md',
    solve: (reader) => reader.follow(/^\d+ documents$/, { within: 'Needs attention' }),
  },
  {
    question: 'When is v1.3.0, and who says so?',
    answer: 'product-evolution-2026-2027.md, line 123',
    solve: (reader) => reader.follow('v1.3.0'),
  },
  {
    question: 'Which risks are critical?',
    answer: 'Team Burnout',
    async solve(reader) {
      await reader.follow('Risks')
      await reader.follow(/likelihood 4, impact 5/)
    },
  },
  {
    question: 'What keeps v1.1.0 from shipping?',
    answer: 'Issue #274',
    solve: (reader) => reader.follow('v1.1.0'),
  },
  {
    question: 'Which tasks are late?',
    answer: 'Schedule pair programming for safety validation refactor',
    solve: (reader) => reader.follow('Tasks'),
  },
  {
    question: 'Which version gets a feature?',
    answer: 'JSON output v1 format',
    async solve(reader) {
      await reader.follow('Roadmap')
      await reader.follow('Features')
    },
  },
  {
    question: 'What happens in February 2026?',
    answer: 'Phase 7: GA Release',
    async solve(reader) {
      await reader.follow('See them in the calendar')
      await reader.follow('February 2026')
    },
  },
  {
    question: 'Why was Rust chosen?',
    answer: 'Memory safety, performance, ecosystem',
    solve: (reader) => reader.follow('Decisions'),
  },
]
