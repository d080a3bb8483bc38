import { Refusal, refusalCode, refusals, refusalText } from '../../src/api/messaging/refusals';
import { conflict, forbidden, invalid, notFound } from '../../src/platform/http/errors';
import { f } from '../../src/platform/http/messages';

/** One refusal, two readers: REST sees status and words, sockets a code. */

test.each([
  [refusals.forbidden(), 403, 'forbidden'],
  [refusals.notFound(), 404, 'not_found'],
  [refusals.notYours(), 403, 'forbidden'],
  [refusals.blocked(), 403, 'blocked'],
  [refusals.closed(), 403, 'forbidden'],
  [refusals.noProvider(), 400, 'no_provider'],
  [refusals.empty_body(), 400, 'empty_body'],
  [refusals.too_long(), 400, 'too_long'],
  [refusals.invalid(), 400, 'invalid'],
])('refusal %#', (refusal, status, code) => {
  expect(refusal).toBeInstanceOf(Refusal);
  expect([refusal.status, refusalCode(refusal)]).toEqual([status, code]);
  // Nothing of the code reaches a REST body.
  expect([refusal.code, refusal.extra]).toEqual([undefined, {}]);
});

test.each([
  [forbidden(), 'forbidden'],
  [notFound(), 'not_found'],
  [invalid({ body: f.blank() }), 'invalid'],
  [conflict(), 'server_error'],
  [new Error('boom'), 'server_error'],
  [undefined, 'server_error'],
])('other failure %#', (error, code) => {
  expect(refusalCode(error)).toBe(code);
});

test('texts: the refusal’s own, the first field’s, nothing about what is no refusal', () => {
  expect(refusalText(refusals.too_long(), 'en')).toBe('At most 2000 characters.');
  expect(refusalText(invalid({ body: f.blank() }), 'en')).toBe('This field may not be blank.');
  expect(refusalText(refusals.blocked(), 'en')).toBe('The other party has blocked this conversation.');
  expect(refusalText(new Error('secret'), 'en')).toBe('An unexpected error occurred.');
});
