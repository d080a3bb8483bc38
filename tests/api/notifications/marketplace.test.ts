import { staffChange } from '../../../src/api/marketplace';
import { row, sql } from '../../support/db';
import type { Client } from '../../support/http';
import { aClient, aProvider, aRequest, aSubcategory, type Provider } from '../../support/market';
import { eventually } from '../../support/poll';
import { currentRun } from '../../support/run';
import { standInForStrapi } from '../../support/strapi-stand-in';
import { jobsDone, noticesOf, type StoredNotice, settledNotices, subscribeTo } from './support';

/** The marketplace's notices, from the call to the inbox (spec/marketplace.md, Notifications emitted). */

let client: Client;
let provider: Provider;
let subcategory: number;
let closeStandIn: () => Promise<void>;

beforeAll(() => {
  closeStandIn = standInForStrapi(currentRun().databaseUrl);
});
afterAll(() => closeStandIn());

beforeEach(async () => {
  subcategory = await aSubcategory();
  [client, provider] = [await aClient(), await aProvider([subcategory])];
});

const post = (who: Client, path: string, body: object = {}) => who.post(`/api/marketplace${path}`).send(body);
const told = (userId: number, count: number) =>
  eventually(
    () => noticesOf(userId),
    (notices) => notices.length >= count,
  );
const last = async (userId: number, count: number): Promise<StoredNotice> => (await told(userId, count))[count - 1] as StoredNotice;
const events = (requestId: number) => sql('select event_type, actor_id, target_user_id, offer_id, meta from event_logs where request_id = $1 order by id', [requestId]);
const forget = (...users: Client[]) => sql('delete from notifications where user_id = any($1)', [users.map(({ userId }) => userId)]);

/** A normal request in a state, with nobody told of anything yet. */
async function settled(state: 'sent' | 'accepted' | 'in_progress'): Promise<number> {
  const id = await aRequest(client, subcategory, 'normal', provider.providerId);
  if (state !== 'sent') await post(provider, `/provider/requests/${id}/accept/`).expect(200);
  if (state === 'in_progress') await post(provider, `/requests/${id}/start/`).expect(200);
  await jobsDone();
  await forget(client, provider);
  return id;
}

async function lastNote(id: number): Promise<string> {
  return (await row<{ note: string }>('select note from request_status_logs where request_id = $1 order by id desc limit 1', [id])).note;
}

