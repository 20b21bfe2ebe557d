import { del, get, post } from './request'
import type {
  Account, GiveRole, Invitation, Invite, Invited, MakeAccount, NamedScope, OneTimePassword, Page, RoleName, ScopeKind
} from './types'

/** The accounts of those who work for a town, and invitations to become one of them. */
export const accounts = (query: { q?: string; role?: RoleName | null; after?: string | null }) =>
  get<Page<Account>>('/admin/accounts', query)
export const makeAccount = (wish: MakeAccount) => post<OneTimePassword>('/admin/accounts', wish)
export const resetPassword = (account: string) => post<OneTimePassword>(`${of(account)}/one-time-password`, {})
export const giveRole = (account: string, wish: GiveRole) => post<Account>(`${of(account)}/grants`, wish)
export const takeRole = (account: string, grant: number) => del<void>(`${of(account)}/grants/${grant}`)
export const leave = (account: string) => del<void>(of(account))

export const invitations = (after: string | null) => get<Page<Invitation>>('/admin/invitations', { after })
export const invite = (wish: Invite) => post<Invited>('/admin/invitations', wish)
export const withdraw = (code: string) => del<void>(`/admin/invitations/${encodeURIComponent(code)}`)

/** Where a role may hold. */
export const scopes = (kind: ScopeKind) => get<Page<NamedScope>>('/admin/scopes', { kind })

const of = (account: string) => `/admin/accounts/${encodeURIComponent(account)}`
