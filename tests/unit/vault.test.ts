import { createDecipheriv, hkdfSync } from 'node:crypto';

/** What is kept encrypted for years (spec/settings.md, section 3). */

const SECRET = 'a-secret-of-the-unit-tests-0123456789';
process.env['ENCRYPTION_SECRET'] = SECRET;

import { decrypt, encrypt, keyIdOf, newestKeyId, purposeKey } from '../../src/platform/crypto';

const flip = (text: string, part: number): string =>
  text
    .split('.')
    .map((piece, index) => (index === part ? `${piece.startsWith('A') ? 'B' : 'A'}${piece.slice(1)}` : piece))
    .join('.');

it.each(['', 'x', 'رمز سري 🔑', 'y'.repeat(20_000)])('reads back %j', (text) => {
  expect(decrypt('one', encrypt('one', text, 'row'), 'row')).toBe(text);
});

it('is AES-256-GCM under a key derived by HKDF-SHA256 for the purpose, with a random nonce', () => {
  const encrypted = encrypt('one', 'text', 'row');
  const [format, keyId, nonce = '', tag = '', body = ''] = encrypted.split('.');
  expect([format, keyId]).toEqual(['v1', newestKeyId()]);
  expect(Buffer.from(nonce, 'base64url')).toHaveLength(12);
  expect(Buffer.from(tag, 'base64url')).toHaveLength(16);
  const key = Buffer.from(hkdfSync('sha256', SECRET, 'souq', 'purpose:one', 32));
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'));
  decipher.setAAD(Buffer.from('row'));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  expect(Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString()).toBe('text');
  expect(new Set(Array.from({ length: 100 }, () => encrypt('one', 'text', 'row').split('.')[2])).size).toBe(100);
});

it('reads nothing that was changed, is for another purpose, or belongs elsewhere', () => {
  const encrypted = encrypt('one', 'text', 'row');
  expect(decrypt('two', encrypted, 'row')).toBeNull();
  expect(decrypt('one', encrypted, 'other')).toBeNull();
  for (const part of [0, 1, 2, 3, 4]) expect(decrypt('one', flip(encrypted, part), 'row')).toBeNull();
  for (const broken of ['', 'v1', 'v1....', encrypted.slice(0, -4), `${encrypted.split('.').slice(0, 3).join('.')}..`, encrypted.replace(/\.[^.]*\.([^.]*)$/, '.AAAA.$1')])
    expect(decrypt('one', broken, 'row')).toBeNull();
});

it('names the secret without telling it, and has a key for each purpose', () => {
  expect(keyIdOf(encrypt('one', 'text', 'row'))).toBe(newestKeyId());
  expect(newestKeyId()).toMatch(/^[\w-]{8}$/);
  expect(purposeKey('one')).toHaveLength(32);
  expect(purposeKey('one').equals(purposeKey('two'))).toBe(false);
});
