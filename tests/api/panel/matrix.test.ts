import { sql } from '../../support/db';
import { api } from '../../support/http';
import { type PanelAccount, type PanelStaff, panelAccount, panelStaff } from '../../support/panel-account';

/** Every page of the panel, for every kind of account that may knock (spec/backoffice.md, section 1). */

type Method = 'post' | 'put';

interface Page {
  path: string;
  /** Dashboards that open it, each on its own; `managers`: the levels admin and power whatever their dashboards. */
  opens: readonly string[] | 'managers';
  writes?: readonly (readonly [Method, string])[];
}

const act = (...paths: string[]) => paths.map((path) => ['post', path] as const);
const REQUEST = '/marketplace/requests/1';

const PAGES: Page[] = [
  { path: '/marketplace/board', opens: ['content'] },
  { path: '/marketplace/requests', opens: ['content'], writes: act(...['send', 'accept', 'start', 'complete', 'cancel'].map((word) => `${REQUEST}/${word}`)) },
  { path: '/providers', opens: ['content'] },
  { path: '/services', opens: ['content'], writes: act('/services/1/activate', '/services/1/deactivate') },
  {
    path: '/categories',
    opens: ['content'],
    writes: [
      ...act('/categories', '/categories/1/activate', '/categories/1/deactivate', '/categories/1/subcategories', '/categories/1/subcategories/1/activate'),
      ['put', '/categories/1'],
      ['put', '/categories/1/subcategories/1'],
    ],
  },
  { path: '/reviews', opens: ['content'], writes: act('/reviews/1/moderate', '/reviews/1/respond') },
  { path: '/analytics/figures', opens: ['analytics'] },
  { path: '/analytics/paid-invoices', opens: ['analytics', 'billing', 'promo', 'verify'] },
  { path: '/audit', opens: ['access'] },
  { path: '/audit/export', opens: ['access'] },
  { path: '/dead-letters', opens: ['access'], writes: act('/dead-letters/1/requeue', '/dead-letters/1/discard') },
  { path: '/settings', opens: 'managers', writes: act('/settings') },
  { path: '/system-status', opens: 'managers', writes: act('/system-status/check') },
];

const ALL = ['analytics', 'content', 'billing', 'support', 'verify', 'promo', 'subs', 'extras', 'access', 'features'];

let managers: PanelStaff[];
let shut: [name: string, account: PanelAccount][];
let reader: PanelStaff;
let members: Map<string, PanelStaff>;

async function withProfile(change: string): Promise<PanelAccount> {
  const staff = await panelStaff('admin');
  await sql(`update user_access_profiles set ${change} where user_id = $1`, [staff.user.userId]);
  return staff;
}

beforeAll(async () => {
  managers = [await panelStaff('admin'), await panelStaff('power')];
  reader = await panelStaff('qa', ALL);
  members = new Map(await Promise.all(ALL.map(async (code) => [code, await panelStaff('user', [code])] as const)));
  const former = await panelStaff('admin');
  await sql('update up_users set is_staff = false where id = $1', [former.user.userId]);
  shut = [
    ['unlinked', await panelAccount(null)],
    ['revoked', await withProfile('revoked_at = now()')],
    ['expired', await withProfile(`expires_at = now() - interval '1 second'`)],
    ['of the level client', await withProfile(`level = 'client'`)],
    ['no staff any more', former],
  ];
}, 60_000);

/** What a write answers to who may do it: it found nothing, or nothing in the body. */
const LET_IN = [200, 400, 404, 409];

describe.each(PAGES)('$path', ({ path, opens, writes = [] }) => {
  const openTo = (code: string) => opens !== 'managers' && opens.includes(code);

  it('asks for a signed-in account, and for no other kind of token', async () => {
    await api().get(`/souq${path}`).expect(401);
    await api().get(`/souq${path}`).set('Authorization', 'Bearer forged').expect(401);
    await api().get(`/souq${path}`).set('Authorization', `Bearer ${managers[0]?.user.access}`).expect(401);
    for (const [method, write] of writes) await api()[method](`/souq${write}`).send({}).expect(401);
  });

  it('opens to administrators and power users', async () => {
    for (const manager of managers) await manager.get(path).expect(200);
  });

  it('opens to level user by his dashboards', async () => {
    for (const [code, member] of members) {
      const { status } = await member.get(path);
      expect({ code, status }).toEqual({ code, status: openTo(code) ? 200 : 403 });
    }
  });

  it('opens to qa for reading only', async () => {
    await reader.get(path).expect(opens === 'managers' ? 403 : 200);
    for (const [method, write] of writes) {
      const { status } = await reader[method](write, {});
      expect({ write, status }).toEqual({ write, status: 403 });
    }
  });

  it('is shut to accounts without a valid profile behind them', async () => {
    for (const [name, account] of shut) {
      const { status, body } = await account.get(path);
      expect({ name, status, error: body.error }).toMatchObject({ name, status: 403, error: { status: 403, message: expect.any(String) } });
      for (const [method, write] of writes) expect((await account[method](write, {})).status).toBe(403);
    }
  });

  it('lets only who may change things act', async () => {
    const code = opens === 'managers' ? undefined : opens[0];
    for (const [method, write] of writes) {
      const stranger = await members.get('features')?.[method](write, {});
      expect({ write, status: stranger?.status }).toEqual({ write, status: 403 });
      if (code) expect(LET_IN).toContain((await members.get(code)?.[method](write, {}))?.status);
    }
  });
});
