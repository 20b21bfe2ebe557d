/** How a text was handed over: as a file, or into the clipboard where there are no files to be had. */
export type Saved = 'file' | 'clipboard'

/** Hands a text to the person. False when they or their device said no. */
export function save(name: string, text: string): Promise<Saved | false> {
  // #ifdef H5
  return Promise.resolve(download(name, text))
  // #endif
  // #ifndef H5
  return new Promise((resolve) => {
    // A mini program cannot write where the person finds it again; from the clipboard it goes into any chat or note.
    uni.setClipboardData({ data: text, showToast: false, success: () => resolve('clipboard'), fail: () => resolve(false) })
  })
  // #endif
}

// #ifdef H5
function download(name: string, text: string): Saved {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
  return 'file'
}
// #endif