describe('a published request', () => {
  it('normal: its provider is told', async () => {
    const id = await aRequest(client, subcategory, 'normal', provider.providerId);
    const notice = await last(provider.userId, 1);
    expect(notice).toMatchObject({ kind: 'request_created', url: `/requests/${id}`, audience_mode: 'provider', is_urgent: false, notification_type: 'system' });
    expect(`${notice.title} ${notice.body}`).toContain('Fix the sink');
    expect(await events(id)).toEqual([{ event_type: 'request_created', actor_id: client.userId, target_user_id: provider.userId, offer_id: null, meta: {} }]);
    expect(await settledNotices(client.userId)).toEqual([]);
  });

  it('competitive: matching providers of level 2 are told; others find it in their list', async () => {
    const [subscribed, elsewhere, stranger] = [await aProvider([subcategory]), await aProvider([subcategory]), await aProvider([await aSubcategory()])];
    for (const { userId } of [subscribed, elsewhere, stranger]) await subscribeTo(userId, 2);
    await sql(`update provider_profiles set city = 'جدة' where id = $1`, [elsewhere.providerId]);
    const answer = await post(client, '/requests/create/', { subcategory, title: 'Logo', description: 'x', request_type: 'competitive', city: 'الرياض' }).expect(201);
    expect(await last(subscribed.userId, 1)).toMatchObject({ kind: 'request_created', url: `/requests/${answer.body.id}`, audience_mode: 'provider', is_urgent: false });
    for (const { userId } of [provider, elsewhere, stranger]) expect(await settledNotices(userId)).toEqual([]);
    const list = await provider.get('/api/marketplace/provider/competitive/available/').expect(200);
    expect(list.body.map(({ id }: { id: number }) => id)).toContain(answer.body.id);
  });

  it('competitive to one provider: only he is told, under the preference of new requests', async () => {
    const other = await aProvider([subcategory]);
    await subscribeTo(other.userId, 2);
    const id = await aRequest(client, subcategory, 'competitive', provider.providerId);
    expect(await last(provider.userId, 1)).toMatchObject({ kind: 'request_created', url: `/requests/${id}` });
    expect(await settledNotices(other.userId)).toEqual([]);
  });

  it('urgent: every matching provider who accepts urgent work is told, urgently', async () => {
    const [refusing, away, own] = [await aProvider([subcategory]), await aProvider([]), await aProvider([subcategory])];
    await sql('update provider_profiles set accepts_urgent = false where id = $1', [refusing.providerId]);
    const id = await aRequest(own, subcategory, 'urgent');
    expect(await last(provider.userId, 1)).toMatchObject({ kind: 'urgent_request', is_urgent: true, audience_mode: 'provider', url: `/requests/${id}` });
    for (const { userId } of [refusing, away, own]) expect(await settledNotices(userId)).toEqual([]);
  });

  it('urgent to one provider: only he is told', async () => {
    const other = await aProvider([subcategory]);
    await aRequest(client, subcategory, 'urgent', provider.providerId);
    expect(await last(provider.userId, 1)).toMatchObject({ kind: 'urgent_request', is_urgent: true });
    expect(await settledNotices(other.userId)).toEqual([]);
  });

  it('blocked and closed providers, and who switched it off, are not told', async () => {
    const [blocked, closed, silent] = [await aProvider([subcategory]), await aProvider([subcategory]), await aProvider([subcategory])];
    await sql('update up_users set is_active = false where id = $1', [blocked.userId]);
    await sql('update up_users set deleted_at = now() where id = $1', [closed.userId]);
    await silent
      .patch('/api/notifications/preferences/')
      .send({ updates: [{ key: 'urgent_request', enabled: false }] })
      .expect(200);
    const id = await aRequest(client, subcategory, 'urgent');
    await told(provider.userId, 1);
    for (const { userId } of [blocked, closed, silent]) expect(await settledNotices(userId)).toEqual([]);
    expect(await events(id)).toHaveLength(1);
  });

  it('reopened: told again; a second delivery of one event tells nobody twice', async () => {
    const id = await aRequest(client, subcategory, 'urgent');
    await told(provider.userId, 1);
    await post(client, `/requests/${id}/cancel/`).expect(200);
    await post(client, `/requests/${id}/reopen/`).expect(200);
    await told(provider.userId, 2);
    const { event_id: eventId } = await row<{ event_id: string }>('select event_id from notifications where user_id = $1 order by id limit 1', [provider.userId]);
    const again = { eventId, requestId: id, type: 'urgent', clientId: client.userId, after: 0 };
    for (let time = 0; time < 2; time += 1) await sql(`select graphile_worker.add_job('marketplace.tell_matching', $1::json)`, [JSON.stringify(again)]);
    expect(await settledNotices(provider.userId)).toHaveLength(2);
    expect((await events(id)).filter((event) => event['event_type'] === 'request_created')).toHaveLength(2);
  });
});

describe('offers', () => {
  it('an offer tells the client, a choice its provider and nobody else', async () => {
    const loser = await aProvider([subcategory]);
    const id = await aRequest(client, subcategory, 'competitive');
    const offer = async (by: Provider) => (await post(by, `/requests/${id}/offers/create/`, { price: '180.00', duration_days: 3 }).expect(201)).body.offer_id as number;
    const [mine, theirs] = [await offer(provider), await offer(loser)];
    expect((await told(client.userId, 2)).map(({ kind }) => kind)).toEqual(['offer_created', 'offer_created']);
    expect(await last(client.userId, 1)).toMatchObject({ url: `/requests/${id}`, audience_mode: 'client', meta: { price: '180.00', duration_days: 3 } });
    await post(client, `/offers/${mine}/accept/`).expect(200);
    const chosen = await last(provider.userId, 1);
    expect(chosen).toMatchObject({ kind: 'offer_selected', url: `/requests/${id}`, audience_mode: 'provider' });
    expect(await settledNotices(loser.userId)).toEqual([]);
    expect(await noticesOf(client.userId)).toHaveLength(2);
    expect(await noticesOf(provider.userId)).toHaveLength(1);
    expect((await events(id)).map(({ event_type: type, offer_id: offerId }) => [type, offerId])).toEqual([
      ['offer_created', mine],
      ['offer_created', theirs],
      ['offer_selected', mine],
    ]);
  });

  it('who switched replies off is not told', async () => {
    await client
      .patch('/api/notifications/preferences/')
      .send({ updates: [{ key: 'service_reply', enabled: false }] })
      .expect(200);
    const id = await aRequest(client, subcategory, 'competitive');
    await post(provider, `/requests/${id}/offers/create/`, { price: '180.00', duration_days: 3 }).expect(201);
    expect(await settledNotices(client.userId)).toEqual([]);
  });
});

