import { randomBytes } from 'node:crypto';
import type { Env } from '../../config/env';
import { readState, writeState } from './state';

const NAME = 'encryption.json';

/**
 * The secret that settings and codes are encrypted under: the environment's, else in development a random one kept in
 * `.souq/encryption.json`, else none.
 */
export function encryptionSecret(env: Env): string {
  if (env.ENCRYPTION_SECRET || env.APP_ENV !== 'development') return env.ENCRYPTION_SECRET;
  const known = readState<{ secret: string }>(NAME);
  if (known?.secret) return known.secret;
  const secret = randomBytes(32).toString('base64url');
  writeState(NAME, { secret });
  return secret;
}
