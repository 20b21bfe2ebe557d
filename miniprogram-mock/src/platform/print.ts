/** Only a browser has a printer at hand; on a phone the slip is shown instead. */
export function canPrint(): boolean {
  // #ifdef H5
  return typeof window.print === 'function'
  // #endif
  // #ifndef H5
  return false
  // #endif
}

export function print(): void {
  // #ifdef H5
  window.print()
  // #endif
}
