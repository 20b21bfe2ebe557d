export interface ChosenFile {
  name: string
  bytes: ArrayBuffer
}

// #ifdef MP-WEIXIN
/** What uni-app has no name of its own for. */
declare const wx: {
  chooseMessageFile(options: {
    count: number
    type: 'file'
    extension: string[]
    success: (chosen: { tempFiles: { name: string; path: string }[] }) => void
    fail: () => void
  }): void
  env: { USER_DATA_PATH: string }
}
// #endif

const TABLES = ['.csv', '.xlsx']

/** A table the person picks, read at once; null when they changed their mind. In WeChat it comes out of a conversation. */
export function chooseTable(): Promise<ChosenFile | null> {
  return new Promise((resolve, reject) => {
    // #ifdef H5
    uni.chooseFile({
      count: 1,
      extension: TABLES,
      success: ({ tempFiles }) => {
        const file = (tempFiles as File[])[0]
        if (!file) resolve(null)
        else file.arrayBuffer().then((bytes) => resolve({ name: file.name, bytes }), reject)
      },
      fail: () => resolve(null)
    })
    // #endif
    // #ifdef MP-WEIXIN
    wx.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: TABLES.map((dotted) => dotted.slice(1)),
      success: ({ tempFiles }) => {
        const file = tempFiles[0]
        if (!file) return resolve(null)
        uni.getFileSystemManager().readFile({
          filePath: file.path,
          success: ({ data }) => resolve({ name: file.name, bytes: data as ArrayBuffer }),
          fail: reject
        })
      },
      fail: () => resolve(null)
    })
    // #endif
  })
}

/** Hands a file over: a browser puts it among the downloads, WeChat shows it, to be passed on from there. */
export function handOver(file: ChosenFile): void {
  // #ifdef H5
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([file.bytes]))
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href))
  // #endif
  // #ifdef MP-WEIXIN
  const path = `${wx.env.USER_DATA_PATH}/${file.name}`
  uni.getFileSystemManager().writeFile({
    filePath: path,
    data: file.bytes,
    success: () => uni.openDocument({ filePath: path, showMenu: true })
  })
  // #endif
}
