import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../../bin/support/paths';
import { anOperator, type Operator } from '../../support/operators';
import { type OwnDatabase, openDatabase } from '../../support/own-database';
import { currentRun } from '../../support/run';
import { freshName, startServer, type TestServer } from '../../support/server';
import { serverEnvironment, TEST_ENCRYPTION_SECRET } from '../../support/server-environment';

/** Secrets are replaced (spec/settings.md, sections 3 and 6): the old one reads, the new one writes, the command brings everything over. */

const NEW_SECRET = 'the-new-encryption-secret-0123456789abcdef';

let database: OwnDatabase;
let databaseUrl: string;
let admin: Operator;
const name = freshName();

const withServer = async <T>(environment: Record<string, string>, work: (server: TestServer) => Promise<T>): Promise<T> => {
  const server = await startServer(environment, { database: name });
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
};

const ids = async (): Promise<string[]> => (await database.sql<{ key_id: string }>('select key_id from desk_settings order by key')).map(({ key_id: id }) => id);
const shown = async (server: TestServer): Promise<Record<string, string | null>> => {
  const answer = await fetch(`${server.url}/api/v1/settings`, { headers: { Authorization: `Bearer ${admin.access}` } });
  return Object.fromEntries(((await answer.json()) as { key: string; value: string | null }[]).map(({ key, value }) => [key, value]));
};
const post = (server: TestServer, values: object[]) =>
  fetch(`${server.url}/api/v1/settings`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${admin.access}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ values }),
  });

interface Outcome {
  code: number;
  output: string;
}

async function reencrypt(environment: Record<string, string>): Promise<Outcome> {
  const script = path.join(ROOT, 'bin', 'secrets-reencrypt.ts');
  const env = { ...serverEnvironment(currentRun().folder, {}), DATABASE_URL: databaseUrl, ...environment };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--require', 'tsx/cjs', script], { cwd: ROOT, env });
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

beforeAll(async () => {
  await withServer({}, async (server) => {
    databaseUrl = server.databaseUrl;
    database = await openDatabase(databaseUrl);
    admin = await anOperator('admin', { url: server.url, sql: database.sql });
    const values = [
      { key: 'ZID_TOKEN', value: 'first-token-abcdef' },
      { key: 'WA_TOKEN', value: 'second-token-ghijk' },
      { key: 'ZID_STORE_ID', value: 'store-1' },
    ];
    expect((await post(server, values)).status).toBe(200);
  });
});
afterAll(() => database.close());

it('a new secret without the old one reads nothing, and says so of each row', async () => {
  await withServer({ ENCRYPTION_SECRET: NEW_SECRET }, async (server) => {
    expect(await shown(server)).toMatchObject({ ZID_TOKEN: null, WA_TOKEN: null, ZID_STORE_ID: null });
  });
  const { code, output } = await reencrypt({ ENCRYPTION_SECRET: NEW_SECRET });
  expect(code).toBe(1);
  expect(output).toContain('desk_settings.value: 0 encrypted anew, 3 unreadable');
});

it('beside the old one it reads everything and writes under its own name', async () => {
  const [before] = await ids();
  await withServer({ ENCRYPTION_SECRET: NEW_SECRET, ENCRYPTION_SECRETS_OLD: TEST_ENCRYPTION_SECRET }, async (server) => {
    expect(await shown(server)).toMatchObject({ ZID_TOKEN: '••••cdef', WA_TOKEN: '••••hijk', ZID_STORE_ID: 'store-1' });
    expect((await post(server, [{ key: 'WA_TOKEN', value: 'third-token-lmnop' }])).status).toBe(200);
    expect(await shown(server)).toMatchObject({ ZID_TOKEN: '••••cdef', WA_TOKEN: '••••mnop' });
  });
  const found = await ids();
  expect(found.filter((id) => id === before)).toHaveLength(2);
  expect(new Set(found).size).toBe(2);
});

it('the command brings the rest over, once, and then the old one may go', async () => {
  const environment = { ENCRYPTION_SECRET: NEW_SECRET, ENCRYPTION_SECRETS_OLD: TEST_ENCRYPTION_SECRET };
  const stamps = await database.sql('select key, updated_at, updated_by from desk_settings order by key');
  expect(await reencrypt(environment)).toEqual({ code: 0, output: expect.stringContaining('desk_settings.value: 2 encrypted anew, 0 unreadable') });
  expect(await reencrypt(environment)).toEqual({ code: 0, output: expect.stringContaining('desk_settings.value: 0 encrypted anew, 0 unreadable') });
  expect(new Set(await ids()).size).toBe(1);
  expect(await database.sql('select key, updated_at, updated_by from desk_settings order by key')).toEqual(stamps);
  await withServer({ ENCRYPTION_SECRET: NEW_SECRET }, async (server) => {
    expect(await shown(server)).toMatchObject({ ZID_TOKEN: '••••cdef', WA_TOKEN: '••••mnop', ZID_STORE_ID: 'store-1' });
  });
});

it('without a secret nothing is saved, and everything else goes on', async () => {
  await withServer({ ENCRYPTION_SECRET: '', OPENAI_API_KEY: 'from-the-environment' }, async (server) => {
    expect(await shown(server)).toMatchObject({ ZID_TOKEN: null, OPENAI_API_KEY: '••••ment' });
    const answer = await post(server, [{ key: 'ZID_TOKEN', value: 'fourth-token-abcd' }]);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ detail: expect.stringContaining('ENCRYPTION_SECRET') });
    expect((await post(server, [{ key: 'ZID_STORE_ID', value: null }])).status).toBe(200);
  });
});
