import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { row, sql } from '../../support/db';
import { api } from '../../support/http';
import { type PanelAccount, type PanelStaff, panelAccount, panelStaff } from '../../support/panel-account';

/**
 * Every declared endpoint of the panel × every kind of account, and what is no account at all. An endpoint that no line of the table
 * names fails the test: who may call it is to be written down first (spec/backoffice.md, section 1).
 */

const CODES = ['analytics', 'content', 'billing', 'support', 'verify', 'promo', 'subs', 'extras', 'access', 'features'];

type Holders = readonly string[] | 'managers' | 'accounts';

/** The first line that fits: who reads; writing needs the same, and no level `qa`. */
const TABLE: readonly (readonly [RegExp, Holders])[] = [
  [/^\/me(\/token)?$/, 'accounts'],
  [/^\/(settings|system-status)(\/|$)/, 'managers'],
  [/^\/analytics\/paid-invoices$/, ['analytics', 'billing', 'promo', 'verify']],
  [/^\/analytics\//, ['analytics']],
  [/^\/(marketplace|providers|services|categories|reviews)(\/|$)/, ['content']],
  [/^\/(access|audit|dead-letters)(\/|$)/, ['access']],
  [/^\/billing\//, ['billing']],
  [/^\/support\//, ['support']],
  [/^\/verification\//, ['verify']],
  [/^\/promo\//, ['promo']],
  [/^\/subscriptions(\/|$)/, ['subs']],
  [/^\/extras(\/|$)/, ['extras']],
];

interface Endpoint {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** An address below `/souq` whose ids name no row. */
  address: string;
  holders: Holders | undefined;
}

function declared(): Endpoint[] {
  const script = path.join(__dirname, '..', '..', 'support', 'print-panel-routes.ts');
  const text = execFileSync(process.execPath, ['--require', 'tsx/cjs', script], { encoding: 'utf8', cwd: path.join(__dirname, '..', '..', '..') });
  return (JSON.parse(text) as { method: string; path: string }[]).map((route) => {
    const below = route.path.replace(/^\/souq/, '');
    return {
      method: route.method.toLowerCase() as Endpoint['method'],
      address: below.replace(/:\w+/g, '2147483647'),
      holders: TABLE.find(([pattern]) => pattern.test(below))?.[1],
    };
  });
}

let endpoints: Endpoint[];
let guarded: Endpoint[];

beforeAll(() => {
  endpoints = declared();
  guarded = endpoints.filter(({ holders }) => holders !== 'accounts');
});

const writes = ({ method }: Endpoint): boolean => method !== 'get';
const statusOf = async (account: PanelAccount, { method, address }: Endpoint): Promise<number> => {
  const path = `/souq${address}`;
  return (await account.call(method === 'patch' ? 'put' : method, path, method === 'get' ? undefined : {})).status;
};

/** Let in: whatever the endpoint then says of an empty body or of an id that names no row. */
const LET_IN = [200, 400, 404, 409];

/** Calls every endpoint of the list, a few at a time, and names those that answer otherwise. */
async function expectEverywhere(list: readonly Endpoint[], call: (endpoint: Endpoint) => Promise<number>, wanted: (endpoint: Endpoint) => readonly number[]): Promise<void> {
  const wrong: string[] = [];
  const queue = [...list];
  const worker = async () => {
    for (let endpoint = queue.shift(); endpoint; endpoint = queue.shift()) {
      const status = await call(endpoint);
      if (!wanted(endpoint).includes(status)) wrong.push(`${endpoint.method} ${endpoint.address}: ${status}, not ${wanted(endpoint).join(' or ')}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  expect(wrong).toEqual([]);
}

test('the table names every endpoint', () => {
  expect(endpoints.length).toBeGreaterThan(80);
  expect(endpoints.filter(({ holders }) => !holders).map(({ method, address }) => `${method} ${address}`)).toEqual([]);
});

describe('forged requests', () => {
  let staff: PanelStaff;
  let cookies: string;
  let token: string;
  let refresh: string;

  beforeAll(async () => {
    staff = await panelStaff('admin');
    const answer = await api().post('/admin/login').send({ email: staff.email, password: 'Panel-Staff-2026' }).expect(200);
    const lines = answer.headers['set-cookie'] as unknown as string[];
    cookies = lines.map((line) => line.split(';')[0]).join('; ');
    refresh = /strapi_admin_refresh=([^;]*)/.exec(cookies)?.[1] as string;
    token = answer.body.data.token as string;
    expect(refresh).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  const unsigned = () => `${Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url')}.${token.split('.')[1]}.`;

  test.each<[string, () => Record<string, string>]>([
    ['nothing', () => ({})],
    ["the browser's cookies alone, from another site", () => ({ Cookie: `${cookies}; jwtToken=${token}`, Origin: 'https://evil.example' })],
    ['a token without a signature', () => ({ Authorization: `Bearer ${unsigned()}` })],
    ['a token with another signature', () => ({ Authorization: `Bearer ${token.slice(0, -6)}AAAAAA` })],
    ['the refresh token', () => ({ Authorization: `Bearer ${refresh}` })],
    ["the token of the user's app", () => ({ Authorization: `Bearer ${staff.user.access}` })],
    ['name and password', () => ({ Authorization: `Basic ${Buffer.from(`${staff.email}:Panel-Staff-2026`).toString('base64')}` })],
  ])('%s is 401', async (_name, headers) => {
    const call = async ({ method, address }: Endpoint) => {
      const request = api()[method](`/souq${address}`).set(headers());
      return (await (method === 'get' ? request : request.send({}))).status;
    };
    await expectEverywhere(endpoints, call, () => [401]);
  });

  it('a form of another site is 401, and the token in the address counts for nothing', async () => {
    const form = ({ method, address }: Endpoint) => api()[method](`/souq${address}`).type('form').set({ Cookie: cookies, Origin: 'https://evil.example' }).send('note=x');
    await expectEverywhere(
      endpoints.filter(writes),
      async (endpoint) => (await form(endpoint)).status,
      () => [401],
    );
    await expectEverywhere(
      endpoints,
      async ({ method, address }) => (await api()[method](`/souq${address}?access_token=${token}&token=${token}`)).status,
      () => [401],
    );
  });
});

describe('accounts without a valid profile behind them', () => {
  const changed = async (change: string): Promise<PanelAccount> => {
    const staff = await panelStaff('admin', CODES);
    await sql(`update user_access_profiles set ${change} where user_id = $1`, [staff.user.userId]);
    return staff;
  };
  const former = async (change: string): Promise<PanelAccount> => {
    const staff = await panelStaff('admin', CODES);
    await sql(`update up_users set ${change} where id = $1`, [staff.user.userId]);
    return staff;
  };

  test.each<[string, () => Promise<PanelAccount>]>([
    ['unlinked', () => panelAccount(null)],
    ['revoked', () => changed('revoked_at = now()')],
    ['expired', () => changed('expires_at = now()')],
    ['of the level client', () => changed(`level = 'client'`)],
    ['no staff any more', () => former('is_staff = false')],
    ['blocked', () => former('is_active = false')],
  ])('%s: 403', async (_name, make) => {
    const account = await make();
    await expectEverywhere(
      guarded,
      (endpoint) => statusOf(account, endpoint),
      () => [403],
    );
    expect((await account.get('/me').expect(200)).body).toMatchObject({ level: null, readonly: true, dashboards: [] });
    await account.post('/me/token').expect(403);
  });
});

describe('profiles', () => {
  test.each(['admin', 'power'] as const)('%s is let in everywhere', async (level) => {
    const manager = await panelStaff(level);
    await expectEverywhere(
      endpoints,
      (endpoint) => statusOf(manager, endpoint),
      () => LET_IN,
    );
  });

  const holds = ({ holders }: Endpoint, code: string): boolean => Array.isArray(holders) && holders.includes(code);

  test.each(CODES)('level user by the dashboard %s alone', async (code) => {
    const member = await panelStaff('user', [code]);
    await expectEverywhere(
      guarded,
      (endpoint) => statusOf(member, endpoint),
      (endpoint) => (holds(endpoint, code) ? LET_IN : [403]),
    );
  });

  test('level user without a dashboard: 403', async () => {
    const member = await panelStaff('user');
    await expectEverywhere(
      guarded,
      (endpoint) => statusOf(member, endpoint),
      () => [403],
    );
  });

  test('qa reads and never writes', async () => {
    const reader = await panelStaff('qa', CODES);
    const before = await row('select max(id) as last from audit_logs where actor_id = $1', [reader.user.userId]);
    const opens = (endpoint: Endpoint) => (endpoint.holders === 'managers' || writes(endpoint) ? [403] : [200, 404]);
    const files = /\/export$/;
    await expectEverywhere(
      guarded.filter(({ address }) => !files.test(address)),
      (endpoint) => statusOf(reader, endpoint),
      opens,
    );
    expect(await row('select max(id) as last from audit_logs where actor_id = $1', [reader.user.userId])).toEqual(before);
  });
});

test('a search for what no text can hold finds nothing', async () => {
  const manager = await panelStaff('admin');
  const lists = guarded.filter((endpoint) => !writes(endpoint) && !endpoint.address.includes('2147483647'));
  const wrong: string[] = [];
  for (const { address } of lists) {
    const { status } = await manager.get(`${address}?q=%00&from=%00`);
    if (status !== 200 && status !== 400) wrong.push(`${address}: ${status}`);
  }
  expect(wrong).toEqual([]);
});
