import { z } from 'zod'
import { interfaceLanguages } from './strings/languages.ts'

/** What `roadbook.yml` at the root of the content may say; every key is optional. */

const text = z.string().min(1)
const synonyms = z.record(z.string(), z.array(text))

const project = z
  .object({
    id: text.describe('Short name used in frontmatter and addresses.'),
    title: text.optional().describe('What readers see; the id when absent.'),
    description: text.optional().describe('One sentence about the product.'),
    folder: text
      .optional()
      .describe('Folder below the content that holds its documents; the id when absent.'),
    repository: text
      .optional()
      .describe('Web address of its files; links that leave the content lead there.'),
  })
  .strict()

const role = z
  .object({
    id: text.describe('Short name used in frontmatter and addresses.'),
    title: text.optional().describe('What readers see; the id made readable when absent.'),
    description: text.optional().describe('What this reader wants from the plan.'),
    path: z.array(text).optional().describe('Documents in reading order, as paths below the content.'),
  })
  .strict()

const category = z.union([
  text,
  z
    .object({
      id: text.describe('Name used in frontmatter.'),
      title: text.optional().describe('What readers see.'),
    })
    .strict(),
])

const vocabulary = z
  .object({
    status: synonyms.optional().describe('More words per status state, for instance `complete: [landed]`.'),
    types: synonyms.optional().describe('More file-name or heading words per document type.'),
    roles: synonyms.optional().describe('More spellings per role id.'),
    columns: synonyms.optional().describe('More header spellings per column role.'),
  })
  .strict()

export const configuration = z
  .object({
    title: text.optional().describe('Title of the site; else the folder’s name.'),
    description: text.optional().describe('One sentence under the title.'),
    url: z.url().optional().describe('Address the site will have, for canonical links.'),
    robots: z
      .enum(['index', 'noindex'])
      .optional()
      .describe('Whether search engines may show the site; `noindex` when absent and no address is given.'),
    language: text.optional().describe('BCP 47 tag of the documents’ language; `en` when absent.'),
    'interface-language': z
      .enum(interfaceLanguages)
      .optional()
      .describe(
        'Language of everything around the documents; that of the documents when absent, and English where Roadbook does not speak it.',
      ),
    repository: text
      .optional()
      .describe('Web address of the repository’s files; links that leave the content lead there.'),
    projects: z.array(project).optional().describe('Products with a plan of their own.'),
    roles: z.array(role).optional().describe('Readers and their reading paths.'),
    categories: z.array(category).optional().describe('Groups of the master index, in order.'),
    vocabulary: vocabulary.optional().describe('Words of your house, added to the built-in ones.'),
    rules: z
      .record(z.string(), z.enum(['error', 'warning', 'info', 'off']))
      .optional()
      .describe('Severity per rule.'),
    ignore: z.array(text).optional().describe('Globs of files that are not part of the plan.'),
    mdx: z
      .boolean()
      .optional()
      .describe('Whether `.mdx` documents may run their code when the site is built; off when absent.'),
  })
  .strict()

export type Configuration = z.infer<typeof configuration>
