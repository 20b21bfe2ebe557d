import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as people from '@/api/people'
import { ApiProblem, Unreachable } from '@/api/problem'
import { get } from '@/api/request'
import type { Me, SignedIn } from '@/api/types'
import { recall, remember } from '@/platform/storage'
import { usePreference } from '@/stores/preference'
import { useSession } from '@/stores/session'

vi.mock('@/api/people')

const me: Me = {
  id: 7, name: '李阿姨', phone: null, birthYear: 1954, disabled: false, area: null, areaName: null, elderMode: true,
  account: null, signInPhone: null, mustChangePassword: false, consent: null, town: { code: '310113113', name: '淞南镇' },
  roles: [{ role: 'STATION', scope: { kind: 'STATION', code: 'SN-014', name: '华浜' } }]
}
const signedIn = (access: string, refreshToken: string): SignedIn => ({ accessToken: access, refreshToken, expiresIn: 900, me })

/** Every call is refused once with the old token. */
function refuse(oldToken: string): void {
  vi.mocked(uni.request).mockImplementation((({ header, success }: { header: Record<string, string>; success: (a: object) => void }) =>
    success({ statusCode: header['Authorization'] === `Bearer ${oldToken}` ? 401 : 200, data: {}, header: {} })) as never)
}

describe('a session', () => {
  beforeEach(async () => {
    vi.mocked(people.signInWithPassword).mockResolvedValue(signedIn('a1', 'r1'))
    await useSession().signInWithPassword('wang', 'geheim')
    refuse('a1')
  })

  it('brings the town, the letters and the roles of the person', () => {
    expect(usePreference().town?.name).toBe('淞南镇')
    expect(usePreference().elder).toBe(true)
    expect([useSession().hasRole('STATION', 'GRID'), useSession().hasRole('TOWN')]).toEqual([true, false])
    expect(recall('tokens')).toEqual({ access: 'a1', refresh: 'r1' })
  })

  it('renews itself and keeps the new refresh token, for the old one is spent', async () => {
    vi.mocked(people.renew).mockResolvedValue(signedIn('a2', 'r2'))
    await get('/me')
    expect(recall('tokens')).toEqual({ access: 'a2', refresh: 'r2' })
  })

  it('takes over what another tab has renewed instead of spending a token twice', async () => {
    remember('tokens', { access: 'a2', refresh: 'r2' })
    await get('/me')
    expect(people.renew).not.toHaveBeenCalled()
  })

  it('ends when the backend says so', async () => {
    vi.mocked(people.renew).mockRejectedValue(new ApiProblem(401, 'sign-in.expired', ''))
    await get('/me').catch(() => undefined)
    expect([useSession().signedIn, recall('tokens'), recall('me')]).toEqual([false, null, null])
  })

  it('survives a lost network', async () => {
    vi.mocked(people.renew).mockRejectedValue(new Unreachable('offline'))
    expect(await get('/me').catch((error: unknown) => error)).toBeInstanceOf(Unreachable)
    expect(useSession().signedIn).toBe(true)
  })

  it('is forgotten by the phone even when signing out cannot be told', async () => {
    vi.mocked(people.signOut).mockRejectedValue(new Unreachable('offline'))
    await useSession().signOut()
    expect([useSession().signedIn, recall('tokens')]).toEqual([false, null])
  })
})
