import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Context } from 'koa';
import { notFound } from '../../../platform/http';

/** The style sheet and the letters of the pages: from this server, for anybody, outside what needs a sign-in. */

export const ASSETS_PREFIX = 'dashboard-assets';
export const STYLE_PATH = `/${ASSETS_PREFIX}/style.css`;

const FONTS = path.join(path.dirname(require.resolve('@fontsource/noto-sans-arabic/package.json')), 'files');
const font = (alphabet: string, weight: number) => path.join(FONTS, `noto-sans-arabic-${alphabet}-${weight}-normal.woff2`);

const FILES: Record<string, { type: string; file(): string }> = {
  'style.css': { type: 'text/css; charset=utf-8', file: () => path.join(strapi.dirs.app.root, 'public', 'dashboard', 'style.css') },
  'arabic.woff2': { type: 'font/woff2', file: () => font('arabic', 400) },
  'arabic-bold.woff2': { type: 'font/woff2', file: () => font('arabic', 700) },
  'latin.woff2': { type: 'font/woff2', file: () => font('latin', 400) },
  'latin-bold.woff2': { type: 'font/woff2', file: () => font('latin', 700) },
};

interface Loaded {
  bytes: Buffer;
  etag: string;
}

const loaded = new Map<string, Loaded>();

function load(name: string, file: string): Loaded {
  const known = loaded.get(name);
  if (known) return known;
  const bytes = readFileSync(file);
  const fresh = { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"` };
  loaded.set(name, fresh);
  return fresh;
}

/** Answers a file of the pages. @throws 404 */
export async function sendAsset(ctx: Context): Promise<void> {
  const name = ctx.path.split('/')[2] ?? '';
  const known = Object.hasOwn(FILES, name) && ctx.path === `/${ASSETS_PREFIX}/${name}` ? FILES[name] : undefined;
  if (!known || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) throw notFound();
  const { bytes, etag } = load(name, known.file());
  ctx.set({ ETag: etag, 'Cache-Control': 'public, max-age=3600' });
  ctx.status = ctx.get('if-none-match') === etag ? 304 : 200;
  if (ctx.status === 304) return;
  ctx.type = known.type;
  ctx.body = bytes;
}
