export interface Answer {
  id: string
  accepted: boolean
}

/** Only WeChat carries messages out of the inbox, and only asks on a tap. */
export function canAskForMessages(): boolean {
  // #ifdef MP-WEIXIN
  return typeof uni.requestSubscribeMessage === 'function'
  // #endif
  // #ifndef MP-WEIXIN
  return false
  // #endif
}

/** Must be called straight from a tap. Null when WeChat did not get to ask, for instance because messages are switched off. */
export function askForMessages(ids: string[]): Promise<Answer[] | null> {
  return new Promise((resolve) => {
    uni.requestSubscribeMessage({
      tmplIds: ids,
      success: (result: object) => resolve(ids.map((id) => ({ id, accepted: (result as Record<string, unknown>)[id] === 'accept' }))),
      fail: () => resolve(null)
    })
  })
}
