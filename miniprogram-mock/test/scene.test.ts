import { describe, expect, it, vi } from 'vitest'
import { sceneOf } from '@/platform/scene'
import { useScene } from '@/stores/scene'
import { usePreference } from '@/stores/preference'

const FOUND = { town: { code: '310113113', name: '淞南镇' }, station: { id: 1, code: 'SN-014', name: '华浜' } }

function answering(status: number, data: object): void {
  vi.mocked(uni.request).mockImplementation((options) => {
    options.success?.({ statusCode: status, data, header: {}, cookies: [] } as never)
    return undefined as never
  })
}

describe('a code on a door', () => {
  it('is read from what WeChat hands over, and nothing else is', () => {
    expect(sceneOf({ query: { scene: 'aB-_9' } })).toBe('aB-_9')
    expect(sceneOf({ query: { scene: 'a%2Bb' } })).toBe('a+b')
    for (const none of [undefined, {}, { query: {} }, { query: { scene: '' } }, { query: { scene: 5 } }]) expect(sceneOf(none)).toBeNull()
  })

  it('leads to its station and says which town it is', async () => {
    answering(200, FOUND)
    expect(await useScene().follow('token')).toBe(true)
    expect(uni.navigateTo).toHaveBeenCalledWith({ url: '/pages/stations/station?code=SN-014' })
    expect(usePreference().town).toEqual(FOUND.town)
  })

  it('is followed once, however often the app comes back with it', async () => {
    answering(200, FOUND)
    const scenes = useScene()
    await Promise.all([scenes.follow('token'), scenes.follow('token')])
    await scenes.follow('token')
    expect(uni.navigateTo).toHaveBeenCalledTimes(1)
  })

  it('that leads nowhere leaves one at home', async () => {
    answering(404, { code: 'scene.unknown', detail: '换了' })
    expect(await useScene().follow('old')).toBe(false)
    expect(uni.navigateTo).not.toHaveBeenCalled()
  })
})
