import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import * as inbox from '@/api/inbox'
import * as people from '@/api/people'
import { ApiProblem } from '@/api/problem'
import { connect } from '@/api/request'
import type { Me, Profile, RoleName, SignedIn } from '@/api/types'
import { recall, remember } from '@/platform/storage'
import { usePreference } from './preference'

interface Tokens {
  access: string
  refresh: string
}

export const useSession = defineStore('session', () => {
  const preference = usePreference()
  const tokens = ref(recall<Tokens>('tokens'))
  const me = ref(recall<Me>('me'))
  const unread = ref(0)
  const signedIn = computed(() => tokens.value !== null)

  connect({
    accessToken: () => tokens.value?.access ?? null,
    town: () => preference.town?.code ?? null,
    refresh
  })

  const hasRole = (...names: RoleName[]) => me.value?.roles.some(({ role }) => names.includes(role)) ?? false

  async function signInWithWeChat(code: string): Promise<void> {
    enter(await people.signInWithWeChat(code))
  }

  async function signInWithPassword(account: string, password: string): Promise<void> {
    enter(await people.signInWithPassword(account, password))
  }

  async function signInWithPhone(phone: string, code: string): Promise<void> {
    enter(await people.signInWithPhone(phone, code))
  }

  /** Everywhere else the person is out now; who had to change may go on from here. */
  async function changePassword(password: string, wanted: string): Promise<void> {
    await people.changePassword(password, wanted)
    await loadMe()
  }

  async function agree(version: string): Promise<void> {
    welcome(await people.agree(version))
  }

  /** What was accepted holds at once: the tokens stay as they are. */
  async function accept(code: string): Promise<void> {
    welcome(await people.acceptInvitation(code))
  }

  async function endEverywhere(): Promise<void> {
    await people.endAllSignIns()
    forget()
  }

  function enter(answer: SignedIn): void {
    keep({ access: answer.accessToken, refresh: answer.refreshToken })
    welcome(answer.me)
    if (answer.me.elderMode) preference.elder = true
    if (answer.me.town) preference.town = answer.me.town
  }

  async function refresh(): Promise<boolean> {
    if (!tokens.value) return false
    if (renewedElsewhere()) return true
    try {
      const answer = await people.renew(tokens.value.refresh)
      keep({ access: answer.accessToken, refresh: answer.refreshToken })
      welcome(answer.me)
      return true
    } catch (error) {
      // Only the backend's no ends the session; a dead network does not.
      if (!(error instanceof ApiProblem && error.final)) throw error
      forget()
      return false
    }
  }

  /** A refresh token works once: another tab of this browser may have used it and stored its successor. */
  function renewedElsewhere(): boolean {
    const stored = recall<Tokens>('tokens')
    if (!stored || stored.refresh === tokens.value?.refresh) return false
    tokens.value = stored
    return true
  }

  async function signOut(): Promise<void> {
    try {
      await people.signOut()
    } catch {
      // The phone forgets the person even when the backend cannot be told.
    }
    forget()
  }

  async function loadMe(): Promise<void> {
    if (signedIn.value) welcome(await people.me())
  }

  async function updateMe(profile: Profile): Promise<void> {
    welcome(await people.updateMe(profile))
  }

  async function takePhone(code: string): Promise<void> {
    welcome(await people.phoneFromWeChat(code))
  }

  async function bindPhone(phone: string, code: string): Promise<void> {
    welcome(await people.bindPhone(phone, code))
  }

  /** The phone has switched already; that the account could not be told is made good at the next switch. */
  async function rememberElder(elderMode: boolean): Promise<void> {
    if (!me.value) return
    await updateMe({ ...profileOf(me.value), elderMode }).catch(() => undefined)
  }

  async function countUnread(): Promise<void> {
    if (signedIn.value) unread.value = (await inbox.unread()).count
  }

  function keep(fresh: Tokens | null): void {
    tokens.value = fresh
    remember('tokens', fresh)
  }

  function welcome(person: Me | null): void {
    me.value = person
    if (!person) unread.value = 0
    remember('me', person)
  }

  /** The phone no longer knows anybody; the backend is not asked. */
  function forget(): void {
    keep(null)
    welcome(null)
  }

  return {
    me, unread, signedIn, hasRole, signInWithWeChat, signInWithPassword, signInWithPhone, changePassword, agree, accept, endEverywhere,
    signOut, loadMe, updateMe, takePhone, bindPhone, forget,
    rememberElder, countUnread
  }
})

/** The profile is replaced as a whole: what is left out is forgotten, so what is known goes back as it came. */
function profileOf({ name, phone, birthYear, disabled, area }: Me): Profile {
  return {
    ...(name !== null && { name }),
    ...(phone !== null && { phone }),
    ...(birthYear !== null && { birthYear }),
    ...(area !== null && { area }),
    disabled
  }
}
