import sharp from 'sharp';
import type { Drawing } from './draw';

interface Image {
  bytes: Buffer;
  width: number;
  height: number;
}

export interface Rendered {
  picture: Image;
  thumbnail: Image;
}

/** Strapi's own thumbnail box. */
const THUMBNAIL = { width: 245, height: 156, fit: 'inside' } as const;

/** Turns a drawing into a WebP picture and its thumbnail. */
export async function render({ svg }: Drawing): Promise<Rendered> {
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const raw = { raw: { width: info.width, height: info.height, channels: 3 } } as const;
  return {
    picture: await encode(sharp(data, raw)),
    thumbnail: await encode(sharp(data, raw).resize(THUMBNAIL)),
  };
}

async function encode(image: sharp.Sharp): Promise<Image> {
  const { data, info } = await image.webp({ quality: 80, effort: 1 }).toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
