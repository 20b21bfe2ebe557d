export interface Photo {
  type: 'image/jpeg' | 'image/png'
  bytes: ArrayBuffer
}

/** A photo the person takes or picks, made smaller where the phone can; null when they changed their mind. */
export function choosePhoto(): Promise<Photo | null> {
  return new Promise((resolve, reject) => {
    uni.chooseImage({
      count: 1,
      sizeType: ['compressed'],
      success: (chosen) => {
        // #ifdef H5
        const file = (chosen.tempFiles as File[])[0]
        if (!file) resolve(null)
        else file.arrayBuffer().then((bytes) => resolve(photoOf(bytes)), reject)
        // #endif
        // #ifndef H5
        const path = (chosen.tempFilePaths as string[])[0]
        if (!path) return resolve(null)
        uni.getFileSystemManager().readFile({
          filePath: path,
          success: ({ data }) => resolve(photoOf(data as ArrayBuffer)),
          fail: reject
        })
        // #endif
      },
      fail: () => resolve(null)
    })
  })
}

/** By its first byte: what the phone calls it is not to be relied on. */
function photoOf(bytes: ArrayBuffer): Photo {
  return { type: new Uint8Array(bytes)[0] === 0x89 ? 'image/png' : 'image/jpeg', bytes }
}
