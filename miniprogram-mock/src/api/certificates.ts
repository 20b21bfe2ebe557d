import { del, get, put } from './request'
import type { CertificateKind, Holder, Page } from './types'

/** Whose people: those of a unit that one answers for, or of a station where one works. */
export type Team = 'unit' | 'station'

const ROOTS: Record<Team, string> = { unit: '/partner/unit/certificates', station: '/station/certificates' }
const of = (team: Team, code: string, path = '') => `${ROOTS[team]}${path}?${team}=${encodeURIComponent(code)}`
const one = (account: string, kind: CertificateKind) => `/${encodeURIComponent(account)}/${kind}`

export const holders = (team: Team, code: string) => get<Page<Holder>>(of(team, code))
/** Without a last day it has no end. */
export const enter = (team: Team, code: string, account: string, kind: CertificateKind, until: string | null) =>
  put<void>(of(team, code, one(account, kind)), until ? { until } : { endless: true })
export const end = (team: Team, code: string, account: string, kind: CertificateKind) => del<void>(of(team, code, one(account, kind)))
