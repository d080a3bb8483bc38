import { sql } from '../../support/db';
import { newClient, newProvider, newRequest, newSubcategory, statusOf } from '../../support/world';

/** Row 23: an account closes in the middle of its business. */

const BASE = '/api/marketplace';

test('an owner: waiting and accepted requests are cancelled, running ones go on', async () => {
  const subId = (await newSubcategory()).id;
  const client = await newClient();
  const provider = await newProvider({ subcategories: [subId] });
  const normal = () => newRequest(client, { subcategory: subId, request_type: 'normal', provider: provider.providerId, city: 'x' });
  const [waiting, running, open] = [await normal(), await normal(), await newRequest(client, { subcategory: subId, request_type: 'competitive' })];
  await provider.post(`${BASE}/provider/requests/${running}/accept/`);
  await provider.post(`${BASE}/requests/${running}/start/`);
  expect((await client.delete('/api/accounts/me/')).body).toEqual({ ok: true });
  expect(await Promise.all([waiting, running, open].map(statusOf))).toEqual(['cancelled', 'in_progress', 'cancelled']);
  expect((await provider.get(`${BASE}/provider/requests/${running}/detail/`)).body).toMatchObject({ client_name: '-', client_phone: null });
  expect((await provider.post(`${BASE}/requests/${running}/complete/`)).status).toBe(200);
});

test('a provider: unfinished requests are cancelled, his pending offers rejected, his profile gone', async () => {
  const subId = (await newSubcategory()).id;
  const client = await newClient();
  const provider = await newProvider({ subcategories: [subId] });
  const running = await newRequest(client, { subcategory: subId, request_type: 'normal', provider: provider.providerId, city: 'x' });
  await provider.post(`${BASE}/provider/requests/${running}/accept/`);
  await provider.post(`${BASE}/requests/${running}/start/`);
  const open = await newRequest(client, { subcategory: subId, request_type: 'competitive' });
  await provider.post(`${BASE}/requests/${open}/offers/create/`).send({ price: 5, duration_days: 1 });
  expect((await provider.delete('/api/accounts/delete/')).body).toEqual({ ok: true, detail: expect.any(String) });
  expect(await Promise.all([running, open].map(statusOf))).toEqual(['cancelled', 'sent']);
  expect(await sql('select state from offers where request_id = $1', [open])).toEqual([{ state: 'rejected' }]);
  const { body } = await client.get(`${BASE}/client/requests/${running}/`);
  expect(body.provider_name).toBe(`deleted_${provider.userId}`);
  expect(body.status_logs[0]).toMatchObject({ from_status: 'in_progress', to_status: 'cancelled' });
  expect((await client.get(`/api/providers/${provider.providerId}/`)).status).toBe(404);
});
