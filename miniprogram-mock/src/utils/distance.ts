/** 350米, 1.2公里; nobody walks by single metres, so they are rounded to ten. */
export function spokenDistance(metres: number | null | undefined): string {
  if (metres === null || metres === undefined) return ''
  if (metres < 1000) return `${Math.max(10, Math.round(metres / 10) * 10)}米`
  return `${(metres / 1000).toFixed(metres < 10_000 ? 1 : 0)}公里`
}
