import { get } from './request'
import type { components } from './schema'
import type { Page } from './types'

/* What operators of a town or a district read: numbers, deadlines, who did what. */

type Shape = components['schemas']

export type Today = Shape['TodayView']
export type DueOrder = Shape['DueOrder']
export type StateCount = Shape['StateCount']
export type StationLoad = Shape['StationLoad']
export type AuditEntry = Shape['AuditEntry']
export type FactKind = Shape['FactKind']
export type TownTotals = Shape['TownTotals']
export type Escalated = Shape['Escalated']

export interface AuditQuery {
  person?: string
  subject?: string
  kind?: string
  from?: string
  to?: string
}

export const today = () => get<Today>('/town/today')
export const stationLoads = () => get<Page<StationLoad>>('/town/stations')
export const audit = (query: AuditQuery, after: string | null) => get<Page<AuditEntry>>('/town/audit', { size: 50, ...query, after })
export const auditKinds = () => get<Page<FactKind>>('/town/audit/kinds')
export const districtTowns = () => get<Page<TownTotals>>('/district/towns')
export const escalated = (after: string | null) => get<Page<Escalated>>('/district/escalated', { size: 20, after })
