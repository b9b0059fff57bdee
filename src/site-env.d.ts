/// <reference types="astro/client" />

/** The data of the site being built; the command line says where it lies. */
declare module 'roadbook:site' {
  export const site: import('./disk/site-data.ts').SiteData
}

/** The words of the interface in the language of the site being built. */
declare module 'roadbook:strings' {
  export const strings: import('./model/strings/en.ts').Strings
}

/** Those of them that scripts say. */
declare module 'roadbook:browser-strings' {
  export const strings: import('./model/strings/en.ts').Strings['browser']
}

/** The `.mdx` documents whose code may run, by path. */
declare module 'roadbook:mdx' {
  export const documents: Readonly<
    Record<string, () => Promise<{ default: import('astro').MDXInstance<object>['default'] }>>
  >
}

declare namespace App {
  interface Locals {
    /** Where the links of the document on this page lead, by target as written. */
    links: Readonly<Record<string, import('./parse/render-references.ts').LinkTarget>>
    /** What its components show, by what was written. */
    components: Readonly<Record<string, import('./views/directive-views.ts').DirectiveView>>
  }
}
