import sharp from 'sharp';

const POSTER = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 640 360">
  <defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#2c3e50"/><stop offset="1" stop-color="#16202a"/></linearGradient></defs>
  <rect width="640" height="360" fill="url(#g)"/>
  <circle cx="320" cy="180" r="64" fill="#ffffff" fill-opacity="0.16"/>
  <path d="M300 144 L300 216 L360 180 Z" fill="#ffffff" fill-opacity="0.92"/>
</svg>`;

let drawn: Promise<Buffer> | undefined;

/** The generic picture of a video without a frame of its own (PNG, 640 by 360 pixels); drawn once a process. */
export function videoPoster(): Promise<Buffer> {
  drawn ??= sharp(Buffer.from(POSTER)).png().toBuffer();
  return drawn;
}
