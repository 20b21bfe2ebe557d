export interface Part {
  name: string
  bytes: ArrayBuffer
}

const BOUNDARY = 'songe-4f1c7d20a9b8'

/** Several files as one request body, made by hand: a mini program's own upload takes one file at a time. */
export function multipart(parts: Part[]): { type: string; bytes: ArrayBuffer } {
  const pieces = parts.flatMap(({ name, bytes }) => [
    ascii(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`),
    new Uint8Array(bytes),
    ascii('\r\n')
  ])
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, bytes: joined([...pieces, ascii(`--${BOUNDARY}--\r\n`)]) }
}

const ascii = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))

function joined(pieces: Uint8Array[]): ArrayBuffer {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all.buffer
}
