import { randomBytes } from 'node:crypto';
import { row, sql } from '../../support/db';
import { type PanelAccount, type PanelStaff, panelAccount, panelStaff } from '../../support/panel-account';

/** Accounts of the panel in the content manager: the profile of whom they stand for decides, and every edit leaves an audit row (spec/backoffice.md, section 1). */

const CATEGORY = 'api::providers.service-category';
const PLAN = 'api::subscriptions.subscription-plan';
const documents = (uid: string, documentId = '') => `/content-manager/collection-types/${uid}${documentId && `/${documentId}`}`;
const mark = () => randomBytes(4).toString('hex');

const create = (account: PanelAccount, uid: string, data: object) => account.call('post', documents(uid), data);
const aCategory = () => row<{ id: number; document_id: string }>('insert into service_categories (name) values ($1) returning id, document_id', [`فئة ${mark()}`]);
const giveRole = (email: string, code: string) =>
  sql(`insert into admin_users_roles_lnk (user_id, role_id) select u.id, r.id from admin_users u, admin_roles r where u.email = $1 and r.code = $2`, [email, code]);

let admin: PanelStaff;

beforeAll(async () => {
  admin = await panelStaff('admin');
});

describe('what an account may do', () => {
  it('is everything for an administrator', async () => {
    await admin.call('get', '/admin/roles').expect(200);
    await admin.call('get', '/admin/api-tokens').expect(200);
    await create(admin, CATEGORY, { name: `من المدير ${mark()}` }).expect(201);
  });

  it('is all but roles, accounts and tokens for a power user', async () => {
    const power = await panelStaff('power');
    for (const path of ['/admin/roles', '/admin/users', '/admin/api-tokens', '/admin/transfer/tokens']) await power.call('get', path).expect(403);
    await power.call('post', '/admin/users', { email: `${mark()}@souq.test`, firstname: 'x', roles: [1] }).expect(403);
    await create(power, CATEGORY, { name: `من المتقدم ${mark()}` }).expect(201);
    await power.call('get', documents(PLAN)).expect(200);
  });

  it('leaves the accounts of administrators to administrators', async () => {
    const [power, target] = [await panelStaff('power'), await panelStaff('admin')];
    const { document_id: documentId } = await row<{ document_id: string }>('select document_id from up_users where id = $1', [target.user.userId]);
    const path = documents('plugin::users-permissions.user', documentId);
    const switches = () => row('select is_staff, is_active from up_users where id = $1', [target.user.userId]);
    for (const flag of ['is_staff', 'is_active']) await power.call('put', path, { [flag]: false }).expect(400);
    expect(await switches()).toEqual({ is_staff: true, is_active: true });
    await admin.call('put', path, { is_staff: false }).expect(200);
    expect(await switches()).toEqual({ is_staff: false, is_active: true });
  });

  it('is what the pages show for level user, whatever roles the account carries', async () => {
    const member = await panelStaff('user', ['subs']);
    await giveRole(member.email, 'strapi-super-admin');
    await member.call('get', documents(PLAN)).expect(200);
    await member.call('get', documents(CATEGORY)).expect(403);
    await create(member, CATEGORY, { name: 'x' }).expect(403);
    await member.call('get', '/admin/roles').expect(403);
    const own = (await member.call('get', '/admin/users/me/permissions').expect(200)).body.data.map(({ action }: { action: string }) => action);
    expect(own).toContain('api::souq.page.subs');
    expect(own).not.toContain('api::souq.page.content');
  });

  it('leaves reviews to their page for level user: it shows his own and those of nobody', async () => {
    const reviews = documents('api::reviews.review');
    const member = await panelStaff('user', ['content']);
    await member.call('get', reviews).expect(403);
    await member.call('get', '/souq/reviews').expect(200);
    await admin.call('get', reviews).expect(200);
  });

  it('is reading for qa', async () => {
    const { document_id: documentId, id } = await aCategory();
    const qa = await panelStaff('qa', ['content', 'subs']);
    await qa.call('get', documents(CATEGORY)).expect(200);
    await qa.call('get', documents(CATEGORY, documentId)).expect(200);
    await create(qa, CATEGORY, { name: 'x' }).expect(403);
    await qa.call('put', documents(CATEGORY, documentId), { name: 'x' }).expect(403);
    await qa.call('delete', documents(CATEGORY, documentId)).expect(403);
    await qa.call('post', `${documents(CATEGORY)}/actions/bulkDelete`, { documentIds: [documentId] }).expect(403);
    expect(await sql('select 1 from service_categories where id = $1', [id])).toHaveLength(1);
  });

  it('ends with the profile, on the next request', async () => {
    const member = await panelStaff('user', ['content']);
    await member.call('get', documents(CATEGORY)).expect(200);
    await sql('update user_access_profiles set revoked_at = now() where user_id = $1', [member.user.userId]);
    await member.call('get', documents(CATEGORY)).expect(403);
    await create(member, CATEGORY, { name: 'x' }).expect(403);
  });

  it('stays what its roles say for an account that stands for nobody', async () => {
    const editor = await panelAccount(null);
    await create(editor, CATEGORY, { name: 'x' }).expect(403);
    await giveRole(editor.email, 'souq-content-editor');
    const { body } = await create(editor, CATEGORY, { name: `من المحرر ${mark()}` }).expect(201);
    await editor.call('get', documents(PLAN)).expect(403);
    expect(await row(`select actor_id, actor_label from audit_logs where reference_type = 'providers.service_category' and reference_id = $1`, [String(body.data.id)])).toEqual({
      actor_id: null,
      actor_label: expect.stringContaining(editor.email),
    });
    const own = (await editor.call('get', '/admin/users/me/permissions').expect(200)).body.data.map(({ action }: { action: string }) => action);
    expect(own.filter((action: string) => action.startsWith('api::souq.page.'))).toEqual([]);
  });
});

