import { login } from '../../support/http';
import { ADMIN, openPanel, type Panel } from './support';

/** The content manager under an account that stands for a user: his profile decides, he is the actor (spec/backoffice.md, section 1). */

const INVOICE = 'api::billing.invoice';
const PLAN = 'api::subscriptions.subscription-plan';
const AD_PRICE = 'api::promo.promo-ad-price';
const CATEGORY = 'api::providers.service-category';
const USER = 'plugin::users-permissions.user';

let panel: Panel;
let userId: number;

beforeAll(async () => {
  panel = await openPanel();
  userId = (await login(undefined, panel.server.url)).userId;
  await panel.db.query('update up_users set is_staff = true where id = $1', [userId]);
}, 120_000);

afterAll(() => panel?.stop(), 60_000);

const one = async (text: string, values: unknown[] = []) => (await panel.db.query(text, values)).rows[0];

/** The administrator's account stands for the user, with this profile; null = it stands for nobody. */
async function standFor(level: string | null, dashboards: readonly string[] = []): Promise<void> {
  await panel.db.query('delete from panel_links');
  await panel.db.query('delete from user_access_profiles where user_id = $1', [userId]);
  if (level === null) return;
  const { id } = await one('insert into user_access_profiles (user_id, level) values ($1, $2) returning id', [userId, level]);
  await panel.db.query('insert into user_access_profile_dashboards (profile_id, dashboard_id) select $1, d.id from dashboards d where d.code = any($2)', [id, dashboards]);
  await panel.db.query('insert into panel_links (admin_id, user_id) select id, $2 from admin_users where email = $1', [ADMIN.email, userId]);
}

interface Target {
  uid: string;
  documentId: string;
  change: object;
}

async function invoice(): Promise<{ id: number; code: string; documentId: string }> {
  const owner = await login(undefined, panel.server.url);
  const { body } = await owner.post('/api/billing/invoices/').send({ subtotal: '100.00' }).expect(201);
  return { ...body, documentId: (await one('select document_id from invoices where id = $1', [body.id])).document_id };
}

async function targets(): Promise<Record<'billing' | 'subs' | 'promo' | 'content' | 'access', Target>> {
  const documentOf = async (table: string, where: string) => (await one(`select document_id from ${table} where ${where}`)).document_id as string;
  await panel.db.query(`insert into promo_ad_prices (ad_type, price_per_day_minor) values ('banner_home', 100) on conflict do nothing`);
  await panel.db.query(`insert into service_categories (name) select 'أقسام' where not exists (select 1 from service_categories)`);
  const other = await login(undefined, panel.server.url);
  const serial = Math.floor(Math.random() * 1_000_000);
  return {
    billing: { uid: INVOICE, documentId: (await invoice()).documentId, change: { state: 'paid' } },
    subs: { uid: PLAN, documentId: await documentOf('subscription_plans', `code = 'PRO_MONTH'`), change: { price_minor: String(serial) } },
    promo: { uid: AD_PRICE, documentId: await documentOf('promo_ad_prices', `ad_type = 'banner_home'`), change: { price_per_day_minor: String(serial) } },
    content: { uid: CATEGORY, documentId: await documentOf('service_categories', 'true'), change: { name_en: `Sections ${serial}` } },
    access: { uid: USER, documentId: await documentOf('up_users', `id = ${other.userId}`), change: { is_active: false } },
  };
}

const put = ({ uid, documentId, change }: Target) => panel.documents('put', uid, documentId, change);
const MODULES = ['billing', 'subs', 'promo', 'content', 'access'] as const;

it('qa changes nothing', async () => {
  await standFor('qa', MODULES);
  const found = await targets();
  for (const module of MODULES) await put(found[module]).expect(403);
  await panel.documents('post', CATEGORY, '', { name: 'جديد' }).expect(403);
  await panel.documents('delete', CATEGORY, found.content.documentId).expect(403);
  expect(await one('select state from invoices where document_id = $1', [found.billing.documentId])).toEqual({ state: 'pending' });
});

it('level user changes what his dashboards hold', async () => {
  const found = await targets();
  for (const module of MODULES) {
    await standFor('user', [module]);
    for (const other of MODULES) if (other !== module) await put(found[other]).expect(403);
    await put(found[module]).expect(200);
  }
});

it('a profile that was revoked opens nothing', async () => {
  await standFor('admin');
  await panel.db.query('update user_access_profiles set revoked_at = now() where user_id = $1', [userId]);
  await put((await targets()).content).expect(403);
});

it('the user is the actor of what is audited', async () => {
  await standFor('power');
  const { id, code, documentId } = await invoice();
  await panel.documents('put', INVOICE, documentId, { state: 'paid' }).expect(200);
  expect(await one(`select actor_id, actor_label from audit_logs where action = 'invoice_paid' and reference_id = $1`, [code])).toEqual({
    actor_id: userId,
    actor_label: expect.stringContaining(ADMIN.email),
  });
  await panel.documents('put', INVOICE, documentId, { state: 'refunded' }).expect(200);
  expect(await one('select r.requested_by from refunds r join payments p on p.id = r.payment_id where p.payable_id = $1', [id])).toEqual({ requested_by: userId });
  await put((await targets()).content).expect(200);
  expect(await one(`select actor_id from audit_logs where action = 'catalogue_changed' order by id desc limit 1`)).toEqual({ actor_id: userId });
});

it('an account that stands for nobody is known by its address', async () => {
  await standFor(null);
  const { code, documentId } = await invoice();
  await panel.documents('put', INVOICE, documentId, { state: 'paid' }).expect(200);
  expect(await one(`select actor_id, actor_label from audit_logs where action = 'invoice_paid' and reference_id = $1`, [code])).toEqual({
    actor_id: null,
    actor_label: expect.stringContaining(ADMIN.email),
  });
});
