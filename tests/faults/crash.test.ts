import { api, type Client, newPhone, withToken } from '../support/http';
import { aClient, aProvider, aSubcategory, type Place, type Provider, requestFields } from '../support/market';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { eventually } from '../support/poll';
import { currentRun } from '../support/run';
import { bootServer, freshName, startServer, type TestServer } from '../support/server';

/** A server killed in the middle of many writes: what was answered is there, what is there is whole, nothing is lost. */

const CLIENTS = 4;
const ENOUGH = 25;

interface Answered {
  users: number[];
  tokens: string[];
  requests: number[];
  offers: number[];
  accepted: number[];
}

let database: OwnDatabase;
let server: TestServer;
const answered: Answered = { users: [], tokens: [], requests: [], offers: [], accepted: [] };

const count = async (text: string): Promise<number> => (await database.row<{ count: number }>(`select count(*)::int as count from ${text}`)).count;

/** Ids of rows that break a rule. */
const broken = (text: string) => database.sql(text);

/** Repeats an act until the server is gone; what it was answered is noted by the act itself. */
async function untilGone(act: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await act();
    } catch {
      return;
    }
  }
}

async function register(): Promise<void> {
  const phone = newPhone();
  const { body: sent } = await api(server.url).post('/api/accounts/otp/send/').send({ phone });
  const { status, body } = await api(server.url).post('/api/accounts/otp/verify/').send({ phone, code: sent.dev_code });
  if (status !== 200) return;
  answered.users.push(body.user_id);
  answered.tokens.push(body.access);
}

async function trade(client: Client, providers: readonly Provider[], subcategory: number): Promise<void> {
  const created = await client.post('/api/marketplace/requests/create/').send(requestFields(subcategory, 'competitive'));
  if (created.status !== 201) return;
  const id: number = created.body.id;
  answered.requests.push(id);
  const bids = await Promise.all(providers.map((provider) => provider.post(`/api/marketplace/requests/${id}/offers/create/`).send({ price: 10, duration_days: 1 })));
  const offers = bids.filter(({ status }) => status === 201).map(({ body }) => body.offer_id as number);
  answered.offers.push(...offers);
  const choices = await Promise.all(offers.map((offer) => client.post(`/api/marketplace/offers/${offer}/accept/`)));
  if (!choices.some(({ status }) => status === 200)) return;
  answered.accepted.push(id);
  const winner = providers[choices.findIndex(({ status }) => status === 200)] as Provider;
  await winner.post(`/api/marketplace/requests/${id}/start/`);
  await winner.post(`/api/marketplace/requests/${id}/complete/`);
}

async function follow(client: Client, providers: readonly Provider[]): Promise<void> {
  for (const { providerId } of providers) for (const act of ['follow', 'like', 'unfollow', 'follow']) await client.post(`/api/providers/${providerId}/${act}/`);
}

beforeAll(async () => {
  // Without a worker, so that every job enqueued before the crash can be counted after it.
  server = await startServer({ ROLE: 'web' }, { database: freshName() });
  database = await openDatabase(server.databaseUrl);
  const place: Place = { url: server.url, sql: database.sql as Place['sql'], row: database.row as Place['row'] };
  const subcategory = await aSubcategory(place);
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => aClient(place)));
  const providers = await Promise.all([aProvider([subcategory], place), aProvider([subcategory], place)]);
  const work = [
    untilGone(register),
    untilGone(register),
    ...clients.map((client) => untilGone(() => trade(client, providers, subcategory))),
    untilGone(() => follow(clients[0] as Client, providers)),
  ];
  await eventually(
    () => answered.accepted.length,
    (done) => done >= ENOUGH,
    20_000,
  );
  await server.kill();
  await Promise.all(work);
  server = await bootServer(currentRun().folder, { DATABASE_URL: server.databaseUrl, ROLE: 'web' });
}, 60_000);

afterAll(async () => {
  await database?.close();
  await server?.stop();
});

