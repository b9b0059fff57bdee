import { closeSync, openSync, readSync } from 'node:fs'
import { imageSize } from 'image-size'
import { assetFile } from './copy-assets.ts'

/** The head of a picture says how large it is; only a photograph's data may come before it. */
const headLength = 256 * 1024

const picture = /\.(?:png|jpe?g|gif|webp|svg|avif)$/i

/** The sizes of those files of the content that are pictures; what cannot be read has none. */
export function readPictureSizes(
  paths: Iterable<string>,
  root: string,
): Map<string, { width: number; height: number }> {
  const sizes = new Map<string, { width: number; height: number }>()
  for (const path of paths) {
    const file = picture.test(path) ? assetFile(root, path) : undefined
    const size = file === undefined ? undefined : readSize(file)
    if (size !== undefined) sizes.set(path, size)
  }
  return sizes
}

function readSize(file: string): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(readHead(file))
    // From 5 on the camera lay on its side, and browsers turn the picture back.
    const [shown, other] = orientation < 5 ? [width, height] : [height, width]
    if (!(width > 0 && height > 0)) return undefined
    return { width: Math.round(shown), height: Math.round(other) }
  } catch {
    return undefined
  }
}

function readHead(file: string): Uint8Array {
  const descriptor = openSync(file, 'r')
  try {
    const head = new Uint8Array(headLength)
    return head.subarray(0, readSync(descriptor, head, 0, headLength, 0))
  } finally {
    closeSync(descriptor)
  }
}
