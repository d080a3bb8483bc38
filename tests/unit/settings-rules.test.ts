import { isListedKey, LISTED_KEYS, maskOf, readMailbox, shownValue, valueProblem } from '../../src/api/settings/rules';

/** spec/settings.md, sections 3 and 4. */

it.each([
  ['', '••••'],
  ['x', '••••'],
  ['12345678901', '••••'],
  ['123456789012', '••••9012'],
])('%j is shown as %s', (value, mask) => {
  expect(maskOf(value)).toBe(mask);
});

it('shows what is no secret as it is', () => {
  expect([shownValue('ZID_STORE_ID', 'store-1'), shownValue('WA_PHONE_ID', '1'), shownValue('WA_TOKEN', 'token')]).toEqual(['store-1', '1', '••••']);
});

it('knows its keys and no others', () => {
  expect(LISTED_KEYS).toHaveLength(9);
  for (const key of ['ZID_REFRESH_TOKEN', 'ZID_TOKEN_EXPIRES_AT', 'zid_token', '__proto__', 'constructor', '', 5, null]) expect(isListedKey(key)).toBe(false);
});

it.each([
  ['gmail:a@example.com:token', { provider: 'gmail', address: 'a@example.com', token: 'token' }],
  [' outlook:a.b+c@example.com:1//token:with:colons ', { provider: 'outlook', address: 'a.b+c@example.com', token: '1//token:with:colons' }],
  ['gmail:a@example.com:', null],
  ['gmail:a@example.com', null],
  ['gmail:nobody:token', null],
  ['yahoo:a@example.com:token', null],
  ['GMAIL:a@example.com:token', null],
  ['gmail:a@example.com:to ken', null],
  ['', null],
])('the mailbox %j', (entry, mailbox) => {
  expect(readMailbox(entry)).toEqual(mailbox);
});

it.each([
  ['WA_PHONE_ID', '1'.repeat(32), true],
  ['WA_PHONE_ID', '1'.repeat(33), false],
  ['WA_PHONE_ID', '12 34', false],
  ['WA_PHONE_ID', '١٢٣', false],
  ['ZID_STORE_ID', 'x'.repeat(64), true],
  ['ZID_STORE_ID', 'x'.repeat(65), false],
  ['ZID_TOKEN', 'a b~!', true],
  ['ZID_TOKEN', 'a\tb', false],
  ['ZID_TOKEN', '••••abcd', false],
  ['EMAIL_TOKENS', 'gmail:a@b.c:x,outlook:d@e.f:y', true],
  ['EMAIL_TOKENS', 'gmail:a@b.c:x,', false],
] as const)('%s takes %j: %s', (key, value, good) => {
  expect(valueProblem(key, value) === null).toBe(good);
});
