import { defineConfig } from 'astro/config'

/** What never changes; the folders, the base and the data of a site come from the command line. */
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  prefetch: false,
  scopedStyleStrategy: 'where',
  // Half the time of a small page is waiting for its file to be written.
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets', concurrency: 4 },
  vite: { build: { assetsInlineLimit: 0 } },
})
