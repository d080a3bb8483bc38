import sharp, { type Sharp } from 'sharp';

/** Pictures are decoded and written anew: nothing of the sender's bytes survives, so neither EXIF (place, device) nor hidden payloads. */

/** Pixels of all frames together: a decompression bomb is refused before it unfolds. */
const MAX_INPUT_PIXELS = 50_000_000;
const LONGEST_SIDE = 4096;
const THUMBNAIL_SIDE = 400;

export interface ImageFile {
  path: string;
  ext: string;
  mime: string;
  width: number;
  height: number;
  /** Bytes. */
  size: number;
}

const FORMATS: Record<string, (image: Sharp) => Sharp> = {
  jpeg: (image) => image.jpeg({ quality: 85 }),
  png: (image) => image.png({ compressionLevel: 8 }),
  gif: (image) => image.gif(),
  webp: (image) => image.webp({ quality: 85 }),
};

const input = (path: string, animated: boolean) => sharp(path, { failOn: 'error', limitInputPixels: MAX_INPUT_PIXELS, animated });
const within = (image: Sharp, side: number): Sharp => image.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });

/** Why a picture was not written anew: its bytes make none, or it would unfold to more pixels than are taken. */
export type Unreadable = 'undecodable' | 'too_many_pixels';

/** Writes the picture anew, upright and at most 4096 pixels long, beside its source. */
export async function reencode(path: string, ext: string, mime: string): Promise<ImageFile | Unreadable> {
  const format = mime.slice('image/'.length);
  try {
    // The header alone is read, however much it promises.
    const metadata = await sharp(path, { failOn: 'error', limitInputPixels: false }).metadata();
    if (metadata.format !== format) return 'undecodable';
    if (metadata.width * metadata.height * (metadata.pages ?? 1) > MAX_INPUT_PIXELS) return 'too_many_pixels';
    const target = `${path}.clean`;
    // An animation has no EXIF orientation, and turning its strip of frames is refused.
    const upright = (metadata.pages ?? 1) > 1 ? input(path, true) : input(path, false).autoOrient();
    const info = await (FORMATS[format] as (image: Sharp) => Sharp)(within(upright, LONGEST_SIDE)).toFile(target);
    return { path: target, ext, mime, width: info.width, height: info.pageHeight ?? info.height, size: info.size };
  } catch {
    return 'undecodable';
  }
}

/** A reduced still copy (longest side 400 pixels, WebP) of a picture already written anew, or of a video frame. */
export async function makeThumbnail(source: string | Buffer, target: string): Promise<ImageFile> {
  const info = await within(sharp(source, { limitInputPixels: MAX_INPUT_PIXELS }), THUMBNAIL_SIDE)
    .webp({ quality: 80 })
    .toFile(target);
  return { path: target, ext: '.webp', mime: 'image/webp', width: info.width, height: info.height, size: info.size };
}
