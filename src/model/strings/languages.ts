import type { Configuration } from '../configuration.ts'
import type { Strings } from './en.ts'

/** The languages that the interface speaks: a folder and a file beside this one each. */
export const interfaceLanguages = ['en', 'de'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

/** Only what a site is built in is ever loaded; a check loads none. */
const catalogues: Record<InterfaceLanguage, () => Promise<{ strings: Strings }>> = {
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
}

/** The words of the interface in one language. */
export async function loadStrings(language: InterfaceLanguage): Promise<Strings> {
  return (await catalogues[language]()).strings
}

/** The language of the interface: the one that is asked for, else that of the documents where it is known, else English. */
export function chooseInterfaceLanguage(configuration: Configuration): InterfaceLanguage {
  const wanted = configuration['interface-language']
  if (wanted !== undefined) return wanted
  const own = primaryLanguage(configuration.language ?? 'en')
  return interfaceLanguages.find((language) => language === own) ?? 'en'
}

/**
 * The language of a tag without its script and its country; `undefined` for what is no tag.
 *
 * @example
 * primaryLanguage('de-AT') // => 'de'
 */
export function primaryLanguage(tag: string): string | undefined {
  return parseTag(tag)?.language
}

/** Scripts written from right to left. https://www.unicode.org/iso15924/iso15924-codes.html */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'])

/**
 * Which way a language is written; what is no tag is written as English is.
 *
 * By its script, because `az` is written from left to right and `az-Arab` is not; `getTextInfo` would say
 * the same, but not every Node and browser has it.
 */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(parseTag(tag)?.maximize().script ?? '') ? 'rtl' : 'ltr'
}

function parseTag(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag)
  } catch {
    return undefined
  }
}
