// Loaded into a measured process (`node --import`): leaves what it used in a file.
import { appendFileSync } from 'node:fs'

process.on('exit', () => {
  const file = process.env.BENCH_USAGE
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const usage = { megabytes: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 }
  if (file) appendFileSync(file, `${JSON.stringify(usage)}\n`)
})
