import { type Command, InvalidArgumentError, Option } from 'commander'
import type { IsoDay } from '../model/dates.ts'

/** What every command that reads a folder is told. */
export interface PlanOptions {
  today?: IsoDay
}

/** What every command that keeps results between runs is told. */
export interface CacheOptions {
  /** `false` after `--no-cache`. */
  cache: string | boolean
}

/** What every command that makes a site is told. */
export interface SiteOptions extends PlanOptions, CacheOptions {
  base: string
  site?: string
}

export function addFolderArgument(command: Command): Command {
  return command.argument('[folder]', 'folder that holds the documents (default: content, else .)')
}

export function addTodayOption(command: Command): Command {
  return command.option('--today <date>', 'read the plan as on this day, YYYY-MM-DD', parseDay)
}

export function addCacheOptions(command: Command): Command {
  return command
    .option('--cache <dir>', 'keep results between runs here (default: your cache folder)')
    .option('--no-cache', 'do everything afresh and keep nothing')
}

export function addSiteOptions(command: Command): Command {
  addTodayOption(command)
    .option('--base <path>', 'path below which the site will stand, such as /plan/', parseBase, '/')
    .option('--site <url>', 'address the site will have, such as https://example.org', parseUrl)
  return addCacheOptions(command)
}

export function addOutOption(command: Command): Command {
  return command.option('--out <dir>', 'folder for the site, replaced as a whole', 'site')
}

export function addServerOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--port <number>', 'port to serve on; the next free one when taken')
        .default(4321)
        .argParser(parsePort),
    )
    .option('--host <name>', 'name or address to serve on; 0.0.0.0 for all', 'localhost')
}

function parseDay(text: string): IsoDay {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const day = new Date(`${text}T00:00:00Z`)
  if (isDay && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text)) return text
  throw new InvalidArgumentError('Expected a day such as 2026-01-31.')
}

function parseBase(text: string): string {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text) && !/[?#\s\\]/.test(text)) return text
  throw new InvalidArgumentError('Expected a path such as /plan/; the address itself goes into --site.')
}

function parseUrl(text: string): string {
  if (/^https?:/.test(text) && URL.canParse(text)) return text
  throw new InvalidArgumentError('Expected an address such as https://example.org.')
}

function parsePort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new InvalidArgumentError('Expected a number from 0 to 65535.')
}
