#!/usr/bin/env node
import module from 'node:module'

// Node runs TypeScript files, but never below `node_modules`: an installed Roadbook brings its build.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Roadbook needs Node 22.18 or newer, and this is ${process.version}. Get it from https://nodejs.org`,
  )
  process.exitCode = 2
} else {
  // A fifth of a short run is compiling. Servers stay, and keeping all of Astro's code takes another
  // fifty megabytes.
  if (!['preview', 'dev'].includes(process.argv[2])) module.enableCompileCache()
  const isInstalled = /[\\/]node_modules[\\/]/.test(import.meta.filename)
  const { run } = await import(isInstalled ? '../dist/cli/main.js' : '../src/cli/main.ts')
  await run(process.argv)
}
