/** What WeChat hands over when somebody scans a station's code: the token that stands in it. */
export function sceneOf(options: { query?: Record<string, unknown> } | undefined): string | null {
  const scene = options?.query?.['scene']
  return typeof scene === 'string' && scene ? decodeURIComponent(scene) : null
}

/** Where printed links begin; a mini program has no address of its own. */
export function pageOrigin(): string | null {
  // #ifdef H5
  return window.location.origin
  // #endif
  // #ifndef H5
  return null
  // #endif
}
