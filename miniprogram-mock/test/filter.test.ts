import { describe, expect, it } from 'vitest'
import { useFilter } from '@/stores/filter'
import { decoded } from '@/utils/route'

describe('what the catalogue looks at', () => {
  it('stands in the address, without what is as usual', () => {
    const filter = useFilter()
    expect(Object.values(filter.query).filter(Boolean)).toEqual([])
    filter.show('NEED', '便民')
    filter.q = '理发'
    filter.openNow = true
    filter.station = 'SN-014'
    expect(filter.query).toEqual({ list: 'NEED', category: '便民', q: '理发', openNow: 'true', station: 'SN-014' })
  })

  it('is read from an address as it was written there', () => {
    const filter = useFilter()
    filter.show('RESOURCE', '场地')
    filter.read({ q: '理发', station: 'SN-014' })
    expect([filter.list, filter.category, filter.q, filter.openNow, filter.station]).toEqual(['SERVICE', null, '理发', false, 'SN-014'])
  })

  it('stays as it is under an address that says nothing of it', () => {
    const filter = useFilter()
    filter.show('RESOURCE', '场地')
    filter.read({ other: 'x' })
    expect([filter.list, filter.category]).toEqual(['RESOURCE', '场地'])
    filter.read({ list: '<b>' })
    expect(filter.list).toBe('SERVICE')
  })

  it('reads what is encoded and what is decoded', () => {
    expect([decoded('%E7%90%86'), decoded('理'), decoded('100%'), decoded(undefined)]).toEqual(['理', '理', '100%', ''])
  })
})
