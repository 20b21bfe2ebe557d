import type { Me, RoleName, ScopeKind } from '@/api/types'

/** The kind of scope in which a role holds; whoever is missing here is made by other means. */
export const HOLDS_IN: Partial<Record<RoleName, ScopeKind>> = {
  STATION: 'STATION', GRID: 'AREA', PARTNER: 'PARTNER', WORKER: 'PARTNER', AUDITOR: 'TOWN', TOWN: 'TOWN'
}

/** The roles this person may give: a town's operator all of the town's, a unit its own workers, the administrator operators. */
export function rolesToGive(me: Me | null): RoleName[] {
  const has = (role: RoleName) => me?.roles.some((one) => one.role === role) ?? false
  if (has('ADMIN')) return ['TOWN']
  if (has('TOWN')) return Object.keys(HOLDS_IN) as RoleName[]
  return has('PARTNER') ? ['WORKER'] : []
}
