import { row, sql } from '../../support/db';
import type { Client } from '../../support/http';
import { newClient, newProvider, newRequest, newStaff, newSubcategory, type Provider, statusOf } from '../../support/world';

/** Competitive requests and offers: rows 2, 5, 6 and the order of checks of spec/marketplace.md. */

const BASE = '/api/marketplace';
let client: Client;
let first: Provider;
let second: Provider;
let subId: number;

beforeAll(async () => {
  subId = (await newSubcategory()).id;
  client = await newClient();
  [first, second] = [await newProvider({ subcategories: [subId] }), await newProvider({ subcategories: [subId] })];
});

const competitive = (fields: object = {}) => newRequest(client, { subcategory: subId, request_type: 'competitive', ...fields });
const bid = (who: Client, id: number, body: object = { price: 180, duration_days: 3 }) => who.post(`${BASE}/requests/${id}/offers/create/`).send(body);
const choose = (who: Client, offerId: number) => who.post(`${BASE}/offers/${offerId}/accept/`);
const available = async (who: Client) => (await who.get(`${BASE}/provider/competitive/available/`)).body.map((item: { id: number }) => item.id);
const riyadhDay = (days: number) => new Date(Date.now() + 3 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

test('bids, list, choice: one selected, the others rejected, gone from the lists', async () => {
  const id = await competitive({ quote_deadline: riyadhDay(0) });
  expect(await available(first)).toContain(id);
  const one = await bid(first, id, { price: 180, duration_days: '3', note: 'جاهز' });
  expect([one.status, one.body]).toEqual([201, { ok: true, offer_id: expect.any(Number) }]);
  const two = await bid(second, id, { price: '١٧٥.٥', duration_days: 5 });
  expect(two.status).toBe(201);
  const offers = (await client.get(`${BASE}/requests/${id}/offers/`)).body;
  expect(offers).toEqual([
    {
      id: two.body.offer_id,
      provider: second.providerId,
      provider_name: `مزود ${second.phone}`,
      price: '175.50',
      duration_days: 5,
      note: '',
      status: 'pending',
      created_at: expect.any(String),
    },
    {
      id: one.body.offer_id,
      provider: first.providerId,
      provider_name: `مزود ${first.phone}`,
      price: '180.00',
      duration_days: 3,
      note: 'جاهز',
      status: 'pending',
      created_at: expect.any(String),
    },
  ]);
  expect((await choose(client, one.body.offer_id)).body).toEqual({ ok: true, request_id: id });
  expect((await choose(client, two.body.offer_id)).status).toBe(400);
  expect(await sql('select state from offers where request_id = $1 order by id', [id])).toEqual([{ state: 'selected' }, { state: 'rejected' }]);
  expect(await available(second)).not.toContain(id);
  expect((await client.get(`${BASE}/client/requests/${id}/`)).body).toMatchObject({ status: 'accepted', provider: first.providerId });
});

test('who may see and choose offers', async () => {
  const id = await competitive();
  const { offer_id: offerId } = (await bid(first, id)).body;
  const stranger = await newClient();
  const staff = await newStaff();
  expect((await stranger.get(`${BASE}/requests/${id}/offers/`)).body).toEqual([]);
  expect((await client.get(`${BASE}/requests/2000000000/offers/`)).status).toBe(404);
  for (const who of [stranger, staff, first]) expect((await choose(who, offerId)).status).toBe(403);
  expect((await choose(client, 2_000_000_000)).status).toBe(404);
  expect(await statusOf(id)).toBe('sent');
});

test('the checks in their order', async () => {
  const id = await competitive({ city: 'جدة' });
  expect((await bid(client, id)).status).toBe(403);
  expect((await bid(first, 2_000_000_000)).status).toBe(404);
  const urgent = await newRequest(client, { subcategory: subId, request_type: 'urgent' });
  expect((await bid(first, urgent)).status).toBe(400);
  const own = await newProvider({ subcategories: [subId] });
  expect((await bid(own, await newRequest(own, { subcategory: subId, request_type: 'competitive' }))).status).toBe(403);
  expect((await bid(first, id, { price: 'x' })).status).toBe(403);
  const elsewhere = await newProvider({ subcategories: [(await newSubcategory()).id], city: 'جدة' });
  expect((await bid(elsewhere, id)).status).toBe(403);
  const unpicky = await newProvider({ city: 'جِدَّة' });
  expect((await bid(unpicky, id)).status).toBe(201);
  expect((await bid(unpicky, id, { price: 0 })).status).toBe(400);
  expect((await bid(unpicky, id)).status).toBe(409);
  await client.post(`${BASE}/requests/${id}/cancel/`);
  expect((await bid(first, id)).status).toBe(400);
});

test.each([
  [{ price: 0, duration_days: 1 }, ['price']],
  [{ price: '1.234', duration_days: 1 }, ['price']],
  [{ price: 'NaN', duration_days: 1 }, ['price']],
  [{ price: '100000000', duration_days: 1 }, ['price']],
  [{ price: 1, duration_days: 0 }, ['duration_days']],
  [{ price: 1, duration_days: 3651 }, ['duration_days']],
  [{ price: 1, duration_days: 1.5 }, ['duration_days']],
  [{ price: 1, duration_days: 1, note: 'x'.repeat(501) }, ['note']],
  [{}, ['duration_days', 'price']],
])('an offer of %j is refused', async (body, fields) => {
  const id = await competitive();
  const answer = await bid(first, id, body);
  expect([answer.status, Object.keys(answer.body).sort()]).toEqual([400, fields]);
  expect(await row('select count(*)::int as count from offers where request_id = $1', [id])).toEqual({ count: 0 });
});

test('private quotation: only the named provider offers, city and sub-category aside; accept and reject do not apply', async () => {
  const far = await newProvider({ subcategories: [(await newSubcategory()).id], city: 'الدمام' });
  const id = await competitive({ provider: far.providerId, city: 'الرياض' });
  expect(await available(first)).not.toContain(id);
  expect((await bid(first, id)).status).toBe(403);
  expect((await far.post(`${BASE}/provider/requests/${id}/accept/`)).status).toBe(400);
  expect((await far.post(`${BASE}/provider/requests/${id}/reject/`)).status).toBe(400);
  expect((await far.get(`${BASE}/provider/requests/${id}/detail/`)).body.allowed_actions).toEqual(['offer']);
  const { offer_id: offerId } = (await bid(far, id)).body;
  expect((await choose(client, offerId)).status).toBe(200);
});

test('deadline: its last day counts, the day after does not', async () => {
  const past = await client.post(`${BASE}/requests/create/`).send({ subcategory: subId, title: 't', description: 'd', request_type: 'competitive', quote_deadline: riyadhDay(-1) });
  expect(past.body).toEqual({ quote_deadline: [expect.any(String)] });
  const wrong = await client.post(`${BASE}/requests/create/`).send({ subcategory: subId, title: 't', description: 'd', request_type: 'competitive', quote_deadline: '2030-02-30' });
  expect(wrong.body).toEqual({ quote_deadline: [expect.any(String)] });
  const id = await competitive({ quote_deadline: riyadhDay(0) });
  expect((await bid(first, id)).status).toBe(201);
  await sql('update service_requests set quote_deadline = quote_deadline - 1 where id = $1', [id]);
  expect(await available(second)).not.toContain(id);
  expect((await bid(second, id)).status).toBe(400);
});

test('cancel rejects all offers; after a reopen an offer is replaced under its id', async () => {
  const id = await competitive();
  const { offer_id: offerId } = (await bid(first, id)).body;
  await client.post(`${BASE}/requests/${id}/cancel/`);
  expect(await row('select state from offers where id = $1', [offerId])).toEqual({ state: 'rejected' });
  expect((await client.post(`${BASE}/requests/${id}/reopen/`)).body.status).toBe('sent');
  const again = await bid(first, id, { price: 99, duration_days: 9 });
  expect([again.status, again.body.offer_id]).toEqual([201, offerId]);
  expect(await row('select state, price_minor::int from offers where id = $1', [offerId])).toEqual({ state: 'pending', price_minor: 9900 });
  expect((await bid(first, id)).status).toBe(409);
});
