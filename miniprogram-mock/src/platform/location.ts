import { toGcj02 } from '@/utils/gcj02'

export interface Point {
  lng: number
  lat: number
}

/** Where the person stands, or null when the phone cannot or the person does not want to say. Never asked for at launch. */
export function locate(): Promise<Point | null> {
  return new Promise((resolve) => {
    uni.getLocation({
      // The backend measures in WGS-84; WeChat's own maps are the only place that wants GCJ-02.
      type: 'wgs84',
      success: ({ longitude, latitude }) => resolve({ lng: longitude, lat: latitude }),
      fail: () => resolve(null)
    })
  })
}

export function call(phone: string): void {
  // #ifdef H5
  window.location.href = `tel:${phone}`
  // #endif
  // #ifndef H5
  uni.makePhoneCall({ phoneNumber: phone, fail: () => undefined })
  // #endif
}

/** WeChat brings a map of its own; in the browser the address must do. */
export function canNavigate(): boolean {
  // #ifdef MP-WEIXIN
  return true
  // #endif
  // #ifndef MP-WEIXIN
  return false
  // #endif
}

export function navigateTo({ lng, lat, name, address }: Point & { name: string; address: string }): void {
  const { longitude, latitude } = toGcj02(lng, lat)
  uni.openLocation({ longitude, latitude, name, address })
}
