import { aDesk, type Browser, type DeclaredPlace, dashboardPlaces, deskPerson, seated } from '../../support/dashboard';
import { sql } from '../../support/db';
import type { Level } from '../../support/staff';

/**
 * Every declared path × every kind of profile: who lacks the key (or the right to write) is sent to the first page he may open, or gets 403;
 * nobody is let in by default (spec/backoffice.md, sections 1 and 3).
 */

const CODES = ['analytics', 'content', 'billing', 'support', 'verify', 'promo', 'subs', 'extras', 'access', 'features'];
const FIRST_PAGES: [string, string][] = [
  ['analytics', '/dashboard/'],
  ['content', '/dashboard/requests/'],
  ['billing', '/dashboard/billing/'],
  ['support', '/dashboard/support/'],
  ['verify', '/dashboard/verification/ops/'],
  ['promo', '/dashboard/promo/'],
  ['subs', '/dashboard/subscriptions/'],
  ['extras', '/dashboard/extras/ops/'],
  ['access', '/dashboard/access-profiles/'],
];

interface Person {
  name: string;
  codes: string[];
  writes: boolean;
  browser: Browser;
}

const SEGMENTS: Record<string, string> = { key: 'settings_help', doc_type: 'terms' };
/** An address of the path whose ids name no row. */
const addressOf = (pattern: string): string => pattern.replace(/:(\w+)/g, (_all, name: string) => SEGMENTS[name] ?? '2147483647');
const namesRow = (pattern: string): boolean => /:(?!key|doc_type)/.test(pattern);

let places: DeclaredPlace[];
let people: Person[];

async function person(name: string, level: Level, codes: string[]): Promise<Person> {
  const all = level === 'admin' || level === 'power';
  return { name, codes: all ? CODES : level === 'client' ? [] : codes, writes: level !== 'qa', browser: await aDesk(level, codes) };
}

async function outsider(name: string, statement: string): Promise<Person> {
  const { userId, phone } = await deskPerson({ level: 'admin', dashboards: CODES });
  const browser = await seated({ userId, phone });
  await sql(statement, [userId]);
  return { name, codes: [], writes: false, browser };
}

beforeAll(async () => {
  places = dashboardPlaces();
  const single = await Promise.all(CODES.flatMap((code) => [person(`user ${code}`, 'user', [code]), person(`qa ${code}`, 'qa', [code])]));
  const superuser: Person = { name: 'superuser', codes: CODES, writes: true, browser: await aDesk('client', [], { superuser: true }) };
  people = [
    ...single,
    superuser,
    await person('admin', 'admin', []),
    await person('power', 'power', []),
    await person('client', 'client', CODES),
    await person('user without dashboards', 'user', []),
    await person('qa of everything', 'qa', CODES),
    await outsider('revoked', 'update user_access_profiles set revoked_at = now() where user_id = $1'),
    await outsider('expired', 'update user_access_profiles set expires_at = now() where user_id = $1'),
    await outsider('without a profile', 'delete from user_access_profiles where user_id = $1'),
  ];
});

const holds = ({ codes }: Person, keys: readonly string[] | null): boolean => (keys ?? []).some((key) => codes.includes(key));

/** What somebody gets who may not enter. */
function elsewhere({ codes }: Person, address: string): string {
  const first = FIRST_PAGES.find(([code]) => codes.includes(code))?.[1];
  return first === undefined || first === `/dashboard${address}` ? '403' : `302 ${first}`;
}

const answerOf = (answer: { status: number; headers: Record<string, string> }): string => (answer.status === 302 ? `302 ${answer.headers['location']}` : String(answer.status));

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    }),
  );
}

const pairs = () => people.flatMap((one) => places.map((place) => ({ one, place })));

test('the menu of the contract is declared', () => {
  const declared = places.filter(({ page }) => page).map(({ pattern }) => pattern);
  for (const path of [
    '/',
    '/requests/',
    '/requests/:id/',
    '/providers/',
    '/providers/:id/',
    '/services/',
    '/categories/',
    '/categories/:id/',
    '/content/',
    '/reviews/',
    '/reviews/:id/',
    '/unified-requests/',
    '/features/',
    '/access-profiles/',
    '/audit/',
  ])
    expect(declared).toContain(path);
});

test('pages: GET', async () => {
  const wrong: string[] = [];
  await inTurns(
    pairs().filter(({ place }) => place.page),
    async ({ one, place }) => {
      const address = addressOf(place.pattern);
      const got = answerOf(await one.browser.get(address));
      const wanted = holds(one, place.page) ? (namesRow(place.pattern) ? '404' : '200') : elsewhere(one, address);
      if (got !== wanted) wrong.push(`${one.name} GET ${address}: ${got}, not ${wanted}`);
    },
  );
  expect(wrong).toEqual([]);
}, 180_000);

test('actions: POST without the token is 403, and with it 404 for an unknown row', async () => {
  const wrong: string[] = [];
  await inTurns(
    pairs().filter(({ place }) => place.act),
    async ({ one, place }) => {
      const address = addressOf(place.pattern);
      const may = one.writes && holds(one, place.act);
      const [bare, full] = [answerOf(await one.browser.post(address, {}, { csrf: null })), answerOf(await one.browser.post(address))];
      const refused = elsewhere(one, address);
      if (bare !== (may ? '403' : refused)) wrong.push(`${one.name} POST ${address} without the token: ${bare}`);
      const good = may ? (namesRow(place.pattern) ? full === '404' : full.startsWith('302 ')) : full === refused;
      if (!good) wrong.push(`${one.name} POST ${address}: ${full}`);
    },
  );
  expect(wrong).toEqual([]);
}, 240_000);

test('actions: GET is 405', async () => {
  const [admin] = people.filter(({ name }) => name === 'admin');
  for (const { pattern } of places.filter(({ page, act }) => act && !page)) {
    const answer = await (admin as Person).browser.get(addressOf(pattern));
    expect([pattern, answer.status, answer.headers['allow']]).toEqual([pattern, 405, 'POST']);
  }
});

test('pages: POST is 405', async () => {
  const [admin] = people.filter(({ name }) => name === 'admin');
  for (const { pattern } of places.filter(({ page, act }) => page && !act)) {
    const answer = await (admin as Person).browser.post(addressOf(pattern));
    expect([pattern, answer.status, answer.headers['allow']]).toEqual([pattern, 405, 'GET, HEAD']);
  }
});

test('qa sees no form of an action on any page', async () => {
  const [qa] = people.filter(({ name }) => name === 'qa of everything');
  for (const { pattern } of places.filter(({ page }) => page && !/:/.test(page.join()))) {
    if (namesRow(pattern)) continue;
    const { text } = await (qa as Person).browser.get(addressOf(pattern));
    expect([pattern, text.match(/<form method="post" action="([^"]*)"/g)]).toEqual([pattern, ['<form method="post" action="/dashboard/logout/"']]);
  }
});
