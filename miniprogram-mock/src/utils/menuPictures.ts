import type { MenuPicture } from '@/api/types'
import { svgUri } from './icons'

/* Drawn on 120 × 80: a tinted ground, two or three plain shapes. They travel as data URIs like the icons. */
const SCENES: Record<MenuPicture, [ground: string, shapes: string]> = {
  PARTY: [
    '#FBE9E7',
    '<path d="M30 16v50" stroke="#8F1419" stroke-width="4"/><path d="M32 17c14-7 24 6 42 0v26c-18 6-28-7-42 0Z" fill="#B81C22"/>' +
      '<path d="m44 23 1.8 4 4.2.5-3.1 2.9.9 4.2-3.8-2.2-3.8 2.2.9-4.2-3.1-2.9 4.2-.5Z" fill="#F5C451"/>' +
      '<path d="M52 58c8-4 16-3 22 1 6-4 14-5 22-1v10c-8-3-16-3-22 1-6-4-14-4-22-1Z" fill="#fff" stroke="#8F1419" stroke-width="2"/>'
  ],
  COMMUNITY: [
    '#E8F1F8',
    '<path d="M16 70V32l16-12 16 12v38ZM52 70V22h26v48Z" fill="#fff" stroke="#1D5FA6" stroke-width="2.5"/>' +
      '<path d="M26 42h12v10H26ZM59 30h5v6h-5ZM67 30h5v6h-5ZM59 42h5v6h-5ZM67 42h5v6h-5ZM61 56h8v14h-8Z" fill="#9CC3E6"/>' +
      '<circle cx="96" cy="44" r="14" fill="#7FB58F"/><path d="M96 44v26" stroke="#5B534E" stroke-width="3"/><path d="M8 70h104" stroke="#1D5FA6" stroke-width="2.5"/>'
  ],
  CARE: [
    '#E9F5EC',
    '<path d="M60 66C34 49 28 38 32 27c4-10 19-12 28 1 9-13 24-11 28-1 4 11-2 22-28 39Z" fill="#fff" stroke="#1F7A4D" stroke-width="2.5"/>' +
      '<path d="M34 44h16l5-11 9 20 6-12 3 3h14" fill="none" stroke="#1F7A4D" stroke-width="3" stroke-linejoin="round"/>'
  ],
  CULTURE: [
    '#FFF4E0',
    '<path d="M14 22c16-5 32-4 46 4v42c-14-8-30-9-46-4ZM106 22c-16-5-32-4-46 4v42c14-8 30-9 46-4Z" fill="#fff" stroke="#8A4B00" stroke-width="2.5"/>' +
      '<path d="M24 34c9-2 18-1 26 2M24 45c9-2 18-1 26 2M70 36c8-3 17-4 26-2M70 47c8-3 17-4 26-2" fill="none" stroke="#D9A45B" stroke-width="3"/>' +
      '<path d="M92 60 104 14l6 2-12 45-7 6Z" fill="#8A4B00"/>'
  ],
  CIVILITY: [
    '#F3EEF7',
    '<path d="M60 66V42" stroke="#1F7A4D" stroke-width="4"/><path d="M60 58c-10 0-15-5-16-12 9 0 15 4 16 12ZM60 54c8-1 12-5 13-11-8 1-12 5-13 11Z" fill="#7FB58F"/>' +
      '<g fill="#B85C8E"><circle cx="60" cy="20" r="8"/><circle cx="49" cy="27" r="8"/><circle cx="71" cy="27" r="8"/><circle cx="53" cy="38" r="8"/><circle cx="67" cy="38" r="8"/></g>' +
      '<circle cx="60" cy="30" r="7" fill="#F5C451"/><path d="M22 62c10-6 22-2 38 6 16-8 28-12 38-6-8 10-24 14-38 12-14 2-30-2-38-12Z" fill="#E3C4A8" stroke="#8A4B00" stroke-width="2"/>'
  ],
  CHILDREN: [
    '#E8F1F8',
    '<path d="m66 10 26 22-22 22-26-22Z" fill="#F5C451" stroke="#8A4B00" stroke-width="2.5"/><path d="M66 10 70 54M44 32h48" stroke="#8A4B00" stroke-width="2"/>' +
      '<path d="M70 54c-8 6-6 12-16 14s-14 0-24 6" fill="none" stroke="#8A4B00" stroke-width="2.5"/><path d="m56 62-6-2 2 7ZM44 69l-6-3 1 7Z" fill="#B81C22"/>'
  ],
  SAFETY: [
    '#FDF1F0',
    '<path d="M60 10 32 20v20c0 16 10 26 28 32 18-6 28-16 28-32V20Z" fill="#fff" stroke="#B81C22" stroke-width="3"/>' +
      '<path d="m46 40 11 11 19-20" fill="none" stroke="#1F7A4D" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>'
  ]
}

export const MENU_PICTURES = Object.keys(SCENES) as MenuPicture[]

export function menuPictureUri(picture: MenuPicture): string {
  const [ground, shapes] = SCENES[picture]
  return svgUri(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80"><rect width="120" height="80" fill="${ground}"/>${shapes}</svg>`)
}
