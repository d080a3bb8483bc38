import { createHmac } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { env } from './env';

/** One secret per purpose, derived from SECRET_KEY, so that none opens another's door. */
export const derivedSecret = (purpose: string): string => createHmac('sha256', env().SECRET_KEY).update(purpose).digest('base64url');

/** The folder of public files; the local upload provider needs `uploads` in it before it starts. */
function publicFolder(): string {
  const folder = path.resolve(env().MEDIA_ROOT || './public');
  mkdirSync(path.join(folder, 'uploads'), { recursive: true });
  return folder;
}

export default () => ({
  host: env().HOST,
  port: env().PORT,
  ...(env().PUBLIC_URL ? { url: env().PUBLIC_URL } : {}),
  app: { keys: [derivedSecret('app-key-1'), derivedSecret('app-key-2')] },
  proxy: { koa: env().TRUSTED_PROXY_COUNT > 0 },
  dirs: { public: publicFolder() },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  http: { serverOptions: { requestTimeout: 900_000, headersTimeout: 30_000 } },
});
