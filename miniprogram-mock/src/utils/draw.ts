import type { Draw, DrawEntry } from '@/api/types'
import { sha256 } from './sha256'

/** What can be wrong with a record; each has its words. */
export type Fault = 'rule' | 'seedHash' | 'entriesDigest' | 'entries' | 'digest'

const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** JSON as RFC 8785 writes it: names sorted, no spaces. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.entries(value).sort(([a], [b]) => before(a, b))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join()}}`
}

/** Draws once more from the public record, as the contract describes it; nothing when all of it is right. */
export function faultsOf({ digest, ...record }: Draw): Fault[] {
  const { seed, entries, places, waiting } = record
  if (record.rule !== 'songe-draw-1' || !seed || !entries) return ['rule']
  const entriesDigest = digestOf(entries)
  const faults: Fault[] = []
  if (sha256(seed) !== record.seedHash) faults.push('seedHash')
  if (entriesDigest !== record.entriesDigest) faults.push('entriesDigest')
  if (canonical(drawn(entries, `${seed}:${entriesDigest}:`, places, waiting)) !== canonical(entries)) faults.push('entries')
  if (sha256(canonical(record)) !== digest) faults.push('digest')
  return faults
}

function digestOf(entries: DrawEntry[]): string {
  const lines = entries.map(({ pseudonym, weight, places }) => `${pseudonym},${weight},${places}\n`)
  return sha256(lines.sort(before).join(''))
}

function drawn(entries: DrawEntry[], prefix: string, places: number, waiting: number): DrawEntry[] {
  let [left, room] = [places, waiting]
  return entries
    .map((entry) => ({ ...entry, value: smallestTicket(entry, prefix) }))
    .sort((a, b) => before(a.value, b.value))
    .map((entry, index) => {
      const outcome = entry.places <= left ? 'CHOSEN' : room > 0 ? 'WAITING' : 'NOT_CHOSEN'
      if (outcome === 'CHOSEN') left -= entry.places
      else if (outcome === 'WAITING') room--
      return { ...entry, rank: index + 1, outcome }
    })
}

function smallestTicket({ pseudonym, weight }: DrawEntry, prefix: string): string {
  const tickets = Array.from({ length: weight }, (_, ticket) => sha256(`${prefix}${pseudonym}:${ticket + 1}`))
  return tickets.sort(before)[0] ?? ''
}
