import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { api, login } from '../support/http';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { eventually } from '../support/poll';
import { freshName, startServer, type TestServer } from '../support/server';

/** Unexpected errors reach a Sentry-compatible collector, without personal data (spec/operations.md, `SENTRY_DSN`). */

let collector: Server;
let server: TestServer;
let database: OwnDatabase;
const received: string[] = [];

beforeAll(async () => {
  collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(Buffer.concat(chunks).toString());
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const { port } = collector.address() as AddressInfo;
  server = await startServer({ SENTRY_DSN: `http://public@127.0.0.1:${port}/1` }, { database: freshName() });
  database = await openDatabase(server.databaseUrl);
});
afterAll(async () => {
  await database?.close();
  await server?.stop();
  collector.close();
});

test('a 500 says nothing to the client and enough to the operator', async () => {
  const user = await login(undefined, server.url);
  await database.sql('alter table provider_follows rename to provider_follows_away');
  const answer = await user.get('/api/accounts/me/').set('X-Request-Id', 'request-of-this-test');
  expect([answer.status, Object.keys(answer.body)]).toEqual([500, ['detail']]);
  await database.sql('alter table provider_follows_away rename to provider_follows');
  const [report] = await eventually(
    () => received,
    (reports) => reports.length > 0,
  );
  expect(report).toContain('request-of-this-test');
  expect(report).toContain('provider_follows');
  expect(report).not.toContain(user.phone);
  expect(report).not.toContain(user.access);
  expect((await api(server.url).get('/health/ready/')).status).toBe(200);
});
