import { row, sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { race, statuses } from '../../support/race';
import { newClient, newProvider, newRequest, type Provider, SCORES } from './fixtures';

const url = (id: number | string) => `/api/reviews/requests/${id}/review/`;

let client: Client;
let provider: Provider;

beforeAll(async () => {
  client = await newClient();
  provider = await newProvider();
});

describe('who may review', () => {
  it('needs a token, then level 2', async () => {
    await api().post(url(1)).send(SCORES).expect(401);
    const visitor = await login();
    await visitor.post(url(2_000_000_000)).send(SCORES).expect(403);
  });

  it.each(['2000000000', '0', '-1', 'abc', '99999999999'])('knows no request %s', async (id) => {
    const response = await client.post(url(id)).send(SCORES).expect(404);
    expect(typeof response.body.detail).toBe('string');
  });

  it('is the owner only, before status and body are looked at', async () => {
    const requestId = await newRequest({ client, providerId: null, state: 'new' });
    for (const stranger of [await newClient(), provider]) await stranger.post(url(requestId)).send({}).expect(403);
    const staff = await newClient();
    await sql(`update up_users set is_staff = true, role_state = 'staff' where id = $1`, [staff.userId]);
    await staff.post(url(requestId)).send(SCORES).expect(403);
  });
});

describe('when a request may be reviewed', () => {
  it.each([
    ['completed', {}, 201],
    ['in_progress, no delivery date', { state: 'in_progress' }, 400],
    ['in_progress, 47 h late', { state: 'in_progress', lateHours: 47 }, 400],
    ['in_progress, 49 h late', { state: 'in_progress', lateHours: 49 }, 201],
    ['cancelled from in_progress', { state: 'cancelled', cancelledFrom: 'in_progress' }, 201],
    ['cancelled from accepted', { state: 'cancelled', cancelledFrom: 'accepted' }, 400],
    ['cancelled without a log', { state: 'cancelled' }, 400],
    ['new', { state: 'new' }, 400],
    ['sent', { state: 'sent' }, 400],
    ['accepted', { state: 'accepted' }, 400],
    ['expired', { state: 'expired' }, 400],
  ])('%s', async (_name, request, status) => {
    const requestId = await newRequest({ client, providerId: provider.providerId, ...request });
    const response = await client.post(url(requestId)).send(SCORES).expect(status);
    if (status === 400) expect(typeof response.body.detail).toBe('string');
  });

  it('counts the latest cancellation', async () => {
    const requestId = await newRequest({ client, providerId: provider.providerId, state: 'cancelled', cancelledFrom: 'in_progress' });
    await sql(`insert into request_status_logs (request_id, from_status, to_status) values ($1, 'sent', 'cancelled')`, [requestId]);
    await client.post(url(requestId)).send(SCORES).expect(400);
  });

  it('needs a provider', async () => {
    const requestId = await newRequest({ client, providerId: null, state: 'cancelled', cancelledFrom: 'in_progress' });
    const response = await client.post(url(requestId)).send({}).expect(400);
    expect(typeof response.body.detail).toBe('string');
  });

  it('takes one review, and says so before it looks at the body', async () => {
    const requestId = await newRequest({ client, providerId: provider.providerId });
    await client.post(url(requestId)).send(SCORES).expect(201);
    const response = await client.post(url(requestId)).send({}).expect(400);
    expect(typeof response.body.detail).toBe('string');
  });
});

describe('the body', () => {
  it.each([
    ['missing', undefined],
    ['a fraction', 4.5],
    ['a word', 'good'],
    ['null', null],
    ['too small', 0],
    ['too big', 6],
  ])('refuses a criterion that is %s', async (_name, value) => {
    const requestId = await newRequest({ client, providerId: provider.providerId });
    const response = await client
      .post(url(requestId))
      .send({ ...SCORES, quality: value })
      .expect(400);
    expect(response.body).toEqual({ quality: [expect.any(String)] });
  });

  it('names every bad field', async () => {
    const requestId = await newRequest({ client, providerId: provider.providerId });
    const response = await client
      .post(url(requestId))
      .send({ comment: 'x'.repeat(501) })
      .expect(400);
    expect(Object.keys(response.body).sort()).toEqual(['comment', 'cost_value', 'credibility', 'on_time', 'quality', 'response_speed']);
  });

  it('computes the rating, cleans the comment and tells the other domains', async () => {
    const requestId = await newRequest({ client, providerId: provider.providerId });
    const response = await client
      .post(url(requestId))
      .send({ ...SCORES, response_speed: '3', rating: 1, comment: '  <b>Good</b> work  ' })
      .expect(201);
    expect(response.body).toEqual({ ok: true, review_id: expect.any(Number) });
    const saved = await row('select rating, comment, provider_id, client_id, moderation_status from service_reviews where id = $1', [response.body.review_id]);
    expect(saved).toEqual({ rating: 4, comment: 'Good work', provider_id: provider.providerId, client_id: client.userId, moderation_status: 'approved' });
  });
});

it('lets one of two simultaneous posts in', async () => {
  const requestId = await newRequest({ client, providerId: provider.providerId });
  const results = await race(2, async () => client.post(url(requestId)).send(SCORES));
  expect(statuses(results)).toEqual({ 201: 1, 400: 1 });
});

it('loses no review of one provider when many write at once', async () => {
  const reviewed = await newProvider();
  const requests = await Promise.all(Array.from({ length: 8 }, () => newRequest({ client, providerId: reviewed.providerId })));
  const results = await race(requests.length, async (index) => client.post(url(requests[index] as number)).send(SCORES));
  expect(statuses(results)).toEqual({ 201: 8 });
  const profile = await row('select rating_avg::text, rating_count from provider_profiles where id = $1', [reviewed.providerId]);
  expect(profile).toEqual({ rating_avg: '5.00', rating_count: 8 });
});
