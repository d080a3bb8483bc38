import { ApiError } from '../../../clients/typescript/src';
import { startServer } from '../../support/server';
import { aClient, signedIn, watched } from './support';

/** Refusals of the four dialects as one error. */

const refusalOf = async (call: Promise<unknown>): Promise<ApiError> => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
};

test('services: a sentence', async () => {
  const { souq } = watched();
  const refusal = await refusalOf(souq.get('/api/providers/{id}/', { params: { path: { id: 999_999_999 } } }));
  expect(refusal).toMatchObject({ status: 404, message: 'Not found.', code: null, fields: {}, retryAfter: null, body: { detail: 'Not found.' } });
});

test('services: a word for programs', async () => {
  const { souq } = watched();
  const refusal = await refusalOf(souq.post('/api/accounts/token/', { body: { username: 'nobody-at-all', password: 'wrong' } }));
  expect(refusal).toMatchObject({ status: 401, code: 'no_active_account' });
});

test('services: fields', async () => {
  const { souq } = await aClient();
  const refusal = await refusalOf(souq.post('/api/marketplace/requests/create/', { body: { title: '' } as never }));
  expect(refusal.status).toBe(400);
  expect(refusal.fields).toMatchObject({ subcategory: ['This field is required.'], title: [expect.any(String)] });
  expect(refusal.message).toBe(Object.values(refusal.fields)[0]?.[0]);
});

test('shops: code and field', async () => {
  const { souq } = await signedIn();
  const refusal = await refusalOf(souq.post('/api/wallet/deposit/', { body: { amount: '1.00' } }));
  expect(refusal).toMatchObject({ status: 400, fields: { amount: [expect.stringContaining('10.00')] }, code: expect.any(String) });
  expect(refusal.message).toBe(refusal.fields['amount']?.[0]);
});

test('desk: fields as 422', async () => {
  const { souq } = watched();
  const refusal = await refusalOf(souq.post('/api/v1/auth/login/', { body: { username: 'sara' } as never }));
  expect(refusal).toMatchObject({ status: 422, fields: { password: ['This field is required.'] }, message: 'This field is required.' });
});

test('desk: a sentence', async () => {
  const { souq } = await signedIn();
  expect(await refusalOf(souq.get('/api/v1/users/'))).toMatchObject({ status: 403, message: 'This is for operators only.' });
});

test('page', async () => {
  const { souq } = await signedIn();
  const refusal = await refusalOf(souq.post('/api/messaging/thread/{tid}/post/', { params: { path: { tid: 999_999_999 } }, body: { text: 'x' } }));
  expect(refusal).toMatchObject({ status: 403, message: 'You are not allowed to do this.', body: { ok: false } });
});

test('over a limit it says how long to wait', async () => {
  const server = await startServer({ THROTTLE_ANON: '1' });
  try {
    const { souq } = watched({ baseUrl: server.url });
    await souq.get('/api/providers/categories/');
    const refusal = await refusalOf(souq.get('/api/providers/categories/'));
    expect(refusal.status).toBe(429);
    expect(refusal.retryAfter).toBeGreaterThanOrEqual(1);
  } finally {
    await server.stop();
  }
});
