import { sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { auditOf, staffWith, unifiedOf } from '../../support/sales';
import { applicant, assign, BACKOFFICE, codeOf, decide, finalize, itemIds, newDocument, newRequest, stateOf } from './support';

/** Who of the staff may see and do what (spec/verification.md, Endpoints; spec/backoffice.md, section 1). */

let owner: Client;
let admin: Client;
let clerk: Client;
let qa: Client;
let id: number;
let documentId: number;
let itemId: number;

beforeAll(async () => {
  [owner, admin] = [await applicant(), await staffWith('admin')];
  [clerk, qa] = [await staffWith('user', ['verify']), await staffWith('qa', ['verify'])];
});
beforeEach(async () => {
  await sql(`update verification_requests set state = 'expired' where requester_id = $1`, [owner.userId]);
  id = await newRequest(owner);
  [documentId, [itemId = 0]] = [await newDocument(owner, id), await itemIds(id)];
});

const list = async (by: Client, query = '') => (await by.get(`${BACKOFFICE}/requests/?${query}`).expect(200)).body;
const writes = (by: Client) => [
  () => assign(by, id, { assigned_to: by.userId }),
  () => decide(by, 'documents', documentId),
  () => decide(by, 'requirements', itemId),
  () => finalize(by, id),
];

it('nobody without a token', async () => {
  await api().get(`${BACKOFFICE}/requests/`).expect(401);
  await api().post(`${BACKOFFICE}/requests/${id}/finalize/`).send({}).expect(401);
  await api().patch(`${BACKOFFICE}/documents/${documentId}/decision/`).send({ is_approved: true }).expect(401);
});

it.each<[string, () => Promise<Client>]>([
  ['the owner', async () => owner],
  ['another user', () => login()],
  ['level user without the dashboard', () => staffWith('user', ['promo', 'support'])],
  ['qa without the dashboard', () => staffWith('qa', ['promo'])],
  ['level client', () => staffWith('client', ['verify'])],
  [
    'a superuser without a profile',
    async () => {
      const user = await login();
      await sql('update up_users set is_staff = true, is_superuser = true where id = $1', [user.userId]);
      return user;
    },
  ],
  [
    'a revoked profile',
    async () => {
      const staff = await staffWith('power');
      await sql('update user_access_profiles set revoked_at = now() where user_id = $1', [staff.userId]);
      return staff;
    },
  ],
])('not %s', async (_name, who) => {
  const by = await who();
  await by.get(`${BACKOFFICE}/requests/`).expect(403);
  for (const call of writes(by)) expect((await call().expect(403)).body).toEqual({ detail: expect.any(String) });
  expect(await stateOf(id)).toBe('new');
});

it('qa reads and changes nothing', async () => {
  expect((await list(qa, `q=${codeOf(id)}`)).length).toBe(1);
  for (const call of writes(qa)) await call().expect(403);
});

it.each(['admin', 'power', 'user'] as const)('level %s does all of it', async (level) => {
  const staff = await staffWith(level, ['verify']);
  for (const call of writes(staff)) await call().expect(200);
  expect(await stateOf(id)).toBe('pending_payment');
});

it('level user: his own and nobody’s', async () => {
  const shown = async (by: Client) => (await list(by, `q=${owner.phone}`)).map((item: { id: number }) => item.id).includes(id);
  expect(await shown(clerk)).toBe(true);
  await assign(admin, id, { assigned_to: admin.userId }).expect(200);
  expect([await shown(clerk), await shown(qa), await shown(admin)]).toEqual([false, true, true]);
  for (const call of writes(clerk)) await call().expect(403);
  expect(await stateOf(id)).toBe('new');
});

it('lists newest first, with the requester, and filters', async () => {
  const [first, ...rest] = await list(admin, `q=${owner.phone}`);
  expect(first).toMatchObject({ id, code: codeOf(id), status: 'new', requester: { id: owner.userId, phone: owner.phone, name: expect.any(String) } });
  expect(first.documents).toHaveLength(1);
  expect(rest.every((item: { id: number }) => item.id < id)).toBe(true);
  const found = async (query: string) => (await list(admin, query)).map((item: { id: number }) => item.id);
  expect(await found(`q=${codeOf(id).toLowerCase()}`)).toEqual([id]);
  expect(await found(`q=${owner.phone}&status=new`)).toEqual([id]);
  expect(await found(`q=${owner.phone}&status=active`)).toEqual([]);
  expect(await found('status=nothing')).toEqual([]);
  expect(await found('q=%25')).toEqual([]);
});

describe('assign', () => {
  it('to a colleague and back to nobody; the unified request follows', async () => {
    const { body } = await assign(admin, id, { assigned_to: clerk.userId }).expect(200);
    expect(body).toMatchObject({ id, assigned_to: clerk.userId, assigned_at: expect.any(String), requester: { id: owner.userId }, status: 'new' });
    expect(await unifiedOf('VerificationRequest', id)).toMatchObject({ assigned_user_id: clerk.userId });
    for (const nobody of [{ assigned_to: null }, { assigned_to: '' }, {}]) {
      await assign(admin, id, { assigned_to: String(clerk.userId) }).expect(200);
      expect((await assign(admin, id, nobody).expect(200)).body).toMatchObject({ assigned_to: null, assigned_at: null });
    }
    expect(await unifiedOf('VerificationRequest', id)).toMatchObject({ assigned_user_id: null });
    expect(await auditOf('verify_request', codeOf(id))).toContain('verify_request_assigned');
  });

  it('level user only to himself or nobody', async () => {
    await assign(clerk, id, { assigned_to: admin.userId }).expect(403);
    await assign(clerk, id, { assigned_to: clerk.userId }).expect(200);
    await assign(await staffWith('user', ['verify']), id, {}).expect(403);
    await assign(clerk, id, {}).expect(200);
  });

  it('refuses who is no staff, what is no id, and what is not there', async () => {
    for (const none of [owner.userId, 2_147_483_647]) await assign(admin, id, { assigned_to: none }).expect(404);
    for (const wrong of ['abc', 1.5, {}, true]) expect((await assign(admin, id, { assigned_to: wrong }).expect(400)).body).toEqual({ assigned_to: [expect.any(String)] });
    for (const none of ['0', 'abc', 2_147_483_647]) {
      await assign(admin, none, {}).expect(404);
      await finalize(admin, none).expect(404);
    }
  });
});
