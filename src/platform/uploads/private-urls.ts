import { createHmac, timingSafeEqual } from 'node:crypto';
import { derivedSecret } from '../../../config/server';
import { forbidden } from '../http/errors';
import type { PrivateFile } from './private-files';

/** Signed, expiring addresses of private files: who holds one may read until it ends. */

/** Seconds; an address is good for 10 to 15 minutes and stays the same for 5, so that a client that asks again need not load again. */
const STEP = 5 * 60;
const STEPS = 2;

const signatureOf = (key: string, expires: number): string => createHmac('sha256', derivedSecret('private-file')).update(`${key}.${expires}`).digest('base64url');

/** The absolute address of a private file, good for at most 15 minutes. */
export function privateUrl({ object_key: key }: Pick<PrivateFile, 'object_key'>, origin: string): string {
  const expires = Math.ceil(Date.now() / 1000 / STEP) * STEP + STEPS * STEP;
  return `${origin}/api/files/${key}?expires=${expires}&signature=${signatureOf(key, expires)}`;
}

/** Lets on who holds an address that we gave out and that has not ended; answers its remaining seconds. @throws 403 */
export function requireSigned(key: string, expires: string, signature: string): number {
  const left = /^\d{1,12}$/.test(expires) ? Number(expires) - Date.now() / 1000 : 0;
  const [wanted, given] = [Buffer.from(signatureOf(key, Number(expires))), Buffer.from(signature)];
  if (wanted.length !== given.length || !timingSafeEqual(wanted, given) || left <= 0) throw forbidden();
  return Math.floor(left);
}
