import { ApiError, memoryTokens } from '../../../clients/typescript/src';
import { shortLived } from '../../support/tokens';
import { signedIn, watched } from './support';

/** Tokens: kept, renewed once for everybody, forgotten when they are over. */

const REFRESH = 'POST /api/accounts/token/refresh/';
const BAD = 'not-a-token';

test('a token that has ended is renewed and the call repeated', async () => {
  const tokens = memoryTokens();
  const { souq, userId } = await signedIn({ tokens });
  const held = await tokens.get();
  await souq.setTokens({ access: shortLived(held?.access ?? '', -10), refresh: held?.refresh });
  expect((await souq.get('/api/accounts/me/')).id).toBe(userId);
  expect((await tokens.get())?.refresh).toBe(held?.refresh);
  expect((await tokens.get())?.access).not.toBe(held?.access);
});

test('many calls at once renew it once', async () => {
  const tokens = memoryTokens();
  const { souq, sent } = await signedIn({ tokens });
  await souq.setTokens({ access: BAD, refresh: (await tokens.get())?.refresh });
  const answers = await Promise.all(Array.from({ length: 8 }, () => souq.get('/api/accounts/me/')));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(sent.filter((call) => call === REFRESH)).toHaveLength(1);
});

test('bodies survive the repetition', async () => {
  const tokens = memoryTokens();
  const { souq } = await signedIn({ tokens });
  await souq.setTokens({ access: BAD, refresh: (await tokens.get())?.refresh });
  expect((await souq.patch('/api/accounts/me/', { body: { city: 'جدة' } })).city).toBe('جدة');
});

test('without a good refresh token the user is signed out', async () => {
  const onSignedOut = jest.fn();
  const tokens = memoryTokens({ access: BAD, refresh: BAD });
  const { souq, sent } = watched({ tokens, onSignedOut });
  const refusal = await souq.get('/api/accounts/me/').catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ApiError);
  expect(refusal).toMatchObject({ status: 401, isSignedOut: true });
  expect(await tokens.get()).toBeNull();
  expect(onSignedOut).toHaveBeenCalledTimes(1);
  expect(sent.filter((call) => call === REFRESH)).toHaveLength(1);
});

test('what everybody may read is read all the same', async () => {
  const { souq } = watched({ tokens: memoryTokens({ access: BAD, refresh: BAD }) });
  expect(await souq.get('/api/providers/categories/')).toEqual(expect.any(Array));
});

test('signing out ends the session on the server too', async () => {
  const tokens = memoryTokens();
  const { souq } = await signedIn({ tokens });
  const held = await tokens.get();
  await souq.signOut();
  expect(await tokens.get()).toBeNull();
  await souq.setTokens(held);
  await expect(souq.get('/api/accounts/me/')).rejects.toMatchObject({ status: 401 });
});
