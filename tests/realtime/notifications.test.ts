import { aNotice, jobsDone } from '../api/notifications/support';
import { sql } from '../support/db';
import type { Client } from '../support/http';
import { closeLives, connect } from '../support/live';
import { aClient, aProvider, aRequest, aSubcategory, type Provider } from '../support/market';

/** `notification:new` and `request:updated` (spec/messaging.md, Server → client). */

let client: Client;
let provider: Provider;

beforeEach(async () => {
  const subcategory = await aSubcategory();
  [client, provider] = [await aClient(), await aProvider([subcategory])];
  await sql('update up_users set language = $2 where id = $1', [provider.userId, 'en']);
});
afterEach(closeLives);

const newRequest = async () => aRequest(client, await aSubcategory(), 'normal', provider.providerId);

it('a notice reaches every socket of its receiver, with the unread count, and nobody else', async () => {
  await aNotice(provider.userId);
  await aNotice(provider.userId, { read: true });
  const [first, second, other] = await Promise.all([connect(provider.access), connect(provider.access), connect(client.access)]);
  const id = await newRequest();
  for (const live of [first, second]) {
    const event = await live.got('notification:new');
    expect(event).toEqual({
      id: expect.any(Number),
      title: 'New service request',
      body: 'You received a request: “Fix the sink”.',
      kind: 'request_created',
      url: `/requests/${id}`,
      audience_mode: 'provider',
      is_read: false,
      is_pinned: false,
      is_follow_up: false,
      is_urgent: false,
      created_at: expect.stringMatching(/Z$/),
      unread: 2,
    });
  }
  await jobsDone();
  expect(first.all('notification:new')).toHaveLength(1);
  expect(other.all('notification:new')).toEqual([]);
});

it('a repeated announcement says the same of the same item, with the count of now', async () => {
  const id = await aNotice(client.userId);
  const live = await connect(client.access);
  const announce = () => sql(`select graphile_worker.add_job('notifications.announce', $1::json)`, [JSON.stringify({ ids: [id] })]);
  await announce();
  const first = await live.got('notification:new');
  await client.post('/api/notifications/mark-all-read/').expect(200);
  await announce();
  expect(await live.got('notification:new', ({ unread }) => unread === 0)).toEqual({ ...first, is_read: true, unread: 0 });
});

it('a change of a request reaches both parties, and the provider who lost it', async () => {
  const [own, theirs] = await Promise.all([connect(client.access), connect(provider.access)]);
  const id = await newRequest();
  for (const live of [own, theirs])
    expect(await live.got('request:updated', ({ request_id: request }) => request === id)).toEqual({ request_id: id, status: 'sent', provider_id: provider.providerId });
  await provider.post(`/api/marketplace/provider/requests/${id}/accept/`).expect(200);
  for (const live of [own, theirs]) await live.got('request:updated', ({ status, provider_id: assigned }) => status === 'accepted' && assigned === provider.providerId);
  await provider.post(`/api/marketplace/provider/requests/${id}/reject/`).send({ cancel_reason: 'عذر' }).expect(200);
  await client.post(`/api/marketplace/requests/${id}/reopen/`).expect(200);
  for (const live of [own, theirs]) expect(await live.got('request:updated', ({ status }) => status === 'new')).toEqual({ request_id: id, status: 'new', provider_id: null });
});
