import { randomUUID } from 'node:crypto';
import { row, sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { advertiser, auditOf, giveSubscription, staffWith, unifiedOf } from '../../support/sales';
import { active, applicant, codeOf, create, detail, items, newRequest, outlive, PATH } from './support';

/** Asking for badges (spec/verification.md, Create rules), and who may see it. */

let user: Client;
beforeEach(async () => {
  user = await applicant();
});

const codesOf = async (id: number): Promise<string[]> => (await detail(user, id)).requirements.map(({ code }: { code: string }) => code);

it('needs a token', async () => {
  await api().post(`${PATH}/create/`).send({ badge_type: 'blue' }).expect(401);
  await api().get(`${PATH}/my/`).expect(401);
  await api().get(`${PATH}/1/`).expect(401);
});

it.each([
  ['blue', 'B1'],
  ['green', 'G1'],
])('%s alone stands for %s', async (badge, code) => {
  const { body } = await create(user, { badge_type: badge, requirements: [], priority: 1 }).expect(201);
  expect(body).toEqual({ id: expect.any(Number), code: codeOf(body.id), badge_type: badge, priority: 2 });
  expect(await codesOf(body.id)).toEqual([code]);
  expect(await auditOf('verify_request', body.code)).toEqual(['verify_request_created']);
  expect(await unifiedOf('VerificationRequest', body.id)).toMatchObject({ code: body.code, state: 'new', assigned_team_code: 'verify' });
});

it('takes items in any case, merges repeated ones, and lets them decide the badge', async () => {
  const requirements = [
    { badge_type: 'green', code: 'g2' },
    { badge_type: 'green', code: ' G1 ' },
    { badge_type: 'green', code: 'G2' },
  ];
  const made = await create(user, { badge_type: 'blue', requirements }).expect(201);
  expect(made.body.badge_type).toBe('green');
  expect(await codesOf(made.body.id)).toEqual(['G2', 'G1']);
});

it('has no badge type of its own when it mixes both', async () => {
  const { body } = await create(user, items('G6', 'B1')).expect(201);
  expect(body.badge_type).toBeNull();
  expect(await codesOf(body.id)).toEqual(['G6', 'B1']);
});

it.each<[string, object]>([
  ['badge_type', {}],
  ['badge_type', { badge_type: null, requirements: null }],
  ['badge_type', { badge_type: 'gold' }],
  ['badge_type', { badge_type: 'BLUE' }],
  ['badge_type', { badge_type: 7 }],
  ['requirements', { badge_type: 'blue', requirements: 'B1' }],
  ['requirements', { badge_type: 'blue', requirements: ['B1'] }],
  ['requirements', { requirements: [{ badge_type: 'blue', code: 'B2' }] }],
  ['requirements', { requirements: [{ badge_type: 'blue', code: 'G1' }] }],
  ['requirements', { requirements: [{ badge_type: 'green' }] }],
  ['requirements', { requirements: [{ code: 'G1' }] }],
  ['requirements', { requirements: [{ badge_type: 'gold', code: 'G1' }] }],
  ['requirements', { requirements: [{ badge_type: 'green', code: 1 }] }],
  ['requirements', { requirements: [null] }],
  ['requirements', { requirements: Array.from({ length: 51 }, () => ({ badge_type: 'green', code: 'G1' })) }],
])('refuses under %s: %j', async (name, body) => {
  expect((await create(user, body).expect(400)).body).toEqual({ [name]: [expect.any(String)] });
  expect((await user.get(`${PATH}/my/`).expect(200)).body).toEqual([]);
});

it('needs the feature of each badge asked', async () => {
  const sentence = { detail: expect.any(String) };
  expect((await create(await login(), { badge_type: 'blue' }).expect(400)).body).toEqual(sentence);
  const basic = await login();
  await giveSubscription(basic.userId, 'BASIC_MONTH');
  expect((await create(basic, { badge_type: 'blue' }).expect(400)).body).toEqual(sentence);
  expect((await create(basic, items('G1', 'B1')).expect(400)).body).toEqual(sentence);
  await create(basic, items('G1')).expect(201);
  const pro = await advertiser();
  await create(pro, { badge_type: 'green' }).expect(400);
  await create(pro, { badge_type: 'blue' }).expect(201);
});

describe('a second request', () => {
  const refused = async (body: object) => expect((await create(user, body).expect(400)).body).toEqual({ detail: expect.any(String) });

  it.each(['new', 'in_review', 'approved'])('is refused while one with the badge is %s', async (state) => {
    const id = await newRequest(user, items('B1', 'G3'));
    await sql('update verification_requests set state = $2 where id = $1', [id, state]);
    await refused({ badge_type: 'blue' });
    await refused({ badge_type: 'green' });
    await refused(items('G2', 'B1'));
  });

  it('is for the other badge at any time', async () => {
    await newRequest(user, { badge_type: 'blue' });
    await newRequest(user, { badge_type: 'green' });
    await refused({ badge_type: 'blue' });
  });

  it.each(['rejected', 'expired'])('is free after one that is %s', async (state) => {
    const id = await newRequest(user);
    await sql('update verification_requests set state = $2 where id = $1', [id, state]);
    await newRequest(user);
  });

  it('waits for the end of an active one, whatever the jobs did', async () => {
    const { id } = await active(user, await staffWith('admin'));
    await refused({ badge_type: 'blue' });
    await outlive(id);
    await newRequest(user);
  });

  it('counts a request without items by its own badge type', async () => {
    await sql(`insert into verification_requests (requester_id, badge_type) values ($1, 'green')`, [user.userId]);
    await refused({ badge_type: 'green' });
    await newRequest(user, { badge_type: 'blue' });
  });
});

it('under one key is one request', async () => {
  const key = randomUUID();
  const send = (body: object) => create(user, body).set('Idempotency-Key', key);
  const { body } = await send({ badge_type: 'green' }).expect(201);
  expect((await send({ badge_type: 'green' }).expect(201)).body).toEqual(body);
  await send({ badge_type: 'blue' }).expect(409);
  expect(await row('select count(*)::int as count from verification_requests where requester_id = $1', [user.userId])).toEqual({ count: 1 });
});

it('shows the whole request, newest first, to its owner', async () => {
  const ids = [await newRequest(user, { badge_type: 'green' }), await newRequest(user)];
  const mine = (await user.get(`${PATH}/my/`).expect(200)).body;
  expect(mine.map(({ id }: { id: number }) => id)).toEqual([...ids].reverse());
  expect(mine[0]).toEqual({
    id: ids[1],
    code: codeOf(ids[1] as number),
    badge_type: 'blue',
    priority: 2,
    status: 'new',
    admin_note: '',
    reject_reason: '',
    invoice: null,
    invoice_summary: null,
    requested_at: expect.any(String),
    reviewed_at: null,
    approved_at: null,
    activated_at: null,
    expires_at: null,
    documents: [],
    requirements: [
      {
        id: expect.any(Number),
        badge_type: 'blue',
        code: 'B1',
        title: expect.any(String),
        is_approved: null,
        decision_note: '',
        decided_by: null,
        decided_at: null,
        attachments: [],
      },
    ],
    assigned_to: null,
    assigned_at: null,
  });
  expect(await detail(user, ids[1] as number)).toEqual(mine[0]);
});

it('is shown to verify staff by their level, and to nobody else', async () => {
  const id = await newRequest(user);
  const path = `${PATH}/${id}/`;
  const [clerk, colleague] = [await staffWith('user', ['verify']), await staffWith('user', ['verify'])];
  for (const staff of [await staffWith('admin'), await staffWith('power'), await staffWith('qa', ['verify']), clerk, colleague]) await staff.get(path).expect(200);
  await sql('update verification_requests set assigned_to_id = $2 where id = $1', [id, clerk.userId]);
  await clerk.get(path).expect(200);
  await colleague.get(path).expect(403);
  for (const other of [await login(), await staffWith('user', ['support']), await staffWith('qa', ['promo']), await staffWith('client', ['verify'])])
    await other.get(path).expect(403);
  for (const none of ['0', 'abc', '2147483647', '99999999999']) await user.get(`${PATH}/${none}/`).expect(404);
});
