import { row, sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { aTicket, PATH, teamId, unifiedOf } from './support';

/** What users do: open, list and read their tickets. */

let requester: Client;

beforeAll(async () => {
  requester = await login();
});

const create = (fields: object) => requester.post(`${PATH}/tickets/create/`).send(fields);

describe('teams', () => {
  it('are the active ones, in order', async () => {
    const { body } = await requester.get(`${PATH}/teams/`).expect(200);
    expect(body.map(({ code, sort_order }: { code: string; sort_order: number }) => [code, sort_order])).toEqual([
      ['tech', 10],
      ['subs', 20],
      ['verify', 30],
      ['content', 40],
      ['promo', 50],
      ['extras', 60],
    ]);
    expect(body[0]).toEqual({ id: expect.any(Number), code: 'tech', name_ar: expect.any(String), is_active: true, sort_order: 10 });
    await api().get(`${PATH}/teams/`).expect(401);
  });
});

describe('creating', () => {
  it('answers the ticket, whatever priority was asked for', async () => {
    const { body } = await create({ ticket_type: 'complaint', description: '  Rude  ', priority: 'high', reported_kind: ' review ', reported_object_id: 17 }).expect(201);
    expect(body).toEqual({
      id: expect.any(Number),
      code: expect.stringMatching(/^HD\d{6,}$/),
      ticket_type: 'complaint',
      description: 'Rude',
      priority: 'normal',
      reported_kind: 'review',
      reported_object_id: '17',
      reported_user: null,
    });
    expect(body.code).toBe(`HD${String(body.id).padStart(6, '0')}`);
  });

  it('makes the unified request with the same code', async () => {
    const id = await aTicket(requester, { assigned_team: 'tech' });
    const unified = await unifiedOf(id);
    expect(unified).toMatchObject({
      code: `HD${String(id).padStart(6, '0')}`,
      state: 'new',
      priority: 'normal',
      team: 'tech',
      assignee: null,
      closed: false,
      metadata: { ticket_type: 'tech', ticket_code: `HD${String(id).padStart(6, '0')}` },
      steps: [['', 'new']],
    });
    expect(unified.team_name).not.toBe('');
  });

  it('takes a reported user and cuts the rest of the report', async () => {
    const other = await login();
    const { body } = await create({
      ticket_type: 'complaint',
      description: 'x',
      reported_user: String(other.userId),
      reported_kind: 'k'.repeat(40),
      reported_object_id: '9'.repeat(60),
    });
    expect(body).toMatchObject({ reported_user: other.userId, reported_kind: 'k'.repeat(30), reported_object_id: '9'.repeat(50) });
  });

  it.each([
    ['tech', 'tech'],
    ['SUPPORT', 'tech'],
    ['technical', 'tech'],
    ['finance', 'subs'],
    ['verification', 'verify'],
    ['ads', 'promo'],
    ['suggest', 'content'],
    ['complaint', 'content'],
    ['extras', 'extras'],
  ])('knows the team %s', async (word, code) => {
    const id = await aTicket(requester, { assigned_team: word });
    const { body } = await requester.get(`${PATH}/tickets/${id}/`).expect(200);
    expect([body.assigned_team_obj.code, body.assigned_team, body.status]).toEqual([code, await teamId(code), 'new']);
  });

  it('knows a team by id, and none', async () => {
    const id = await aTicket(requester, { assigned_team: await teamId('promo') });
    expect((await requester.get(`${PATH}/tickets/${id}/`)).body.assigned_team_obj.code).toBe('promo');
    for (const assigned_team of [null, '']) {
      const none = await aTicket(requester, { assigned_team });
      expect((await requester.get(`${PATH}/tickets/${none}/`)).body).toMatchObject({ assigned_team: null, assigned_team_obj: null });
    }
  });

  it.each([
    ['ticket_type', { ticket_type: 'unknown' }],
    ['ticket_type', { ticket_type: undefined }],
    ['description', { description: '   ' }],
    ['description', { description: undefined }],
    ['description', { description: 'x'.repeat(301) }],
    ['priority', { priority: 'urgent' }],
    ['reported_user', { reported_user: 2_000_000_000 }],
    ['reported_user', { reported_user: 'abc' }],
    ['reported_kind', { reported_kind: {} }],
    ['assigned_team', { assigned_team: 'nobody' }],
    ['assigned_team', { assigned_team: 999_999 }],
    ['assigned_team', { assigned_team: '__proto__' }],
  ])('refuses a wrong %s: %j', async (field, wrong) => {
    const { body } = await create({ ticket_type: 'tech', description: 'Fine', ...wrong }).expect(400);
    expect(body).toEqual({ [field]: [expect.any(String)] });
  });

  it('takes exactly 300 characters', async () => {
    expect((await create({ ticket_type: 'tech', description: ` ${'ع'.repeat(300)} ` }).expect(201)).body.description).toHaveLength(300);
  });

  it('refuses an inactive team', async () => {
    await sql(`insert into support_teams (code, name_ar, is_active) values ('closed-team', 'مغلق', false) on conflict (code) do nothing`);
    await create({ ticket_type: 'tech', description: 'x', assigned_team: 'closed-team' }).expect(400);
  });

  it('needs a token', async () => {
    await api().post(`${PATH}/tickets/create/`).send({ ticket_type: 'tech', description: 'x' }).expect(401);
  });
});

describe('my tickets', () => {
  it('are mine, newest first, filtered', async () => {
    const me = await login();
    const [first, second] = [await aTicket(me), await aTicket(me, { ticket_type: 'subs' })];
    await aTicket(requester);
    const ids = async (query = ''): Promise<number[]> => (await me.get(`${PATH}/tickets/my/${query}`).expect(200)).body.map(({ id }: { id: number }) => id);
    expect(await ids()).toEqual([second, first]);
    expect(await ids('?type=subs')).toEqual([second]);
    expect(await ids('?status=new&type=tech')).toEqual([first]);
    expect(await ids('?status=closed')).toEqual([]);
    expect(await ids('?status=nonsense')).toEqual([]);
    expect(await ids('?type=nonsense')).toEqual([]);
    await api().get(`${PATH}/tickets/my/`).expect(401);
  });

  it('show every key', async () => {
    const me = await login();
    await aTicket(me);
    const [ticket] = (await me.get(`${PATH}/tickets/my/`).expect(200)).body;
    expect(ticket).toEqual({
      id: expect.any(Number),
      code: expect.any(String),
      requester: me.userId,
      requester_name: me.phone,
      ticket_type: 'tech',
      status: 'new',
      priority: 'normal',
      description: 'The app does not start',
      reported_kind: '',
      reported_object_id: '',
      reported_user: null,
      assigned_team: null,
      assigned_team_obj: null,
      assigned_to: null,
      assigned_to_name: null,
      assigned_at: null,
      returned_at: null,
      closed_at: null,
      created_at: expect.stringMatching(/Z$/),
      updated_at: expect.stringMatching(/Z$/),
      attachments: [],
      comments: [],
      status_logs: [],
    });
  });
});

describe('priority', () => {
  it('is high with the feature priority_support', async () => {
    const me = await login();
    await sql(
      `insert into extra_purchases (user_id, sku, title, extra_type, days, subtotal_minor, state, start_at, end_at)
       values ($1, 'vip_support_month', 'VIP', 'time_based', 30, 1000, 'active', now(), now() + interval '30 days')`,
      [me.userId],
    );
    const { body } = await me.post(`${PATH}/tickets/create/`).send({ ticket_type: 'tech', description: 'x', priority: 'low' }).expect(201);
    expect(body.priority).toBe('high');
    expect(await row('select priority from unified_requests where code = $1', [body.code])).toEqual({ priority: 'high' });
  });
});

it.each(['abc', '0', '-1', '99999999999', '2000000000'])('ticket %s is unknown', async (id) => {
  await requester.get(`${PATH}/tickets/${id}/`).expect(404);
  await requester.post(`${PATH}/tickets/${id}/comments/`).send({ text: 'x' }).expect(404);
});