describe('every edit', () => {
  const trail = (type: string, id: number) =>
    sql<{ actor_id: number; extra: { kind: string; before: Record<string, unknown>; after: Record<string, unknown> } }>(
      'select actor_id, extra from audit_logs where reference_type = $1 and reference_id = $2 order by id',
      [type, String(id)],
    );

  const TYPES: [uid: string, type: string, data: (word: string) => object, change: object][] = [
    [CATEGORY, 'providers.service_category', (word) => ({ name: word }), { name_en: 'Other' }],
    ['api::promo.promo-placeholder', 'promo.promo_placeholder', (word) => ({ name: word, code: word }), { sort_order: 7 }],
    ['api::geography.region', 'geography.region', (word) => ({ name: word }), { sort_order: 7 }],
    [PLAN, 'subscriptions.subscription_plan', (word) => ({ code: word.toUpperCase(), title: word, period: 'month', price_minor: '100' }), { price_minor: '250' }],
  ];

  it.each(TYPES)('of %s leaves a row with its author, and what was before and after', async (uid, type, data, change) => {
    const { body } = await create(admin, uid, data(`t_${mark()}`)).expect(201);
    const { id, documentId } = body.data as { id: number; documentId: string };
    await admin.call('put', documents(uid, documentId), change).expect(200);
    await admin.call('delete', documents(uid, documentId)).expect(200);
    const rows = await trail(type, id);
    expect(rows.map(({ actor_id: actor, extra }) => [actor, extra.kind])).toEqual(['create', 'update', 'delete'].map((kind) => [admin.user.userId, kind]));
    expect(Object.keys(rows[1]?.extra.after ?? {})).toEqual(Object.keys(change));
    expect(Object.keys(rows[1]?.extra.before ?? {})).toEqual(Object.keys(change));
    expect(rows[2]?.extra.before).toMatchObject(change);
  });

  it('of a bulk act leaves a row for each', async () => {
    const rows = [await aCategory(), await aCategory()];
    await admin.call('post', `${documents(CATEGORY)}/actions/bulkDelete`, { documentIds: rows.map(({ document_id: id }) => id) }).expect(200);
    for (const { id } of rows) expect((await trail('providers.service_category', id)).map(({ extra }) => extra.kind)).toEqual(['delete']);
  });

  it('that fails leaves none', async () => {
    const [used, free] = [await aCategory(), await aCategory()];
    await sql('insert into service_subcategories (name, category_id) values ($1, $2)', [`فرع ${mark()}`, used.id]);
    await admin.call('post', `${documents(CATEGORY)}/actions/bulkDelete`, { documentIds: [free.document_id, used.document_id] }).expect(400);
    for (const { id } of [used, free]) expect(await trail('providers.service_category', id)).toEqual([]);
  });

  it('of a long profile still fits into the log', async () => {
    const user = await row<{ id: number }>(`insert into up_users (role_state, username) values ('provider', $1) returning id`, [`p_${mark()}`]);
    const { id, document_id: documentId } = await row<{ id: number; document_id: string }>(
      `insert into provider_profiles (user_id, provider_type, display_name) values ($1, 'individual', 'مزود') returning id, document_id`,
      [user.id],
    );
    const long = 'نص'.repeat(2_000);
    await admin
      .call('put', documents('api::providers.provider-profile', documentId), {
        about_details: long,
        seo_keywords: long.slice(0, 500),
        seo_meta_description: long.slice(0, 500),
        bio: long.slice(0, 300),
      })
      .expect(200);
    const [entry] = await trail('providers.provider_profile', id);
    expect(entry).toMatchObject({ actor_id: admin.user.userId, extra: { kind: 'update', after: { about_details: expect.stringContaining('نص') } } });
  });
});
