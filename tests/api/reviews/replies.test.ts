import { row, sql } from '../../support/db';
import { api, type Client } from '../../support/http';
import { newClient, newProvider, type Provider, review } from './fixtures';

const url = (id: number | string) => `/api/reviews/reviews/${id}/provider-reply/`;

let client: Client;
let provider: Provider;
let reviewId: number;

beforeAll(async () => {
  client = await newClient();
  provider = await newProvider();
});

beforeEach(async () => {
  reviewId = await review(client, provider.providerId);
});

describe('who may reply', () => {
  it('is the reviewed provider only', async () => {
    await api().post(url(reviewId)).send({ provider_reply: 'x' }).expect(401);
    await client.post(url(2_000_000_000)).send({ provider_reply: 'x' }).expect(403);
    await provider.post(url(2_000_000_000)).send({}).expect(404);
    const other = await newProvider();
    await other.post(url(reviewId)).send({}).expect(403);
    await other.delete(url(reviewId)).expect(403);
  });

  it('is not staff', async () => {
    const staff = await newClient();
    await sql(`update up_users set is_staff = true, role_state = 'staff' where id = $1`, [staff.userId]);
    await staff.post(url(reviewId)).send({ provider_reply: 'x' }).expect(403);
  });
});

it.each([
  ['missing', {}],
  ['blank', { provider_reply: '   ' }],
  ['too long', { provider_reply: 'x'.repeat(501) }],
])('refuses a reply that is %s', async (_name, body) => {
  const response = await provider.post(url(reviewId)).send(body).expect(400);
  expect(response.body).toEqual({ provider_reply: [expect.any(String)] });
});

it('is written, repeated, edited and deleted', async () => {
  const first = (await provider.post(url(reviewId)).send({ provider_reply: ' Thank you ' }).expect(200)).body;
  expect(first).toEqual({
    ok: true,
    review_id: reviewId,
    provider_reply: 'Thank you',
    provider_reply_at: expect.any(String),
    provider_reply_edited_at: null,
    provider_reply_is_edited: false,
  });

  const repeated = (await provider.post(url(reviewId)).send({ provider_reply: 'Thank you' }).expect(200)).body;
  expect(repeated).toMatchObject({ provider_reply_edited_at: null, provider_reply_is_edited: false });
  expect(Date.parse(repeated.provider_reply_at)).toBeGreaterThanOrEqual(Date.parse(first.provider_reply_at));

  const edited = (await provider.post(url(reviewId)).send({ provider_reply: 'Welcome' }).expect(200)).body;
  expect(edited).toMatchObject({ provider_reply: 'Welcome', provider_reply_is_edited: true });
  expect(edited.provider_reply_edited_at).toBe(edited.provider_reply_at);

  const removed = await provider.delete(url(reviewId)).expect(200);
  expect(removed.body).toEqual({ ok: true, review_id: reviewId });
  expect(await row('select provider_reply, provider_reply_at, provider_reply_edited_at from service_reviews where id = $1', [reviewId])).toEqual({
    provider_reply: '',
    provider_reply_at: null,
    provider_reply_edited_at: null,
  });
  const again = await provider.delete(url(reviewId)).expect(400);
  expect(typeof again.body.detail).toBe('string');
});

it.each(['hidden', 'rejected'])('refuses a reply to a %s review', async (status) => {
  await sql('update service_reviews set moderation_status = $2 where id = $1', [reviewId, status]);
  const response = await provider.post(url(reviewId)).send({ provider_reply: 'x' }).expect(400);
  expect(typeof response.body.detail).toBe('string');
});
