import { TEST_ENCRYPTION_SECRET } from '../../support/server-environment';

process.env['ENCRYPTION_SECRET'] = TEST_ENCRYPTION_SECRET;
process.env['OPENAI_API_KEY'] = 'key-of-the-environment';

import { keepSetting, settingValue, settingValues } from '../../../src/api/settings';
import { saveSettings } from '../../../src/api/settings/use-cases/save-settings';
import { transaction } from '../../../src/platform/db';
import { anOperator, type Operator } from '../../support/operators';
import { type OwnDatabase, openDatabase } from '../../support/own-database';
import { eventually } from '../../support/poll';
import { freshName, startServer, type TestServer } from '../../support/server';
import { standInForStrapi } from '../../support/strapi-stand-in';

/** The value that counts, in every process (spec/settings.md, section 4): this test's process is one, the server another. */

let server: TestServer;
let database: OwnDatabase;
let away: () => Promise<void>;
let admin: Operator;

beforeAll(async () => {
  server = await startServer({}, { database: freshName() });
  [database, away] = [await openDatabase(server.databaseUrl), standInForStrapi(server.databaseUrl)];
  admin = await anOperator('admin', { url: server.url, sql: database.sql });
});
afterAll(async () => {
  await database.close();
  await away();
  await server.stop();
});

const post = async (key: string, value: string | null): Promise<void> => {
  const answer = await fetch(`${server.url}/api/v1/settings`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${admin.access}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ values: [{ key, value }] }),
  });
  expect(answer.status).toBe(200);
};

it('is that of the environment, until one is saved, and again when it is removed', async () => {
  expect(await settingValue('OPENAI_API_KEY')).toBe('key-of-the-environment');
  expect(await settingValues('ZID_TOKEN', 'WA_TOKEN')).toEqual({ ZID_TOKEN: null, WA_TOKEN: null });
  for (const [saved, counts] of [
    ['saved-elsewhere-1', 'saved-elsewhere-1'],
    ['saved-elsewhere-2', 'saved-elsewhere-2'],
    [null, 'key-of-the-environment'],
  ] as const) {
    await post('OPENAI_API_KEY', saved);
    const began = Date.now();
    await eventually(
      () => settingValue('OPENAI_API_KEY'),
      (value) => value === counts,
      6_000,
    );
    expect(Date.now() - began).toBeLessThan(5_000);
  }
});

it('changes at once in the process that saves it', async () => {
  await settingValue('ZID_TOKEN');
  const saving = { actor: { userId: admin.userId, ip: '', userAgent: '' }, requireRight: async () => undefined };
  await saveSettings({ ...saving, wishes: [{ key: 'ZID_TOKEN', value: 'saved-right-here' }] });
  expect(await settingValue('ZID_TOKEN')).toBe('saved-right-here');
});

it('stays when the change is taken back', async () => {
  const broken = transaction(async (tx) => {
    await keepSetting(tx, 'ZID_TOKEN', 'never-committed', null);
    throw new Error('taken back');
  });
  await expect(broken).rejects.toThrow('taken back');
  expect(await settingValue('ZID_TOKEN')).toBe('saved-right-here');
});

it('of a hidden key is kept by the domain that owns it, and shown to nobody', async () => {
  await transaction((tx) => keepSetting(tx, 'ZID_REFRESH_TOKEN', 'refresh-token', null));
  expect(await settingValue('ZID_REFRESH_TOKEN')).toBe('refresh-token');
  const answer = await fetch(`${server.url}/api/v1/settings`, { headers: { Authorization: `Bearer ${admin.access}` } });
  expect(await answer.text()).not.toMatch(/REFRESH|refresh-token/);
  await transaction((tx) => keepSetting(tx, 'ZID_REFRESH_TOKEN', null, null));
  expect(await settingValue('ZID_REFRESH_TOKEN')).toBeNull();
});

it('that cannot be read any more is none, also where the environment has one', async () => {
  await post('OPENAI_API_KEY', 'saved-elsewhere-3');
  await database.sql(`update desk_settings set value = 'v1.gone.a.b.c' where key = 'OPENAI_API_KEY'`);
  await eventually(
    () => settingValue('OPENAI_API_KEY'),
    (value) => value === null,
    6_000,
  );
});
