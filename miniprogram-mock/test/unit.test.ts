import { describe, expect, it } from 'vitest'
import type { Me, Role } from '@/api/types'
import { useSession } from '@/stores/session'
import { useUnit } from '@/stores/unit'

const of = (code: string, role: Role['role'] = 'PARTNER'): Role => ({ role, scope: { kind: 'PARTNER', code, name: code } })

function unitOf(...roles: Role[]) {
  useSession().me = { roles } as Me
  return useUnit()
}

describe('the unit one acts for', () => {
  it('is the chosen one of several', () => {
    const unit = unitOf(of('BARBER'), of('FIX'))
    expect(unit.code).toBe('BARBER')
    unit.choose('FIX')
    expect(unit.code).toBe('FIX')
  })

  it('is another one once one has left it', () => {
    const unit = unitOf(of('BARBER'))
    unit.choose('FIX')
    expect(unit.code).toBe('BARBER')
  })

  it('is none for who only works there', () => {
    expect(unitOf(of('FIX', 'WORKER')).code).toBeUndefined()
  })
})
