import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Collect garbage now, between two stages that need little of each other's memory.
 *
 * Left to itself Node lets the heap grow while there is room, and the peak of a
 * build is the sum of what rendering left behind and what the pages need. Only a
 * collection as for want of memory also gives the emptied pages back to the system.
 */
export function giveMemoryBack(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as typeof gc
  setFlagsFromString('--no-expose-gc')
  collect?.({ execution: 'sync', flavor: 'last-resort', type: 'major' })
}
