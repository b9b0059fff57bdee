/// <reference types="astro/client" />

/** The data of the site being built; the command line says where it lies. */
declare module 'roadbook:site' {
  export const site: import('./disk/site-data.ts').SiteData
}
