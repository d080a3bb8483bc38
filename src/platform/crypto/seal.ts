import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { derivedSecret } from '../../../config/server';

/** AES-256-GCM for what must be read again later (a code on its way to the SMS gateway, an IBAN). Format: `k1.<iv>.<tag>.<text>`. */

const KEY_ID = 'k1';

const keyOf = (purpose: string): Buffer => Buffer.from(derivedSecret(`seal:${KEY_ID}:${purpose}`), 'base64url').subarray(0, 32);

/** Encrypts a text for one purpose. */
export function seal(purpose: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(purpose), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [KEY_ID, iv, cipher.getAuthTag(), sealed].map((part) => (typeof part === 'string' ? part : part.toString('base64url'))).join('.');
}

/** The text again; throws when it was changed or sealed for another purpose. */
export function unseal(purpose: string, sealed: string): string {
  const [keyId, iv, tag, body] = sealed.split('.');
  if (keyId !== KEY_ID || !iv || !tag || body === undefined) throw new Error('not a sealed text');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(purpose), Buffer.from(iv, 'base64url'));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8');
}
