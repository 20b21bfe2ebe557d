/* Drawn on a 24 × 24 grid with a stroke of 1.8; WXML knows no <svg>, so they travel as data URIs. */
const PATHS = {
  service: '<path d="M6 20v-3a6 6 0 0 1 12 0v3"/><circle cx="12" cy="7" r="3.5"/><path d="m9.5 17 2 2 3.5-3.5"/>',
  course: '<path d="M4 5.5c3-1 5.5-.7 8 1v13c-2.5-1.7-5-2-8-1ZM20 5.5c-3-1-5.5-.7-8 1v13c2.5-1.7 5-2 8-1Z"/>',
  venue: '<path d="M4 20V9l8-5 8 5v11"/><path d="M4 20h16M9 20v-6h6v6"/>',
  need: '<path d="M4 5h16v11h-8l-4 4v-4H4Z"/><path d="M12 8v5M9.5 10.5h5"/>',
  order: '<rect x="5" y="4" width="14" height="16" rx="2"/><path d="m9 12 2 2 4-4"/>',
  station: '<path d="M12 21c4.5-4.7 6.5-8 6.5-11a6.5 6.5 0 0 0-13 0c0 3 2 6.3 6.5 11Z"/><circle cx="12" cy="10" r="2.3"/>',
  phone: '<path d="M6 3.5h3l1.5 4-2 1.5a12 12 0 0 0 6.5 6.5l1.5-2 4 1.5v3a2 2 0 0 1-2 2A16.5 16.5 0 0 1 4 5.5a2 2 0 0 1 2-2Z"/>',
  bell: '<path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15Z"/><path d="M10 21h4"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4 4"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>',
  letters: '<path d="m3 19 5.5-14L14 19M5 14.5h7"/><path d="m15 19 3-7.5 3 7.5M16 16.5h4"/>',
  offline: '<path d="M3 3l18 18M8.5 15.5a5 5 0 0 1 5-1.2M5 12a10 10 0 0 1 4.5-2.6M19 12a10 10 0 0 0-5-2.8M2 8.5A14 14 0 0 1 6 6M22 8.5A14 14 0 0 0 11 4.6"/><path d="M12 19h.01"/>',
  alert: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5v5.5M12 16.3v.1"/>',
  empty: '<path d="M4 13 6.5 5h11L20 13v6H4Z"/><path d="M4 13h5l1 2.5h4l1-2.5h5"/>',
  right: '<path d="m9 5 7 7-7 7"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  person: '<circle cx="12" cy="8.5" r="4"/><path d="M4.5 20c.8-4 3.8-6 7.5-6s6.7 2 7.5 6"/>',
  scan: '<path d="M4 8V5a1 1 0 0 1 1-1h3M16 4h3a1 1 0 0 1 1 1v3M20 16v3a1 1 0 0 1-1 1h-3M8 20H5a1 1 0 0 1-1-1v-3M4 12h16"/>',
  photo: '<path d="M4 7h4l1.5-2h5L16 7h4v12H4Z"/><circle cx="12" cy="13" r="3.5"/>',
  desk: '<path d="M4 19V9l8-5 8 5v10Z"/><path d="M8 19v-5h8v5M8 10.5h8"/>',
  star: '<path d="m12 4 2.5 5.2 5.5.8-4 4 1 5.7-5-2.7-5 2.7 1-5.7-4-4 5.5-.8Z"/>',
  shield: '<path d="M12 3.5 5 6v5.5c0 4.2 2.8 7.3 7 9 4.2-1.7 7-4.8 7-9V6Z"/><path d="m9 11.5 2.2 2.2 4-4"/>'
}

export type IconName = keyof typeof PATHS

export function iconUri(name: IconName, color: string): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${color}" stroke-width="1.8"` +
    ` stroke-linecap="round" stroke-linejoin="round">${PATHS[name]}</svg>`
  return svgUri(svg)
}

export function svgUri(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
