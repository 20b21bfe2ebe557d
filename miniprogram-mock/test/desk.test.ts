import { describe, expect, it } from 'vitest'
import type { Me, Role } from '@/api/types'
import { useDesk } from '@/stores/desk'
import { useSession } from '@/stores/session'

const at = (code: string, role: Role['role'] = 'STATION'): Role => ({ role, scope: { kind: role === 'GRID' ? 'AREA' : 'STATION', code, name: code } })
const elsewhere = (role: Role['role']): Role => ({ role, scope: { kind: 'TOWN', code: '310113113', name: '淞南镇' } })

function deskOf(...roles: Role[]) {
  useSession().me = { roles } as Me
  return useDesk()
}

describe('the desk', () => {
  it('needs no choice with a single station', () => {
    const desk = deskOf(elsewhere('RESIDENT'), at('SN-014'))
    expect(desk.place?.code).toBe('SN-014')
  })

  it('keeps to the chosen one of several', () => {
    const desk = deskOf(at('SN-00'), at('SN-014'))
    desk.choose('SN-014')
    expect(desk.place?.code).toBe('SN-014')
    expect([desk.isHere({ station: { code: 'SN-014' } }), desk.isHere({ station: { code: 'SN-00' } })]).toEqual([true, false])
  })

  it('falls back when the chosen station is no longer one’s own', () => {
    const desk = deskOf(at('SN-00'), at('SN-014'))
    desk.choose('SN-018')
    expect(desk.place?.code).toBe('SN-00')
  })

  it('knows a grid from a station', () => {
    const desk = deskOf(at('310113113G5', 'GRID'))
    expect(desk.place?.grid).toBe(true)
    expect(desk.isHere({ station: { code: 'SN-014' } })).toBe(true)
    expect(deskOf(elsewhere('TOWN')).place).toBeNull()
  })
})
