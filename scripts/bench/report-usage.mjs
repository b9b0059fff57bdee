// Loaded into a measured process (`node --import`): leaves what it used in a file.
import { appendFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// Threads load it as well; what they used is part of what the process did.
const file = isMainThread ? process.env.BENCH_USAGE : undefined

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const usage = { megabytes: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 }
  if (file) appendFileSync(file, `${JSON.stringify(usage)}\n`)
})
