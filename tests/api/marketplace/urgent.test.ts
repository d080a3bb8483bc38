import { sql } from '../../support/db';
import type { Client } from '../../support/http';
import { newClient, newProvider, newRequest, newSubcategory, type Provider, statusOf } from '../../support/world';

/** Urgent requests: rows 3, 8, 16 and the order of checks of spec/marketplace.md. */

const BASE = '/api/marketplace';
let client: Client;
let provider: Provider;
let subId: number;

beforeAll(async () => {
  subId = (await newSubcategory()).id;
  client = await newClient();
  provider = await newProvider({ subcategories: [subId] });
});

const urgent = (fields: object = {}) => newRequest(client, { subcategory: subId, request_type: 'urgent', ...fields });
const take = (who: Client, requestId: unknown) => who.post(`${BASE}/requests/urgent/accept/`).send({ request_id: requestId });
const available = async (who: Client) => (await who.get(`${BASE}/provider/urgent/available/`)).body.map((item: { id: number }) => item.id);
const makeDue = (id: number) => sql("update service_requests set expires_at = localtimestamp - interval '1 minute' where id = $1", [id]);

test('created with an expiry of 15 minutes, offered to matching providers without the client phone', async () => {
  const id = await urgent({ city: 'الرِّياض' });
  expect(await available(provider)).toContain(id);
  const [item] = (await provider.get(`${BASE}/provider/urgent/available/`)).body;
  expect(item).toMatchObject({ id, client_phone: null, provider: null, status: 'sent', request_type: 'urgent' });
  expect(Date.parse(item.expires_at) - Date.parse(item.created_at)).toBe(15 * 60_000);
  const seen = await provider.get(`${BASE}/provider/requests/${id}/detail/`);
  expect(seen.body).toMatchObject({ client_phone: null, allowed_actions: ['urgent_accept'] });
});

test('200 names the provider; then 409 for everybody, himself included, in every later state', async () => {
  const id = await urgent();
  expect((await take(provider, String(id))).body).toEqual({ ok: true, request_id: id, status: 'accepted', provider: `مزود ${provider.phone}` });
  const late = await newProvider({ subcategories: [subId] });
  expect((await take(late, id)).status).toBe(409);
  expect((await take(provider, id)).status).toBe(409);
  await client.post(`${BASE}/requests/${id}/cancel/`);
  expect((await take(late, id)).status).toBe(409);
  expect(await available(late)).not.toContain(id);
});

test('the checks in their order', async () => {
  const id = await urgent({ city: 'جدة' });
  expect((await take(client, id)).status).toBe(403);
  const missing = await provider.post(`${BASE}/requests/urgent/accept/`).send({});
  expect([missing.status, Object.keys(missing.body)]).toEqual([400, ['request_id']]);
  expect((await take(provider, 'x')).body).toEqual({ request_id: [expect.any(String)] });
  expect((await take(provider, 2_000_000_000)).status).toBe(404);
  const competitive = await newRequest(client, { subcategory: subId, request_type: 'competitive' });
  expect((await take(provider, competitive)).status).toBe(400);
  const own = await newProvider({ subcategories: [subId] });
  const ownRequest = await newRequest(own, { subcategory: subId, request_type: 'urgent' });
  expect((await take(own, ownRequest)).status).toBe(403);
  expect((await take(provider, id)).status).toBe(403);
  const elsewhere = await newProvider({ subcategories: [(await newSubcategory()).id], city: 'جده' });
  expect((await take(elsewhere, id)).status).toBe(403);
  const calm = await newProvider({ subcategories: [subId], city: 'جدة', acceptsUrgent: false });
  expect((await take(calm, id)).status).toBe(403);
  expect(await available(calm)).toEqual([]);
  const unpicky = await newProvider({ city: 'جدة' });
  expect(await available(unpicky)).toEqual([]);
  expect((await take(unpicky, id)).status).toBe(200);
});

test('named: only he is asked, and he must accept urgent work', async () => {
  const calm = await newProvider({ subcategories: [subId], acceptsUrgent: false });
  const refused = await client.post(`${BASE}/requests/create/`).send({ subcategory: subId, title: 't', description: 'd', request_type: 'urgent', provider: calm.providerId });
  expect(refused.body).toEqual({ provider: [expect.any(String)] });
  const id = await urgent({ provider: provider.providerId });
  expect(await available(provider)).not.toContain(id);
  const other = await newProvider({ subcategories: [subId] });
  expect((await take(other, id)).status).toBe(409);
  expect((await take(provider, id)).status).toBe(409);
  expect((await provider.post(`${BASE}/provider/requests/${id}/accept/`)).status).toBe(200);
});

describe('row 16: time over', () => {
  test.each([
    ['the client list', (id: number) => client.get(`${BASE}/client/requests/?status=expired`).then((answer) => answer.body.find((item: { id: number }) => item.id === id)?.status)],
    ['the detail', (id: number) => client.get(`${BASE}/client/requests/${id}/`).then((answer) => answer.body.status)],
  ])('%s says expired and writes it down', async (_name, read) => {
    const id = await urgent();
    await makeDue(id);
    expect(await read(id)).toBe('expired');
    expect(await statusOf(id)).toBe('expired');
    const { body } = await client.get(`${BASE}/client/requests/${id}/`);
    expect(body.canceled_at).toBe(body.expires_at);
    expect(body.cancel_reason).not.toBe('');
    expect(body.status_logs).toEqual([expect.objectContaining({ from_status: 'sent', to_status: 'expired', actor_name: '-' })]);
    expect(body.allowed_actions).toEqual(['reopen']);
  });

  test('no list shows it as waiting; acceptance is a 400 and applies the expiry', async () => {
    const id = await urgent();
    await makeDue(id);
    expect(await available(provider)).not.toContain(id);
    expect((await take(provider, id)).status).toBe(400);
    expect(await statusOf(id)).toBe('expired');
    const waiting = await client.get(`${BASE}/client/requests/?status=sent`);
    expect(waiting.body.map((item: { id: number }) => item.id)).not.toContain(id);
  });

  test('a named one cannot be accepted, started or rejected any more', async () => {
    for (const path of ['accept', 'reject']) {
      const id = await urgent({ provider: provider.providerId });
      await makeDue(id);
      expect((await provider.post(`${BASE}/provider/requests/${id}/${path}/`)).status).toBe(400);
      expect(await statusOf(id)).toBe('expired');
    }
  });

  test('reopened: a fresh expiry, no provider, back in the lists', async () => {
    const id = await urgent({ provider: provider.providerId });
    await makeDue(id);
    expect((await client.post(`${BASE}/requests/${id}/reopen/`)).body).toEqual({ ok: true, request_id: id, status: 'sent' });
    expect(await available(provider)).toContain(id);
  });
});
