import { ensureDatabase } from '../../../bin/support/postgres-cluster';
import { withToken } from '../../support/http';
import { aClient, aProvider, type Place } from '../../support/market';
import { type OwnDatabase, openDatabase } from '../../support/own-database';
import { currentRun, databaseUrl } from '../../support/run';
import { bootServer, freshName, type TestServer } from '../../support/server';
import { BASE, directThread, sendDirect } from './support';

/** A database from before threads kept the number of their messages. */

let server: TestServer;
let database: OwnDatabase;
let url: string;

beforeAll(async () => {
  const run = currentRun();
  const name = freshName();
  await ensureDatabase(run.pgAdminUrl, name, run.template);
  url = databaseUrl(run.pgAdminUrl, name);
  database = await openDatabase(url);
  server = await bootServer(run.folder, { DATABASE_URL: url, ROLE: 'web' });
}, 60_000);
afterAll(async () => {
  await database?.close();
  await server?.stop();
});

it('counts them once, and goes on from there', async () => {
  const place: Place = { url: server.url, sql: database.sql as Place['sql'], row: database.row as Place['row'] };
  const [client, provider] = [await aClient(place), await aProvider([], place)];
  const threadId = await directThread(client, provider.providerId);
  for (const body of ['one', 'two', 'three']) await sendDirect(client, threadId, body).expect(201);
  await server.stop();
  await database.sql(`alter table threads drop column message_count; delete from souq_constraints where name >= '050'`);
  server = await bootServer(currentRun().folder, { DATABASE_URL: url, ROLE: 'web' });
  const again = withToken(client.access, server.url);
  const count = async () => (await again.get(`${BASE}/direct/thread/${threadId}/messages/?limit=2`).expect(200)).body.count;
  expect(await count()).toBe(3);
  await again.post(`${BASE}/direct/thread/${threadId}/messages/send/`).send({ body: 'four' }).expect(201);
  expect(await count()).toBe(4);
}, 60_000);
