import { config } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, vi } from 'vitest'

const stored = new Map<string, string>()

/** The few calls of uni-app that code under test makes; a test replaces what it is about. */
beforeEach(() => {
  stored.clear()
  vi.stubGlobal('uni', {
    getStorageSync: (key: string) => stored.get(key) ?? '',
    setStorageSync: (key: string, value: string) => stored.set(key, value),
    removeStorageSync: (key: string) => stored.delete(key),
    request: vi.fn(),
    navigateTo: vi.fn(),
    redirectTo: vi.fn(),
    switchTab: vi.fn()
  })
  const pinia = createPinia()
  setActivePinia(pinia)
  config.global.plugins = [pinia]
})