describe('after a crash', () => {
  it('everything that was answered is there', async () => {
    expect(await database.sql('select id from up_users where id = any($1)', [answered.users])).toHaveLength(answered.users.length);
    expect(await database.sql('select id from service_requests where id = any($1)', [answered.requests])).toHaveLength(answered.requests.length);
    expect(await database.sql('select id from offers where id = any($1)', [answered.offers])).toHaveLength(answered.offers.length);
    expect(await database.sql(`select id from service_requests where id = any($1) and state in ('accepted', 'in_progress', 'completed')`, [answered.accepted])).toHaveLength(
      answered.accepted.length,
    );
  });

  it('every session that was opened goes on', async () => {
    const last = answered.tokens.slice(-5);
    for (const token of last) await withToken(token, server.url).get('/api/accounts/me/').expect(200);
    expect(await broken('select id from up_users u where not exists (select 1 from sessions s where s.user_id = u.id)')).toEqual([]);
    expect(await broken('select s.id from sessions s join up_users u on u.id = s.user_id where s.revoked_at is not null or u.phone_verified_at is null')).toEqual([]);
  });

  it('every change of a status has its log, without a gap', async () => {
    expect(await broken(`select r.id from service_requests r where r.state <> 'sent' and not exists (select 1 from request_status_logs l where l.request_id = r.id)`)).toEqual([]);
    expect(
      await broken(
        `select * from (select l.request_id, l.from_status, l.to_status, lag(l.to_status, 1, 'sent') over (partition by l.request_id order by l.id) as before from request_status_logs l) chain
         where chain.from_status <> chain.before`,
      ),
    ).toEqual([]);
    expect(
      await broken(
        `select r.id from service_requests r join lateral (select to_status from request_status_logs l where l.request_id = r.id order by l.id desc limit 1) last on true where last.to_status <> r.state`,
      ),
    ).toEqual([]);
  });

  it('a chosen request has one selected offer, of its provider, and no pending one', async () => {
    expect(await broken(`select request_id from offers where state = 'selected' group by request_id having count(*) > 1`)).toEqual([]);
    expect(
      await broken(
        `select r.id from service_requests r where (r.provider_id is not null)
           is distinct from exists (select 1 from offers o where o.request_id = r.id and o.state = 'selected' and o.provider_id = r.provider_id)`,
      ),
    ).toEqual([]);
    expect(await broken(`select o.id from offers o join service_requests r on r.id = o.request_id where r.state <> 'sent' and o.state = 'pending'`)).toEqual([]);
  });

  it('every change has its event, and no event is without its change', async () => {
    const events = await database.sql<{ name: string; count: number }>(
      `select j.payload ->> 'name' as name, count(*)::int as count from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'event' group by 1`,
    );
    const emitted = Object.fromEntries(events.map(({ name, count: times }) => [name, times]));
    expect(emitted).toMatchObject({
      'accounts.registered': await count('up_users'),
      'marketplace.request_published': await count('service_requests'),
      'marketplace.offer_created': await count('offers'),
      'marketplace.offer_selected': await count(`offers where state = 'selected'`),
      'marketplace.request_changed': await count(`request_status_logs where from_status <> 'sent'`),
    });
    const codes = `graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'accounts.sms_code'`;
    expect(await count(codes)).toBe(await count('otp_codes'));
  });

  it('every count equals what is counted', async () => {
    expect(
      await broken(
        `select p.id from provider_profiles p where
           p.followers_count <> (select count(*) from provider_follows f where f.provider_id = p.id)
           or p.likes_count <> (select count(*) from provider_likes l where l.provider_id = p.id)
           or p.completed_requests <> (select count(*) from service_requests r where r.provider_id = p.id and r.state = 'completed')`,
      ),
    ).toEqual([]);
    expect(await count('provider_profiles where completed_requests > 0')).toBe(2);
  });

  it('a worker finds every job and finishes it', async () => {
    const worker = await bootServer(currentRun().folder, { DATABASE_URL: server.databaseUrl, ROLE: 'all' });
    try {
      await eventually(
        () => count('graphile_worker._private_jobs where attempts < max_attempts'),
        (left) => left === 0,
        25_000,
      );
      expect(await count('graphile_worker._private_jobs')).toBe(0);
    } finally {
      await worker.stop();
    }
  });
});
