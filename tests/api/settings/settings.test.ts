import { standAlone } from '../../support/alone';
import { sql } from '../../support/db';
import { api, login, withToken } from '../../support/http';
import { anOperator, aPasswordOperator, badFields, DETAIL, type Operator } from '../../support/operators';
import { eventually } from '../../support/poll';
import { aStaff } from '../../support/staff';

/** spec/settings.md, sections 3 and 4. */

const PATH = '/api/v1/settings';
const KEYS = ['ZID_TOKEN', 'ZID_MANAGER_TOKEN', 'ZID_STORE_ID', 'OPENAI_API_KEY', 'WA_TOKEN', 'WA_APP_SECRET', 'WA_VERIFY_TOKEN', 'WA_PHONE_ID', 'EMAIL_TOKENS'];

interface Entry {
  key: string;
  value: string | null;
  configured: boolean;
  source: string;
  updated_at: string | null;
}

let admin: Operator;
let stop: () => Promise<number>;

const list = async (who: Operator = admin): Promise<Entry[]> => (await who.get(PATH).expect(200)).body;
const entry = async (key: string): Promise<Entry> => (await list()).find((found) => found.key === key) as Entry;
const save = (values: unknown, who: Operator = admin) => who.post(PATH).send({ values });
const set = async (key: string, value: string | null): Promise<number> => (await save([{ key, value }]).expect(200)).body.updated;
const audits = (action: string) =>
  sql<{ actor_id: number; extra: object }>('select actor_id, extra from audit_logs where area = $2 and action = $1 order by id desc', [action, 'desk']);

beforeAll(async () => {
  stop = await standAlone({ WA_VERIFY_TOKEN: 'from-the-environment-9876', ZID_STORE_ID: '4711' });
  admin = await anOperator('admin');
});
afterAll(() => stop());
beforeEach(() => sql('delete from desk_settings'));

describe('who may', () => {
  it('nobody without a good token', async () => {
    for (const call of [() => api().get(PATH), () => api().post(PATH).send({ values: [] })]) {
      expect((await call().expect(401).expect('WWW-Authenticate', 'Bearer')).body).toEqual(DETAIL);
      await call().set('Authorization', 'Bearer nonsense').expect(401).expect('WWW-Authenticate', 'Bearer');
    }
  });

  it('no client, no employee, no staff of the services, whatever they send', async () => {
    for (const who of [await login(), await anOperator('employee'), await aStaff({ level: 'admin', superuser: true })]) {
      expect((await who.get(PATH).expect(403)).body).toEqual(DETAIL);
      expect((await who.post(PATH).send({ values: 'nonsense' }).expect(403)).body).toEqual(DETAIL);
    }
    expect(await sql('select 1 from desk_settings')).toEqual([]);
  });

  it('an administrator until he is none, his sign-in ends or his account does', async () => {
    const { id, access } = await aPasswordOperator(admin, 'admin');
    const other = withToken(access);
    await other.get(PATH).expect(200);
    await sql(`update up_users set operator_role = 'employee' where id = $1`, [id]);
    await other.get(PATH).expect(403);
    await sql(`update up_users set operator_role = 'admin' where id = $1`, [id]);
    await sql('update sessions set revoked_at = now() where user_id = $1', [id]);
    await other.get(PATH).expect(401);
    const blocked = await anOperator('admin');
    await sql('update up_users set is_active = false where id = $1', [blocked.userId]);
    await blocked.get(PATH).expect(401);
  });

  it('takes no other method', async () => {
    for (const method of ['put', 'patch', 'delete'] as const) expect((await admin[method](PATH).expect(405)).body).toEqual(DETAIL);
  });
});

