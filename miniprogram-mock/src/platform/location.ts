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
