import { del, get, post, put } from './request'
import type { DemoPerson, Me, Page, Profile, SignedIn } from './types'

const anonymous = { anonymous: true }

export const signInWithWeChat = (code: string) => post<SignedIn>('/sign-ins/wechat', { code }, anonymous)
export const signInWithPassword = (account: string, password: string) =>
  post<SignedIn>('/sign-ins/password', { account, password }, anonymous)
export const renew = (refreshToken: string) => post<SignedIn>('/sign-ins/refresh', { refreshToken }, anonymous)
export const signOut = () => del<void>('/sign-ins/current')

export const me = () => get<Me>('/me')
/** @param code what WeChat's own button gave for the number */
export const phoneFromWeChat = (code: string) => put<Me>('/me/phone/wechat', { code })
export const updateMe = (profile: Profile) => put<Me>('/me', profile)

/** Present on demonstrations only; elsewhere the answer is 404. */
export const demoPeople = () => get<Page<DemoPerson>>('/dev/people')
