import { login } from '../../support/http';
import { openPanel, type Panel, picked } from './support';

const CATEGORY = 'api::providers.service-category';
const SUBCATEGORY = 'api::providers.service-subcategory';
const USER = 'plugin::users-permissions.user';
const REQUEST = 'api::marketplace.service-request';

let panel: Panel;

beforeAll(async () => {
  panel = await openPanel();
}, 120_000);

afterAll(() => panel?.stop(), 60_000);

const one = async (text: string, values: unknown[] = []) => (await panel.db.query(text, values)).rows[0];
const documentOf = async (table: string, id: number): Promise<string> => (await one(`select document_id from ${table} where id = $1`, [id])).document_id;

async function newCategory(name: string): Promise<{ id: number; documentId: string }> {
  return (await panel.documents('post', CATEGORY, '', { name }).expect(201)).body.data;
}

describe('the catalogue', () => {
  it('audits a switch with before and after', async () => {
    const { id, documentId } = await newCategory('صيانة');
    await panel.documents('put', CATEGORY, documentId, { name: 'صيانة', is_active: false }).expect(200);
    const entry = await one(`select * from audit_logs where action = 'catalogue_changed' and reference_id = $1 order by id desc limit 1`, [String(id)]);
    expect(entry).toMatchObject({
      reference_label: 'صيانة',
      actor_label: expect.stringContaining('panel@souq.test'),
      extra: { kind: 'update', before: { is_active: true }, after: { is_active: false } },
    });
  });

  it('writes nothing when nothing changed', async () => {
    const { id, documentId } = await newCategory('ثابت');
    await panel.documents('put', CATEGORY, documentId, { name: 'ثابت', name_en: '', is_active: true }).expect(200);
    expect((await one(`select count(*)::int as n from audit_logs where reference_id = $1 and reference_type = 'providers.service_category'`, [String(id)])).n).toBe(1);
  });

  it('keeps a category in use, alone and in bulk', async () => {
    const used = await newCategory('مستخدم');
    const free = await newCategory('حر');
    await panel.documents('post', SUBCATEGORY, '', { name: 'فرع', category: picked(used.documentId) }).expect(201);
    const { body } = await panel.documents('delete', CATEGORY, used.documentId).expect(400);
    expect(body.error.message).toMatch(/other records use it/);
    await panel.call('post', `/collection-types/${CATEGORY}/actions/bulkDelete`, { documentIds: [free.documentId, used.documentId] }).expect(400);
    expect((await one('select count(*)::int as n from service_categories where id = any($1)', [[used.id, free.id]])).n).toBe(2);
    await panel.documents('delete', CATEGORY, free.documentId).expect(200);
  });
});

