/** An hour as people write it: 9, 9:00, 9：30, 9点半, 14.30 → 09:00; null when it is none. */
export function writtenTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:：.点](?:(\d{2})分?|(半))?)?$/.exec(text.trim())
  if (!match) return null
  const hour = Number(match[1])
  const minute = match[3] ? 30 : Number(match[2] ?? 0)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** A number of places: whole, and at least one; null when it is none. */
export function writtenNumber(text: string): number | null {
  const trimmed = text.trim()
  return /^[1-9]\d{0,3}$/.test(trimmed) ? Number(trimmed) : null
}