describe('the list', () => {
  it('has one entry for each known key, in the order of the table', async () => {
    const entries = await list();
    expect(entries.map(({ key }) => key)).toEqual(KEYS);
    expect(entries[0]).toEqual({ key: 'ZID_TOKEN', value: null, configured: false, source: 'none', updated_at: null });
    expect((await admin.get(`${PATH}/`).expect(200)).body).toEqual(entries);
  });

  it('shows the value that counts: saved, else from the environment', async () => {
    expect(await entry('WA_VERIFY_TOKEN')).toEqual({ key: 'WA_VERIFY_TOKEN', value: '••••9876', configured: true, source: 'environment', updated_at: null });
    expect(await entry('ZID_STORE_ID')).toMatchObject({ value: '4711', source: 'environment' });
    await set('WA_VERIFY_TOKEN', 'saved-by-an-administrator');
    expect(await entry('WA_VERIFY_TOKEN')).toEqual({
      key: 'WA_VERIFY_TOKEN',
      value: '••••ator',
      configured: true,
      source: 'database',
      updated_at: expect.stringMatching(/Z$/),
    });
    expect(await set('WA_VERIFY_TOKEN', null)).toBe(1);
    expect(await entry('WA_VERIFY_TOKEN')).toMatchObject({ value: '••••9876', source: 'environment', updated_at: null });
  });

  it('masks secrets: four dots and the last four characters, only dots when there are fewer than twelve', async () => {
    for (const [value, shown] of [
      ['x', '••••'],
      ['elevenchars', '••••'],
      ['twelve-chars', '••••hars'],
      ['a-much-longer-secret-value', '••••alue'],
    ] as const) {
      await set('ZID_TOKEN', value);
      expect(await entry('ZID_TOKEN')).toMatchObject({ value: shown, configured: true });
    }
    await set('ZID_STORE_ID', 'store-1234567890');
    await set('WA_PHONE_ID', '123456789012345');
    expect(await entry('ZID_STORE_ID')).toMatchObject({ value: 'store-1234567890' });
    expect(await entry('WA_PHONE_ID')).toMatchObject({ value: '123456789012345' });
  });

  it('is on record', async () => {
    await list();
    expect((await audits('settings.read'))[0]).toEqual({ actor_id: admin.userId, extra: { count: KEYS.length } });
  });
});