describe('changes tell the other party', () => {
  type Act = (id: number) => Promise<unknown>;
  const inputs = { expected_delivery_at: '2031-01-01T00:00:00Z', estimated_service_amount: '100.00', received_amount: '50.00' };
  const byProvider: [string, 'sent' | 'accepted' | 'in_progress', Act, string, string][] = [
    ['accept', 'sent', (id) => post(provider, `/provider/requests/${id}/accept/`).expect(200), 'sent', 'accepted'],
    ['start', 'accepted', (id) => post(provider, `/requests/${id}/start/`, inputs).expect(200), 'accepted', 'in_progress'],
    ['accept and start in one', 'sent', (id) => post(provider, `/requests/${id}/start/`, inputs).expect(200), 'sent', 'in_progress'],
    ['progress', 'in_progress', (id) => post(provider, `/provider/requests/${id}/progress-update/`, { note: 'نصف العمل' }).expect(200), 'in_progress', 'in_progress'],
    ['complete', 'in_progress', (id) => post(provider, `/requests/${id}/complete/`).expect(200), 'in_progress', 'completed'],
    ['reject', 'sent', (id) => post(provider, `/provider/requests/${id}/reject/`, { cancel_reason: 'مشغول' }).expect(200), 'sent', 'cancelled'],
  ];

  it.each(byProvider)('%s: the client', async (_name, state, act, from, to) => {
    const id = await settled(state);
    await act(id);
    const notice = await last(client.userId, 1);
    const note = await lastNote(id);
    expect(notice).toMatchObject({ kind: 'request_status_change', url: `/requests/${id}`, audience_mode: 'client', meta: { from_status: from, to_status: to, note } });
    expect(notice.body.endsWith(note)).toBe(true);
    expect(`${notice.title} ${notice.body}`).toContain('Fix the sink');
    expect(await settledNotices(client.userId)).toHaveLength(1);
    expect(await noticesOf(provider.userId)).toEqual([]);
    expect((await events(id)).at(-1)).toMatchObject({ event_type: 'status_changed', actor_id: provider.userId, target_user_id: client.userId, meta: { to_status: to } });
  });

  it.each([
    ['edit', (id: number) => client.patch(`/api/marketplace/client/requests/${id}/`).send({ title: 'Fix the sink now' }).expect(200)],
    ['cancel', (id: number) => post(client, `/requests/${id}/cancel/`, { note: 'غيّرت رأيي' }).expect(200)],
  ])('%s: the provider', async (_name, act) => {
    const id = await settled('sent');
    await act(id);
    const notice = await last(provider.userId, 1);
    expect(notice).toMatchObject({ kind: 'request_status_change', url: `/requests/${id}`, audience_mode: 'provider' });
    expect(notice.body.endsWith(await lastNote(id))).toBe(true);
    expect(await settledNotices(client.userId)).toEqual([]);
  });

  it('the decision about inputs: the provider; a reopening: the former one', async () => {
    const id = await settled('accepted');
    await post(provider, `/requests/${id}/start/`, inputs).expect(200);
    await post(client, `/requests/${id}/provider-inputs/decision/`, { approved: true }).expect(200);
    await told(provider.userId, 1);
    await post(provider, `/provider/requests/${id}/reject/`, { cancel_reason: 'عذر' }).expect(200);
    await post(client, `/requests/${id}/reopen/`).expect(200);
    expect(await last(provider.userId, 2)).toMatchObject({ meta: { from_status: 'cancelled', to_status: 'new' } });
  });

  it('setting a provider on a reopened request is a new request for him, and no change', async () => {
    const id = await settled('sent');
    await post(client, `/requests/${id}/cancel/`).expect(200);
    await post(client, `/requests/${id}/reopen/`).expect(200);
    const other = await aProvider();
    await client.patch(`/api/marketplace/client/requests/${id}/`).send({ provider: other.providerId }).expect(200);
    expect(await last(other.userId, 1)).toMatchObject({ kind: 'request_created' });
    expect(await settledNotices(other.userId)).toHaveLength(1);
  });

  it('expiry: the client, by the system', async () => {
    const id = await aRequest(client, subcategory, 'urgent', provider.providerId);
    await sql(`update service_requests set expires_at = localtimestamp - interval '1 second' where id = $1`, [id]);
    await client.get(`/api/marketplace/client/requests/${id}/`).expect(200);
    expect(await last(client.userId, 1)).toMatchObject({ kind: 'request_status_change', audience_mode: 'client', meta: { from_status: 'sent', to_status: 'expired' } });
    expect((await events(id)).at(-1)).toMatchObject({ event_type: 'status_changed', actor_id: null });
  });

  it('a closed account: the other party', async () => {
    const id = await settled('accepted');
    await client.delete('/api/accounts/me/').expect(200);
    expect(await last(provider.userId, 1)).toMatchObject({ kind: 'request_status_change', url: `/requests/${id}`, meta: { to_status: 'cancelled' } });
    expect(await settledNotices(client.userId)).toEqual([]);
  });

  it('in the language of the receiver, with the fixed note too', async () => {
    const id = await settled('sent');
    await sql(`update up_users set language = 'en' where id = $1`, [client.userId]);
    await post(provider, `/provider/requests/${id}/accept/`).expect(200);
    const notice = await last(client.userId, 1);
    expect(notice).toMatchObject({ title: 'Request update: accepted', body: '“Fix the sink”: Accepted by the provider' });
    expect(notice.meta['note']).toBe(await lastNote(id));
  });

  it('unless he switched it off', async () => {
    const id = await settled('sent');
    await client
      .patch('/api/notifications/preferences/')
      .send({ updates: [{ key: 'request_status_change', enabled: false }] })
      .expect(200);
    await post(provider, `/provider/requests/${id}/accept/`).expect(200);
    expect(await settledNotices(client.userId)).toEqual([]);
    expect(await row('select count(*)::int as count from event_logs where request_id = $1 and target_user_id = $2', [id, client.userId])).toEqual({ count: 0 });
  });
});

