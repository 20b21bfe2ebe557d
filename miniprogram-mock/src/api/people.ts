import { del, get, post, put } from './request'
import type { DemoPerson, InvitedTo, Me, Page, PrivacyText, Profile, SignedIn, SignIn } from './types'

const anonymous = { anonymous: true }

export const signInWithWeChat = (code: string) => post<SignedIn>('/sign-ins/wechat', { code }, anonymous)
export const signInWithPassword = (account: string, password: string) =>
  post<SignedIn>('/sign-ins/password', { account, password }, anonymous)
export const askForCode = (phone: string) =>
  post<{ resendAfterSeconds: number }>('/sign-ins/phone/codes', { phone }, anonymous)
export const signInWithPhone = (phone: string, code: string) =>
  post<SignedIn>('/sign-ins/phone', { phone, code }, anonymous)
export const changePassword = (password: string, newPassword: string) =>
  put<void>('/sign-ins/password/change', { password, newPassword })
export const renew = (refreshToken: string) => post<SignedIn>('/sign-ins/refresh', { refreshToken }, anonymous)
export const signOut = () => del<void>('/sign-ins/current')

export const me = () => get<Me>('/me')
/** @param code what WeChat's own button gave for the number */
export const phoneFromWeChat = (code: string) => put<Me>('/me/phone/wechat', { code })
export const askToBind = (phone: string) => post<{ resendAfterSeconds: number }>('/me/phone/codes', { phone })
export const bindPhone = (phone: string, code: string) => put<Me>('/me/phone', { phone, code })
export const updateMe = (profile: Profile) => put<Me>('/me', profile)

export const privacy = () => get<PrivacyText>('/privacy')
export const agree = (version: string) => put<Me>('/me/consent', { version })

export const signIns = (after: string | null) => get<Page<SignIn>>('/me/sign-ins', { after })
export const endSignIn = (id: number) => del<void>(`/me/sign-ins/${id}`)
export const endAllSignIns = () => del<void>('/me/sign-ins')

export const invitation = (code: string) => get<InvitedTo>(`/invitations/${encodeURIComponent(code)}`)
export const acceptInvitation = (code: string) => post<Me>(`/invitations/${encodeURIComponent(code)}/acceptance`, {})

/** Present on demonstrations only; elsewhere the answer is 404. */
export const demoPeople = () => get<Page<DemoPerson>>('/dev/people')

/** The last text message to that telephone, which a demonstration only writes down; elsewhere the answer is 404. */
export const demoSms = (phone: string) => get<{ text: string }>('/dev/sms', { phone })
