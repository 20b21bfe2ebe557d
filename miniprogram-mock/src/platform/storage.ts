/** What the phone remembers between visits. A full or forbidden store must never stop anybody. */
export function remember(key: string, value: unknown): void {
  try {
    if (value === null || value === undefined) uni.removeStorageSync(prefixed(key))
    else uni.setStorageSync(prefixed(key), JSON.stringify(value))
  } catch {
    // Private windows refuse to store; the visit goes on without memory.
  }
}

export function recall<T>(key: string): T | null {
  try {
    const stored: unknown = uni.getStorageSync(prefixed(key))
    return typeof stored === 'string' && stored ? (JSON.parse(stored) as T) : null
  } catch {
    return null
  }
}

const prefixed = (key: string) => `songe.${key}`
