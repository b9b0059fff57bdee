import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fixture, runRoadbook } from './run-roadbook.ts'

const small = fixture('small')
const today = ['--today', '2026-02-01']
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-cli-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('help', () => {
  test('without a command the help is printed', () => {
    const { code, stdout, stderr } = runRoadbook([])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Usage: roadbook [options] [command]')
    expect(stdout).toContain('Exit codes: 0 nothing to mend, 1 something to mend, 2 could not run.')
  })

  test.each(['preview', 'dev', 'build', 'check', 'list', 'graph'])(
    '%s has a help with an example',
    (command) => {
      const { code, stdout } = runRoadbook([command, '--help'])
      expect(code).toBe(0)
      expect(stdout).toContain(`Usage: roadbook ${command}`)
      expect(stdout).toContain(`Example:\n  roadbook ${command}`)
    },
  )

  test('the version is that of the package', () => {
    expect(runRoadbook(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('what cannot be run gives 2 and says what to do', () => {
  test.each([
    [
      ['bild'],
      "roadbook: unknown command 'bild'\n(Did you mean build?)\nType `roadbook --help` for what there is.\n",
    ],
    [
      ['check', '--fromat', 'json'],
      "roadbook: unknown option '--fromat'\n(Did you mean --format?)\nType `roadbook check --help` for what there is.\n",
    ],
    [
      ['check', '--format', 'yaml'],
      "roadbook: option '--format <name>' argument 'yaml' is invalid. Allowed choices are pretty, json, github, sarif, junit, markdown.\nType `roadbook check --help` for what there is.\n",
    ],
    [
      ['list'],
      "roadbook: missing required argument 'kind'\nType `roadbook list --help` for what there is.\n",
    ],
    [
      ['list', 'tasks', '--format', 'markdown'],
      'roadbook: Unexpected format `markdown` for tasks, expected `table` or `json`\n',
    ],
    [
      ['list', 'releases', small, '--only', 'v9'],
      'roadbook: Cannot find `v9` among the releases; there are v1.0.0\n',
    ],
    [['list', 'relases'], 'roadbook: Unexpected kind `relases`; did you mean `releases`?\n'],
    [
      ['list', 'toString'],
      'roadbook: Unexpected kind `toString`, expected one of documents, releases, phases, milestones, activities, roles, people, tasks, metrics, risks, gates, decisions, features, links, mentions, tables, labels, headings\n',
    ],
    [
      ['check', '--today', '2026-02-30'],
      "roadbook: option '--today <date>' argument '2026-02-30' is invalid. Expected a day such as 2026-01-31.\nType `roadbook check --help` for what there is.\n",
    ],
    [
      ['build', '--base', 'https://example.org/plan/'],
      "roadbook: option '--base <path>' argument 'https://example.org/plan/' is invalid. Expected a path such as /plan/; the address itself goes into --site.\nType `roadbook build --help` for what there is.\n",
    ],
    [
      ['build', '--site', 'example.org'],
      "roadbook: option '--site <url>' argument 'example.org' is invalid. Expected an address such as https://example.org.\nType `roadbook build --help` for what there is.\n",
    ],
    [['check', 'no-such-folder'], 'roadbook: Cannot find folder `no-such-folder`\n'],
    [
      ['check', 'a', 'b'],
      "roadbook: too many arguments for 'check'. Expected 1 argument but got 2: a, b.\nType `roadbook check --help` for what there is.\n",
    ],
  ])('%j', (args, stderr) => {
    expect(runRoadbook(args, { cwd: folder })).toEqual({ code: 2, stdout: '', stderr })
  })

  test.each(['build', 'check'])('%s names a cache that cannot be written', (command) => {
    const cache = join(folder, 'taken')
    writeFileSync(cache, '')
    const { code, stderr } = runRoadbook([command, small, '--cache', cache], { cwd: folder })
    expect(code).toBe(2)
    expect(stderr).toContain(`roadbook: Cannot use \`${cache}`)
    expect(stderr).not.toContain('at ')
  })

  test('a site never replaces the documents it is made from', () => {
    writeFileSync(join(folder, 'plan.md'), '# Plan\n')
    for (const out of ['.', '..']) {
      const { code, stderr } = runRoadbook(['build', '.', '--out', out, '--no-cache'], { cwd: folder })
      expect(code).toBe(2)
      expect(stderr).toContain('the site would replace the documents it is made from')
    }
    expect(readdirSync(folder)).toEqual(['plan.md'])
  })

  test('a site never replaces a folder of other files', () => {
    writeFileSync(join(folder, 'thesis.txt'), 'years of work')
    const { code, stderr } = runRoadbook(['build', small, '--out', folder, '--no-cache'])
    expect(code).toBe(2)
    expect(stderr).toContain('holds files that Roadbook did not write')
    expect(readdirSync(folder)).toEqual(['thesis.txt'])
  })
})

describe('check', () => {
  test('reports on stdout and gives 1', () => {
    const { code, stdout, stderr } = runRoadbook(['check', small, ...today])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toMatch(/README\.md:6:81-6:100: error: Cannot find file `rest\.md`/)
  })

  test('gives 0 when nothing is as severe as asked for', () => {
    writeFileSync(join(folder, 'plan.md'), '# Plan\n\nAll is well.\n')
    expect(runRoadbook(['check', folder, '--fail-on', 'info'])).toMatchObject({ code: 0, stderr: '' })
  })

  test('as JSON it prints JSON alone', () => {
    const { code, stdout } = runRoadbook(['check', small, '--format', 'json', ...today])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, source: 'roadbook', summary: { documents: 2 } })
  })
})

describe('the folder', () => {
  test('is `content` where there is one, else the current one', () => {
    expect(titles(runRoadbook(['list', 'documents', '--format', 'json'], { cwd: small }).stdout)).toEqual([
      'Lighthouse',
      'First light',
    ])
    const around = mkdtempSync(join(folder, 'x'))
    writeFileSync(join(around, 'README.md'), '# Code\n')
    expect(titles(runRoadbook(['list', 'documents', '--format', 'json'], { cwd: around }).stdout)).toEqual([
      'Code',
    ])
  })
})

describe('list', () => {
  test('prints a table for people', () => {
    const { code, stdout, stderr } = runRoadbook(['list', 'headings', small])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(
      [
        'Depth  Text         Anchor       Seen in                How',
        '1      Lighthouse   lighthouse   README.md:1            heading',
        '1      First light  first-light  releases/v1.0.0.md:17  heading',
        '2      Gate         gate         releases/v1.0.0.md:22  heading',
        '',
        '3 rows',
        '',
      ].join('\n'),
    )
  })

  test('documents say what they are', () => {
    expect(rows('documents')).toMatchObject([
      {
        file: 'README.md',
        title: 'Lighthouse',
        status: 'in-progress',
        statusRaw: 'In progress',
        owner: '@ada',
        roles: ['qa-lead'],
      },
      {
        file: 'releases/v1.0.0.md',
        line: 2,
        how: 'frontmatter',
        title: 'First light',
        type: 'release',
        status: 'planned',
        release: 'v1.0.0',
        tasks: 2,
        tasksChecked: 1,
      },
    ])
  })

  test('a release alone, and what it is decided on as Markdown', () => {
    const only = ['--only', 'V1.0.0', ...today]
    const list = runRoadbook(['list', 'releases', small, '--format', 'json', ...only])
    expect(JSON.parse(list.stdout)).toMatchObject([{ version: 'v1.0.0' }])
    const { code, stdout, stderr } = runRoadbook(['list', 'releases', small, '--format', 'markdown', ...only])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.split('\n').slice(0, 8)).toEqual([
      '# Lighthouse v1.0.0',
      '',
      'Planned (releases/v1.0.0.md, line 5) · as of 2026-02-01',
      '',
      '**Health**: On track',
      '',
      '- 58 days remain to its target 2026-03-31. (releases/v1.0.0.md, line 6)',
      '',
    ])
  })

  test('releases and phases carry their dates', () => {
    expect(rows('releases')).toMatchObject([
      {
        file: 'releases/v1.0.0.md',
        version: 'v1.0.0',
        status: 'planned',
        target: '2026-03-31',
        released: null,
      },
    ])
    expect(rows('phases')).toMatchObject([
      { order: 1, title: 'build', start: '2026-01-01', end: '2026-02-28' },
      { order: 2, title: 'launch', start: '2026-03-01', end: '2026-03-31' },
    ])
  })

  test('roles carry their path', () => {
    expect(rows('roles')).toMatchObject([
      {
        file: 'roadbook.yml',
        id: 'qa-lead',
        title: 'QA Lead',
        steps: 2,
        path: [
          { step: 1, file: 'releases/v1.0.0.md' },
          { step: 2, file: 'README.md' },
        ],
      },
    ])
  })

  test('links tell whether they lead somewhere', () => {
    expect(rows('links')).toMatchObject([
      {
        file: 'README.md',
        line: 6,
        target: 'releases/v1.0.0.md',
        path: 'releases/v1.0.0.md',
        exists: true,
        anchor: null,
      },
      { target: 'releases/v1.0.0.md#gate', exists: true, anchor: 'gate', anchorExists: true },
      { target: 'rest.md', path: 'rest.md', exists: false, anchorExists: null },
    ])
  })

  test('mentions tell what they mean', () => {
    expect(rows('mentions')).toMatchObject([
      { file: 'README.md', line: 7, name: 'rest-of-it.md', path: null, outcome: 'missing', how: 'code' },
    ])
  })

  test('tables, labels and tasks stand where they were seen', () => {
    expect(rows('tables')).toMatchObject([
      {
        file: 'releases/v1.0.0.md',
        line: 24,
        headers: ['Criterion', 'Target', 'Status'],
        rows: 1,
        section: 'Gate',
      },
    ])
    expect(rows('labels')).toMatchObject([
      { file: 'README.md', line: 3, key: 'Status', value: 'In progress', zone: 'header' },
      { file: 'README.md', line: 4, key: 'Owner', value: '@ada', zone: 'header' },
    ])
    expect(rows('tasks')).toMatchObject([
      { file: 'releases/v1.0.0.md', line: 19, text: 'Lens ground', checked: true, how: 'checkbox' },
      { file: 'releases/v1.0.0.md', line: 20, text: 'Lamp lit', checked: false, how: 'checkbox' },
    ])
  })
})

function rows(kind: string): Record<string, unknown>[] {
  const { code, stdout, stderr } = runRoadbook(['list', kind, small, '--format', 'json', ...today])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as Record<string, unknown>[]
}

function titles(stdout: string): unknown[] {
  return (JSON.parse(stdout) as { title: unknown }[]).map(({ title }) => title)
}