describe('saving', () => {
  it('counts what it changed', async () => {
    const values = [
      { key: 'ZID_TOKEN', value: 'first-token-abcdef' },
      { key: 'EMAIL_TOKENS', value: 'gmail:a@example.com:tok:en/1, outlook:b@example.com:2' },
      { key: 'WA_PHONE_ID', value: ' 12345 ' },
      { key: 'WA_TOKEN', value: null },
      { key: 'OPENAI_API_KEY', value: '' },
    ];
    expect((await save(values).expect(200)).body).toEqual({ updated: 3 });
    expect(await entry('WA_PHONE_ID')).toMatchObject({ value: '12345', source: 'database' });
    expect((await save([]).expect(200)).body).toEqual({ updated: 0 });
    expect(await set('ZID_TOKEN', 'first-token-abcdef')).toBe(1);
  });

  it('takes the shown mask as "unchanged", wherever the value comes from', async () => {
    await set('ZID_TOKEN', 'first-token-abcdef');
    const before = await sql<{ value: string }>('select * from desk_settings');
    expect(
      (
        await save([
          { key: 'ZID_TOKEN', value: '••••cdef' },
          { key: 'WA_VERIFY_TOKEN', value: '••••9876' },
        ]).expect(200)
      ).body,
    ).toEqual({ updated: 0 });
    expect(await sql('select * from desk_settings')).toEqual(before);
  });

  it('refuses a mask that is not the shown one: it would become the token', async () => {
    await set('ZID_TOKEN', 'first-token-abcdef');
    for (const value of ['••••', '••••abcd', '••••cdefg']) expect((await save([{ key: 'ZID_TOKEN', value }]).expect(422)).body).toEqual(badFields('body', 'values'));
    expect((await save([{ key: 'OPENAI_API_KEY', value: '••••' }]).expect(422)).body).toEqual(badFields('body', 'values'));
    expect(await entry('ZID_TOKEN')).toMatchObject({ value: '••••cdef' });
  });

  it('removes with "", blanks and null', async () => {
    for (const nothing of ['', '  ', null]) {
      await set('ZID_TOKEN', 'first-token-abcdef');
      expect(await set('ZID_TOKEN', nothing)).toBe(1);
      expect(await entry('ZID_TOKEN')).toMatchObject({ configured: false, source: 'none' });
    }
    expect(await set('ZID_TOKEN', null)).toBe(0);
  });

  const LIMITS: [string, number][] = [
    ['ZID_TOKEN', 4096],
    ['ZID_MANAGER_TOKEN', 4096],
    ['ZID_STORE_ID', 64],
    ['OPENAI_API_KEY', 512],
    ['WA_TOKEN', 1024],
    ['WA_APP_SECRET', 1024],
    ['WA_VERIFY_TOKEN', 1024],
  ];

  it.each(LIMITS)('%s has at most %i characters', async (key, max) => {
    expect(await set(key, 'x'.repeat(max))).toBe(1);
    expect((await save([{ key, value: 'x'.repeat(max + 1) }]).expect(422)).body).toEqual(badFields('body', 'values'));
  });

  it('mailboxes up to 16384 characters', async () => {
    expect(await set('EMAIL_TOKENS', `gmail:a@example.com:${'x'.repeat(16_384 - 20)}`)).toBe(1);
    await save([{ key: 'EMAIL_TOKENS', value: `gmail:a@example.com:${'x'.repeat(16_384)}` }]).expect(422);
  });

  const BAD: [string, unknown][] = [
    ['no list', 'nonsense'],
    ['a number', 5],
    ['null', null],
    ['an object', {}],
    ['an item that is no object', ['ZID_TOKEN']],
    ['a null item', [null]],
    ['no key', [{ value: 'x' }]],
    ['no value', [{ key: 'ZID_TOKEN' }]],
    ['a number as value', [{ key: 'ZID_TOKEN', value: 5 }]],
    ['an unknown key', [{ key: 'SECRET_KEY', value: 'x' }]],
    ['a key of the language', [{ key: '__proto__', value: 'x' }]],
    ['another letter case', [{ key: 'zid_token', value: 'x' }]],
    ['a hidden key', [{ key: 'ZID_REFRESH_TOKEN', value: 'x' }]],
    ['another hidden key', [{ key: 'ZID_TOKEN_EXPIRES_AT', value: null }]],
    ['the secret itself', [{ key: 'ENCRYPTION_SECRET', value: 'x' }]],
    ['letters as phone id', [{ key: 'WA_PHONE_ID', value: '12a' }]],
    ['a long phone id', [{ key: 'WA_PHONE_ID', value: '1'.repeat(33) }]],
    ['a line break', [{ key: 'ZID_TOKEN', value: 'a\nX-Injected: 1' }]],
    ['NUL', [{ key: 'ZID_TOKEN', value: 'a\0b' }]],
    ['Arabic letters in a token', [{ key: 'ZID_TOKEN', value: 'رمز' }]],
    ['mailboxes of another provider', [{ key: 'EMAIL_TOKENS', value: 'yahoo:a@example.com:x' }]],
    ['mailboxes without a token', [{ key: 'EMAIL_TOKENS', value: 'gmail:a@example.com' }]],
    ['mailboxes without an address', [{ key: 'EMAIL_TOKENS', value: 'gmail:nobody:x' }]],
    ['one bad mailbox among good ones', [{ key: 'EMAIL_TOKENS', value: 'gmail:a@example.com:x,,' }]],
    [
      'a key twice',
      [
        { key: 'ZID_TOKEN', value: 'a' },
        { key: 'ZID_TOKEN', value: 'a' },
      ],
    ],
  ];

  it.each(BAD)('refuses %s, and saves nothing of it', async (_what, values) => {
    const all = Array.isArray(values) ? [{ key: 'OPENAI_API_KEY', value: 'a-good-one-beside-it' }, ...values] : values;
    expect((await save(all).expect(422)).body).toEqual(badFields('body', 'values'));
    expect(await sql('select 1 from desk_settings')).toEqual([]);
  });

  it('refuses a body without the list, or none that can be read', async () => {
    expect((await admin.post(PATH).send({}).expect(422)).body).toEqual(badFields('body', 'values'));
    expect((await admin.post(PATH).set('Content-Type', 'application/json').send('{').expect(422)).body.detail[0].loc).toEqual(['body']);
    expect((await admin.post(PATH).send([]).expect(422)).body.detail[0].loc).toEqual(['body']);
  });

  it('says no value in its refusals', async () => {
    expect((await save([{ key: 'WA_PHONE_ID', value: 'very-secret-text' }]).expect(422)).text).not.toContain('very-secret-text');
  });

  it('of several at once stands or falls together', async () => {
    await set('ZID_TOKEN', 'first-token-abcdef');
    await save([
      { key: 'ZID_TOKEN', value: 'second-token-abcd' },
      { key: 'WA_TOKEN', value: '••••nope' },
    ]).expect(422);
    expect(await entry('ZID_TOKEN')).toMatchObject({ value: '••••cdef' });
  });

  it('is on record by its keys, never its values, and the other administrators hear of it', async () => {
    const [other, employee] = [await anOperator('admin'), await anOperator('employee')];
    await save([
      { key: 'ZID_TOKEN', value: 'first-token-abcdef' },
      { key: 'WA_PHONE_ID', value: '77001' },
      { key: 'OPENAI_API_KEY', value: null },
    ]).expect(200);
    const [record] = await audits('settings.update');
    expect(record).toEqual({ actor_id: admin.userId, extra: { keys: ['ZID_TOKEN', 'WA_PHONE_ID'], updated: 2 } });
    const notices = () =>
      sql<{ user_id: number; title: string; body: string }>(`select user_id, title, body from notifications where kind = 'settings_changed' and body like '%WA_PHONE_ID%'`);
    const told = await eventually(notices, (rows) => rows.some(({ user_id: id }) => id === other.userId));
    expect(told.map(({ user_id: id }) => id)).not.toContain(admin.userId);
    expect(told.map(({ user_id: id }) => id)).not.toContain(employee.userId);
    expect(told[0]?.body).toContain(admin.username);
    expect(JSON.stringify(told)).not.toContain('77001');
  });

  it('that changes nothing is not on record', async () => {
    const before = (await audits('settings.update')).length;
    await save([{ key: 'WA_VERIFY_TOKEN', value: '••••9876' }]).expect(200);
    expect(await audits('settings.update')).toHaveLength(before);
  });
});

