import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '../../../config/env';
import { ApiError } from '../http/errors';
import { defineMessages } from '../i18n';

/**
 * What is kept encrypted for years under ENCRYPTION_SECRET (spec/settings.md, section 3): AES-256-GCM with a random nonce, a key of its own for
 * each purpose by HKDF-SHA256, and the id of the secret beside the text, so that secrets can be replaced. Format: `v1.<key id>.<nonce>.<tag>.<text>`.
 */

const FORMAT = 'v1';
const NONCE_BYTES = 12;
const KEY_BYTES = 32;

const m = defineMessages('crypto', {
  noSecret: {
    ar: 'التشفير غير مهيأ على الخادم (ENCRYPTION_SECRET).',
    en: 'Encryption is not configured on the server (ENCRYPTION_SECRET).',
    fa: 'رمزنگاری روی سرور پیکربندی نشده است (ENCRYPTION_SECRET).',
  },
});

/** 503: the server has no secret to encrypt with. */
export const encryptionNotConfigured = (): ApiError => new ApiError(503, m.noSecret());

const derive = (secret: string, label: string, bytes: number): Buffer => Buffer.from(hkdfSync('sha256', secret, 'souq', label, bytes));

/** Names a secret without telling anything about it. */
const idOf = (secret: string): string => derive(secret, 'key-id', 6).toString('base64url');

interface Key {
  id: string;
  secret: string;
}

let known: Key[] | undefined;

/** Every secret that may have encrypted something, the one of now first. */
function keys(): readonly Key[] {
  known ??= [env().ENCRYPTION_SECRET, ...env().ENCRYPTION_SECRETS_OLD].filter(Boolean).map((secret) => ({ id: idOf(secret), secret }));
  return known;
}

/** The secret of now. @throws 503 when there is none */
function newest(): Key {
  const [key] = keys();
  if (!env().ENCRYPTION_SECRET || !key) throw encryptionNotConfigured();
  return key;
}

/** Id of the secret that encrypts now. @throws 503 when there is none */
export const newestKeyId = (): string => newest().id;

/** A key of its own for each purpose, for other uses than encryption too (fingerprints). @throws 503 without a secret */
export const purposeKey = (purpose: string): Buffer => derive(newest().secret, `purpose:${purpose}`, KEY_BYTES);

/** Id of the secret that encrypted a text. */
export const keyIdOf = (encrypted: string): string => encrypted.split('.')[1] ?? '';

/**
 * Encrypts a text for one purpose.
 * @param context what it belongs to (the row's key): it is read back only with the same one
 * @throws 503 without a secret
 */
export function encrypt(purpose: string, text: string, context: string): string {
  const key = newest();
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', derive(key.secret, `purpose:${purpose}`, KEY_BYTES), nonce);
  cipher.setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [FORMAT, key.id, ...[nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.');
}

/** The text again. @returns null when it was changed, belongs elsewhere, or its secret is not known any more */
export function decrypt(purpose: string, encrypted: string, context: string): string | null {
  const [format, keyId, nonce = '', tag = '', body = ''] = encrypted.split('.');
  const key = keys().find(({ id }) => id === keyId);
  if (format !== FORMAT || !key) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', derive(key.secret, `purpose:${purpose}`, KEY_BYTES), Buffer.from(nonce, 'base64url'), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
