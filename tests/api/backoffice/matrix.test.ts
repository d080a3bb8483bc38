import { sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { aStaff, type StaffOptions } from '../../support/staff';

/**
 * Every staff endpoint of the API × every kind of profile: `/backoffice/` and analytics paths, read from the API document, so that none is
 * forgotten (spec/backoffice.md, section 1; spec/analytics.md, Who may). The staff flag plays no part here.
 */

const CODES = ['analytics', 'content', 'billing', 'support', 'verify', 'promo', 'subs', 'extras', 'access', 'features'];
const FIGURES = ['analytics', 'billing', 'promo', 'verify'];

/** The first line that fits: the dashboards that open it, or any valid profile. */
const TABLE: readonly (readonly [RegExp, readonly string[] | 'any'])[] = [
  [/^\/api\/backoffice\//, 'any'],
  [/^\/api\/analytics\//, FIGURES],
  [/^\/api\/support\/backoffice\//, ['support']],
  [/^\/api\/verification\/backoffice\//, ['verify']],
  [/^\/api\/promo\/backoffice\//, ['promo']],
];

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

interface Endpoint {
  method: Method;
  path: string;
  opens: readonly string[] | 'any' | undefined;
}

let endpoints: Endpoint[];

beforeAll(async () => {
  const { paths } = (await api().get('/api/openapi.json').expect(200)).body as { paths: Record<string, Record<string, unknown>> };
  endpoints = Object.entries(paths)
    .filter(([path]) => /\/backoffice\/|^\/api\/analytics\//.test(path))
    .flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({
        method: method as Method,
        path: path.replace(/\{\w+\}/g, '2147483647'),
        opens: TABLE.find(([pattern]) => pattern.test(path))?.[1],
      })),
    );
});

const statusFor = async ({ method, path }: Endpoint, client: Pick<Client, Method>): Promise<number> => {
  const request = client[method](path);
  return (await (method === 'get' ? request : request.send({}))).status;
};

async function expectEverywhere(client: Pick<Client, Method>, wanted: (endpoint: Endpoint) => readonly number[]): Promise<void> {
  const wrong: string[] = [];
  for (const endpoint of endpoints) {
    const status = await statusFor(endpoint, client);
    if (!wanted(endpoint).includes(status)) wrong.push(`${endpoint.method} ${endpoint.path}: ${status}, not ${wanted(endpoint).join(' or ')}`);
  }
  expect(wrong).toEqual([]);
}

/** Let in: the answer, or 404 for an id that names no row. */
const LET_IN = ({ path }: Endpoint) => (path.includes('2147483647') ? [404] : [200]);

test('the table names every endpoint', () => {
  expect(endpoints.length).toBeGreaterThanOrEqual(18);
  expect(endpoints.filter(({ opens }) => !opens)).toEqual([]);
});

test('401 without a token and with a bad one', async () => {
  const wrong: string[] = [];
  for (const { method, path } of endpoints) {
    const bare = await api()[method](path);
    const bad = await api()[method](path).set('Authorization', 'Bearer x');
    if (bare.status !== 401 || typeof bare.body.detail !== 'string' || bad.status !== 401 || bad.body.code !== 'token_not_valid') wrong.push(`${method} ${path}`);
  }
  expect(wrong).toEqual([]);
});

test.each<[string, StaffOptions | null]>([
  ['no profile', null],
  ['a superuser without a profile', null],
  ['the level client', { level: 'client', dashboards: CODES }],
  ['a revoked profile', { level: 'admin', revoked: true }],
  ['an expired profile', { level: 'power', expired: true }],
])('403 with %s', async (name, options) => {
  const client = options ? await aStaff(options) : await login();
  if (name.startsWith('a superuser')) await sql('update up_users set is_staff = true, is_superuser = true where id = $1', [client.userId]);
  await expectEverywhere(client, () => [403]);
});

test.each(['admin', 'power'] as const)('%s is let in everywhere', async (level) => {
  await expectEverywhere(await aStaff({ level }), LET_IN);
});

const holds = ({ opens }: Endpoint, codes: readonly string[]): boolean => opens === 'any' || codes.some((code) => opens?.includes(code));

test.each(CODES)('level user with %s alone, without the staff flag', async (code) => {
  const client = await aStaff({ level: 'user', dashboards: [code] });
  await sql('update up_users set is_staff = false where id = $1', [client.userId]);
  await expectEverywhere(client, (endpoint) => (holds(endpoint, [code]) ? LET_IN(endpoint) : [403]));
});

test('level user without a dashboard', async () => {
  await expectEverywhere(await aStaff({ level: 'user' }), (endpoint) => (holds(endpoint, []) ? LET_IN(endpoint) : [403]));
});

test('qa reads everything and writes nothing', async () => {
  await expectEverywhere(await aStaff({ level: 'qa', dashboards: CODES }), (endpoint) => (endpoint.method === 'get' ? LET_IN(endpoint) : [403]));
});

test('every other method is 405', async () => {
  const admin = await aStaff({ level: 'admin' });
  const methods = new Map<string, Method[]>();
  for (const { path, method } of endpoints) methods.set(path, [...(methods.get(path) ?? []), method]);
  const wrong: string[] = [];
  for (const [path, own] of methods) {
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      if (own.includes(method)) continue;
      const { status, headers } = await admin[method](path);
      if (status !== 405 || !headers['allow']) wrong.push(`${method} ${path}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
});
