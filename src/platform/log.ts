/** One JSON line per call, for Workers Logs; what may be logged is the caller's care. */
import type { Log } from '../ports.ts'

export const log: Log = (line) => {
  console.log(JSON.stringify(line))
}
