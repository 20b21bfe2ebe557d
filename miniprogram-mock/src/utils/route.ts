type Params = Record<string, string | number | undefined>

const TABS = ['/pages/home/home', '/pages/catalogue/catalogue', '/pages/orders/orders', '/pages/me/me']

/** `/pages/orders/order?number=…`; empty parameters are left out. */
export function address(path: string, params: Params = {}): string {
  const pairs = Object.entries(params)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return pairs.length ? `${path}?${pairs.join('&')}` : path
}

/** A parameter as it was meant: browsers hand it over decoded, mini programs as it was written. */
export function decoded(value: string | undefined): string {
  try {
    return decodeURIComponent(value ?? '')
  } catch {
    return value ?? '' // a bare per cent sign: it was decoded before
  }
}

export function go(path: string, params: Params = {}): void {
  if (isTab(path)) uni.switchTab({ url: path })
  else uni.navigateTo({ url: address(path, params) })
}

/** Take this page's place, so that "back" does not lead to a form that has been sent. */
export function replace(path: string, params: Params = {}): void {
  if (isTab(path)) uni.switchTab({ url: path })
  else uni.redirectTo({ url: address(path, params) })
}

/** Back to where the person was, or home when a link brought them straight here. */
export function back(): void {
  if (getCurrentPages().length > 1) uni.navigateBack()
  else uni.switchTab({ url: '/pages/home/home' })
}

const isTab = (path: string) => TABS.includes(path)