describe('staff', () => {
  const act = (requestId: number, action: 'send' | 'assign' | 'staff_cancel', providerId?: number) =>
    staffChange({ requestId, action, actorId: null, actorLabel: 'Staff', note: action === 'staff_cancel' ? 'بلاغ' : '', ...(providerId === undefined ? {} : { providerId }) });

  it('assigning tells the client, the chosen provider and the one passed over', async () => {
    const id = await settled('sent');
    const chosen = await aProvider();
    await act(id, 'assign', chosen.providerId);
    expect(await last(chosen.userId, 1)).toMatchObject({ kind: 'request_created', audience_mode: 'provider', url: `/requests/${id}` });
    for (const { userId } of [client, provider]) expect(await last(userId, 1)).toMatchObject({ kind: 'request_status_change', meta: { to_status: 'accepted' } });
    expect(await settledNotices(chosen.userId)).toHaveLength(1);
    expect((await events(id)).map(({ event_type: type, target_user_id: user }) => [type, user])).toEqual(
      expect.arrayContaining([
        ['request_assigned', chosen.userId],
        ['status_changed', client.userId],
        ['status_changed', provider.userId],
      ]),
    );
  });

  it('cancelling tells both parties, each on his side', async () => {
    const id = await settled('accepted');
    await act(id, 'staff_cancel');
    expect(await last(client.userId, 1)).toMatchObject({ kind: 'request_status_change', audience_mode: 'client' });
    expect(await last(provider.userId, 1)).toMatchObject({ kind: 'request_status_change', audience_mode: 'provider' });
    expect((await noticesOf(provider.userId))[0]?.body.endsWith('بلاغ')).toBe(true);
  });

  it('sending is announced like a new request', async () => {
    const id = await settled('sent');
    await sql(`update service_requests set state = 'new' where id = $1`, [id]);
    await act(id, 'send');
    expect((await settledNotices(provider.userId)).map(({ kind }) => kind)).toEqual(['request_created']);
    expect(await noticesOf(client.userId)).toEqual([]);
  });
});
