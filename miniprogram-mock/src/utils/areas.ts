import type { Area } from '@/api/types'

export interface AreaGroup {
  name: string
  choices: { value: string; text: string }[]
}

/** Where people live is a neighbourhood or a cell; above it stands the name of what holds it. */
export function choosable(areas: Area[]): AreaGroup[] {
  const names = new Map(areas.map(({ code, name }) => [code, name]))
  const groups = new Map<string, AreaGroup>()
  for (const { code, name, level, parent } of areas) {
    if (level !== 'NEIGHBOURHOOD' && level !== 'CELL') continue
    const above = (parent && names.get(parent)) ?? ''
    const group = groups.get(above) ?? { name: above, choices: [] }
    group.choices.push({ value: code, text: name })
    groups.set(above, group)
  }
  return [...groups.values()]
}