describe('users', () => {
  it('blocking ends every session at once', async () => {
    const user = await login(undefined, panel.server.url);
    const documentId = await documentOf('up_users', user.userId);
    await user.get('/api/accounts/me/').expect(200);
    await panel.documents('put', USER, documentId, { phone: user.phone, email: null, is_active: false }).expect(200);
    await user.get('/api/accounts/me/').expect(401);
    expect((await one('select count(*)::int as n from sessions where user_id = $1 and revoked_at is null', [user.userId])).n).toBe(0);
    expect(await one(`select action from audit_logs where reference_type = 'user' and reference_id = $1 order by id desc limit 1`, [String(user.userId)])).toEqual({
      action: 'account_blocked',
    });
  });

  it('are neither created nor deleted, and their identity stays', async () => {
    const user = await login(undefined, panel.server.url);
    const documentId = await documentOf('up_users', user.userId);
    await panel.documents('post', USER, '', { phone: '0511111111' }).expect(400);
    await panel.documents('delete', USER, documentId).expect(400);
    const { body } = await panel.documents('put', USER, documentId, { phone: '0599999999' }).expect(400);
    expect(body.error.message).toContain('phone');
    expect((await one('select phone from up_users where id = $1', [user.userId])).phone).toBe(user.phone);
  });

  it.each(['is_staff', 'is_active'])('%s of the last administrator stays on', async (flag) => {
    const administrator = async () => {
      const user = await login(undefined, panel.server.url);
      await panel.db.query('update up_users set is_staff = true where id = $1', [user.userId]);
      await panel.db.query(`insert into user_access_profiles (user_id, level) values ($1, 'admin')`, [user.userId]);
      return { ...user, documentId: await documentOf('up_users', user.userId) };
    };
    await panel.db.query('delete from user_access_profiles');
    const [first, second] = [await administrator(), await administrator()];
    await panel.documents('put', USER, first.documentId, { [flag]: false }).expect(200);
    const { body } = await panel.documents('put', USER, second.documentId, { [flag]: false }).expect(400);
    expect(body.error.message).toBe('This is the last active administrator and must stay one.');
    expect(await one('select is_staff, is_active from up_users where id = $1', [second.userId])).toEqual({ is_staff: true, is_active: true });
    await second.get('/api/backoffice/me/access/').expect(200);
    await panel.documents('put', USER, first.documentId, { [flag]: true }).expect(200);
    await panel.documents('put', USER, second.documentId, { [flag]: false }).expect(200);
  });

  it('show no secrets', async () => {
    const user = await login(undefined, panel.server.url);
    await panel.db.query(`update up_users set password_hash = 'hash' where id = $1`, [user.userId]);
    const { body } = await panel.documents('get', USER, await documentOf('up_users', user.userId)).expect(200);
    for (const secret of ['password_hash', 'is_superuser', 'role']) expect(body.data).not.toHaveProperty(secret);
    await panel.documents('put', USER, body.data.documentId, { password_hash: 'other', is_superuser: true });
    expect(await one('select password_hash, is_superuser from up_users where id = $1', [user.userId])).toEqual({ password_hash: 'hash', is_superuser: false });
  });
});

describe('requests', () => {
  let documentId: string;

  beforeAll(async () => {
    const { id: client } = await one(`insert into up_users (role_state) values ('client') returning id`);
    const { id: category } = await one(`insert into service_categories (name) values ('طلبات') returning id`);
    const { id: subcategory } = await one(`insert into service_subcategories (name, category_id) values ('طلبات', $1) returning id`, [category]);
    const { id } = await one(
      `insert into service_requests (client_id, subcategory_id, title, description, request_type, state) values ($1, $2, 'إصلاح', 'وصف', 'competitive', 'sent') returning id`,
      [client, subcategory],
    );
    documentId = await documentOf('service_requests', id);
  });

  it('refuse a status the process does not allow', async () => {
    const { body } = await panel.documents('put', REQUEST, documentId, { state: 'completed' }).expect(400);
    expect(body.error.message).toEqual(expect.any(String));
    expect(await one('select state from service_requests where document_id = $1', [documentId])).toEqual({ state: 'sent' });
  });

  it('take an allowed one through the process, and answer the fresh row', async () => {
    const { body } = await panel.documents('put', REQUEST, documentId, { state: 'cancelled', cancel_reason: 'طلب العميل' }).expect(200);
    expect(body.data).toMatchObject({ state: 'cancelled', cancel_reason: 'طلب العميل' });
    expect(await one(`select action from audit_logs where action = 'request_cancelled' order by id desc limit 1`)).toEqual({ action: 'request_cancelled' });
  });

  it('are neither created, cloned nor deleted', async () => {
    await panel.documents('post', REQUEST, '', { title: 'x' }).expect(400);
    await panel.documents('delete', REQUEST, documentId).expect(400);
    await panel.call('post', `/collection-types/${REQUEST}/auto-clone/${documentId}`, {}).expect(400);
    await panel.call('post', `/collection-types/${REQUEST}/clone/${documentId}`, {}).expect(400);
  });
});
