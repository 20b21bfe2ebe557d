#!/usr/bin/env node
// Recomputes draws from their public records (GET /api/sessions/{id}/draw) and says what differs; needs nothing but Node.
//   node check-draw.mjs https://…/api/sessions/7/draw     or a file, one record a line (curl -o record.json …)
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

const sha = (text) => createHash('sha256').update(text, 'utf8').digest('hex')
const before = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`
}

function faults({ digest, ...record }) {
  if (record.rule !== 'songe-draw-1' || record.state !== 'DRAWN') return ['rule or state: not a draw that can be checked']
  const { seed, entries } = record
  const lines = entries.map((e) => `${e.pseudonym},${e.weight},${e.places}\n`)
  const entriesDigest = sha(lines.sort(before).join(''))
  const ticket = (e, k) => sha(`${seed}:${entriesDigest}:${e.pseudonym}:${k}`)
  const value = (e) => Array.from({ length: e.weight }, (_, k) => ticket(e, k + 1)).sort(before)[0]
  let { places: left, waiting: room } = record
  const drawn = entries.map((e) => ({ ...e, value: value(e) })).sort((a, b) => before(a.value, b.value))
  drawn.forEach((e, index) => {
    e.rank = index + 1
    e.outcome = e.places <= left ? 'CHOSEN' : room > 0 ? 'WAITING' : 'NOT_CHOSEN'
    if (e.outcome === 'CHOSEN') left -= e.places
    else if (e.outcome === 'WAITING') room--
  })
  const right = { seedHash: sha(seed), entriesDigest, entrants: entries.length, entries: drawn }
  const wrong = Object.keys(right).filter((name) => canonical(right[name]) !== canonical(record[name]))
  return sha(canonical(record)) === digest ? wrong : [...wrong, 'digest']
}

for (const place of process.argv.slice(2)) {
  const text = /^https?:/.test(place) ? await (await fetch(place)).text() : await readFile(place, 'utf8')
  text.split('\n').filter(Boolean).forEach((line, index) => {
    let found
    try { found = faults(JSON.parse(line)) } catch (e) { found = [`not readable: ${e.message}`] }
    if (found.length) process.exitCode = 1
    console.log(`${place}:${index + 1} ${found.length ? `DIFFERS in ${found.join(', ')}` : 'right'}`)
  })
}