describe('at rest', () => {
  const stored = () => sql<{ key: string; value: string; key_id: string }>('select key, value, key_id from desk_settings order by key');

  it('a value is encrypted, each time with another nonce, non-secrets too', async () => {
    await save([
      { key: 'ZID_TOKEN', value: 'same-token-for-both' },
      { key: 'WA_TOKEN', value: 'same-token-for-both' },
      { key: 'ZID_STORE_ID', value: 'plain-store-id' },
    ]).expect(200);
    const rows = await stored();
    expect(JSON.stringify(rows)).not.toMatch(/same-token|plain-store/);
    expect(new Set(rows.map(({ value }) => value)).size).toBe(3);
    expect(new Set(rows.map(({ key_id: id }) => id)).size).toBe(1);
    await set('ZID_TOKEN', 'same-token-for-both');
    expect((await stored()).find(({ key }) => key === 'ZID_TOKEN')?.value).not.toBe(rows.find(({ key }) => key === 'ZID_TOKEN')?.value);
  });

  it('a row that cannot be read shows as not configured, and nothing else fails', async () => {
    await save([
      { key: 'ZID_TOKEN', value: 'first-token-abcdef' },
      { key: 'WA_TOKEN', value: 'second-token-abcd' },
      { key: 'WA_VERIFY_TOKEN', value: 'third-token-abcde' },
    ]).expect(200);
    // A row put in another's place is none of its own.
    await sql(`update desk_settings set value = (select value from desk_settings where key = 'WA_TOKEN') where key in ('ZID_TOKEN', 'WA_VERIFY_TOKEN')`);
    expect(await entry('ZID_TOKEN')).toEqual({ key: 'ZID_TOKEN', value: null, configured: false, source: 'database', updated_at: expect.any(String) });
    expect(await entry('WA_VERIFY_TOKEN')).toMatchObject({ value: null, configured: false });
    expect(await entry('WA_TOKEN')).toMatchObject({ value: '••••abcd', configured: true });
    expect(await set('ZID_TOKEN', 'fourth-token-abcd')).toBe(1);
    expect(await entry('ZID_TOKEN')).toMatchObject({ value: '••••abcd' });
  });
});
