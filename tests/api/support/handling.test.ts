import { sql } from '../../support/db';
import { login } from '../../support/http';
import { eventually } from '../../support/poll';
import { aCast, aTicket, BACKOFFICE, type Cast, PATH, stored, teamId, unifiedOf } from './support';

/** What staff do with tickets: assign and move. */

let cast: Cast;

beforeAll(async () => {
  cast = await aCast();
});

const assign = (id: number, fields: object, who = cast.admin) => who.patch(`${BACKOFFICE}/${id}/assign/`).send(fields);
const move = (id: number, status: unknown, fields: object = {}, who = cast.admin) => who.patch(`${BACKOFFICE}/${id}/status/`).send({ status, ...fields });

describe('assigning', () => {
  it('to a colleague puts a new ticket into work, once, with log and unified request', async () => {
    const id = await aTicket(cast.requester);
    const { body } = await assign(id, { assigned_to: cast.colleague.userId, note: 'Please' }).expect(200);
    expect(body).toMatchObject({ status: 'in_progress', assigned_to: cast.colleague.userId, assigned_to_name: cast.colleague.phone, assigned_at: expect.any(String) });
    expect(body.status_logs).toEqual([
      { id: expect.any(Number), from_status: 'new', to_status: 'in_progress', changed_by: cast.admin.userId, note: 'Please', created_at: expect.any(String) },
    ]);
    const again = await assign(id, { assigned_to: cast.admin.userId }).expect(200);
    expect(again.body).toMatchObject({ status: 'in_progress', assigned_at: body.assigned_at });
    expect(again.body.status_logs).toHaveLength(1);
    expect(await unifiedOf(id)).toMatchObject({
      state: 'in_progress',
      assignee: cast.admin.userId,
      steps: [
        ['', 'new'],
        ['new', 'in_progress'],
      ],
      assignments: [
        [null, cast.colleague.userId],
        [cast.colleague.userId, cast.admin.userId],
      ],
    });
    expect((await stored(id)).last_action_by_id).toBe(cast.admin.userId);
  });

  it('to a team does the same, with a text of its own in the log', async () => {
    const id = await aTicket(cast.requester);
    const { body } = await assign(id, { assigned_team: await teamId('subs') }).expect(200);
    expect(body).toMatchObject({ status: 'in_progress', assigned_team_obj: { code: 'subs' }, assigned_to: null });
    expect(body.status_logs[0].note).not.toBe('');
    expect(await unifiedOf(id)).toMatchObject({ team: 'subs', assignee: null });
  });

  it('leaves out keys that are absent, and clears by null and by ""', async () => {
    const id = await aTicket(cast.requester);
    await assign(id, { assigned_team: String(await teamId('tech')), assigned_to: cast.user.userId }).expect(200);
    expect((await assign(id, { assigned_team: null }).expect(200)).body).toMatchObject({ assigned_team: null, assigned_to: cast.user.userId });
    expect((await assign(id, { assigned_to: '' }).expect(200)).body).toMatchObject({ assigned_to: null, status: 'in_progress', assigned_to_name: null });
    expect(await unifiedOf(id)).toMatchObject({ team: '', team_name: '', assignee: null });
  });

  it('a new ticket cleared of everything stays new; one left with its team goes into work', async () => {
    const bare = await aTicket(cast.requester);
    expect((await assign(bare, { assigned_to: null }).expect(200)).body).toMatchObject({ status: 'new', assigned_at: null, status_logs: [] });
    const withTeam = await aTicket(cast.requester, { assigned_team: 'tech' });
    expect((await assign(withTeam, { assigned_to: null }).expect(200)).body).toMatchObject({ status: 'in_progress' });
  });

  it('does not reopen a closed ticket', async () => {
    const id = await aTicket(cast.requester);
    await move(id, 'closed').expect(200);
    expect((await assign(id, { assigned_to: cast.user.userId }).expect(200)).body).toMatchObject({ status: 'closed', assigned_to: cast.user.userId });
  });

  it('knows active staff and active teams only', async () => {
    const id = await aTicket(cast.requester);
    const blocked = await login();
    await sql('update up_users set is_staff = true, is_active = false where id = $1', [blocked.userId]);
    await sql(`insert into support_teams (code, name_ar, is_active) values ('closed-team', 'مغلق', false) on conflict (code) do nothing`);
    for (const fields of [
      { assigned_to: 2_000_000_000 },
      { assigned_to: cast.stranger.userId },
      { assigned_to: blocked.userId },
      { assigned_team: 2_000_000_000 },
      { assigned_team: await teamId('closed-team') },
      { assigned_to: cast.user.userId, assigned_team: 2_000_000_000 },
    ])
      expect((await assign(id, fields).expect(404)).body).toEqual({ detail: expect.any(String) });
    for (const fields of [{}, { note: 'x' }, { assigned_to: 'abc' }, { assigned_to: 1.5 }, { assigned_team: {} }, { assigned_to: -1 }, { assigned_to: true }])
      await assign(id, fields).expect(400);
    expect(await stored(id)).toEqual({ state: 'new', assigned_to_id: null, assigned_team_id: null, last_action_by_id: null });
  });

  it('a level user gives tickets to himself or to nobody', async () => {
    const id = await aTicket(cast.requester);
    await assign(id, { assigned_to: cast.colleague.userId }, cast.user).expect(403);
    await assign(id, { assigned_to: cast.user.userId }, cast.user).expect(200);
    await assign(id, { assigned_to: cast.colleague.userId }, cast.colleague).expect(403);
    await assign(id, { assigned_to: cast.colleague.userId }, cast.user).expect(403);
    await assign(id, { assigned_to: null, assigned_team: await teamId('tech') }, cast.user).expect(200);
    await assign(id, { assigned_to: cast.colleague.userId }, cast.colleague).expect(200);
  });
});

const STATES = ['new', 'in_progress', 'returned', 'closed'];
const ALLOWED: Record<string, string[]> = { new: ['in_progress', 'returned', 'closed'], in_progress: ['returned', 'closed'], returned: ['in_progress', 'closed'], closed: [] };

describe.each(STATES)('from %s', (from) => {
  it.each(STATES)('to %s', async (to) => {
    const id = await aTicket(cast.requester);
    if (from !== 'new') await move(id, from).expect(200);
    const logs = from === 'new' ? 0 : 1;
    const allowed = ALLOWED[from]?.includes(to) ?? false;
    const answer = await move(id, to).expect(allowed || from === to ? 200 : 400);
    if (answer.status === 400) expect(answer.body).toEqual({ detail: expect.any(String) });
    const { body } = await cast.admin.get(`${PATH}/tickets/${id}/`).expect(200);
    expect([body.status, body.status_logs.length]).toEqual([allowed ? to : from, logs + (allowed ? 1 : 0)]);
    expect((await unifiedOf(id)).state).toBe(body.status);
  });
});

describe('moving', () => {
  it('keeps the times of each state, cuts the note and closes the unified request', async () => {
    const id = await aTicket(cast.requester);
    const started = (await move(id, 'in_progress').expect(200)).body;
    expect(started).toMatchObject({ assigned_at: expect.any(String), returned_at: null, closed_at: null });
    const returned = (await move(id, 'returned', { note: 'n'.repeat(250) }).expect(200)).body;
    expect(returned).toMatchObject({ assigned_at: started.assigned_at, returned_at: expect.any(String), closed_at: null });
    const closed = (await move(id, 'closed').expect(200)).body;
    expect(closed.closed_at).toEqual(expect.any(String));
    expect(closed.status_logs.map((log: { to_status: string; note: string }) => [log.to_status, log.note.length])).toEqual([
      ['closed', 0],
      ['returned', 200],
      ['in_progress', 0],
    ]);
    expect(await unifiedOf(id)).toMatchObject({ state: 'closed', closed: true });
  });

  it.each([[undefined], [null], ['nonsense'], [''], [5], [{}]])('refuses %j', async (status) => {
    const id = await aTicket(cast.requester);
    expect((await move(id, status).expect(400)).body).toEqual({ detail: expect.any(String) });
    expect((await stored(id)).state).toBe('new');
  });

  it('is a published process', async () => {
    const { body } = await cast.requester.get('/api/processes/support_ticket/').expect(200);
    expect(body.states).toEqual(STATES);
  });
});

describe('notices', () => {
  /** Staff are told of withdrawals too, whoever asks for one meanwhile. */
  const notices = (userId: number) =>
    sql<{ kind: string; url: string; title: string; body: string; audience_mode: string }>(
      'select kind, url, title, body, audience_mode from notifications where user_id = $1 and title <> $2 order by id',
      [userId, 'طلب سحب جديد'],
    );

  it('tell the requester of every change of status, and of public answers', async () => {
    const me = await login();
    const id = await aTicket(me);
    const code = `HD${String(id).padStart(6, '0')}`;
    await assign(id, { assigned_to: cast.user.userId }).expect(200);
    await move(id, 'in_progress').expect(200);
    await move(id, 'closed', { note: 'تم الحل' }).expect(200);
    await cast.user.post(`${PATH}/tickets/${id}/comments/`).send({ text: 'Between us', is_internal: true }).expect(201);
    await me.post(`${PATH}/tickets/${id}/comments/`).send({ text: 'Thanks' }).expect(201);
    await cast.user.post(`${PATH}/tickets/${id}/comments/`).send({ text: 'You are welcome' }).expect(201);
    const told = await eventually(
      () => notices(me.userId),
      (list) => list.length >= 3,
    );
    expect(told).toHaveLength(3);
    for (const notice of told)
      expect(notice).toMatchObject({ kind: 'report_status_change', url: `/support/tickets/${id}/`, audience_mode: 'shared', title: expect.stringContaining(code) });
    const bodies = told.map(({ body }) => body).join('\n');
    expect(bodies).toContain('You are welcome');
    expect(bodies).toContain('«قيد المعالجة» إلى «مغلقة». تم الحل');
    expect(bodies).not.toContain('Between us');
    expect(await sql('select actor_id from event_logs where target_user_id = $1 order by id', [me.userId])).toEqual([
      { actor_id: cast.admin.userId },
      { actor_id: cast.admin.userId },
    ]);
  });

  it('tell nobody of his own acts', async () => {
    const id = await aTicket(cast.power);
    await move(id, 'in_progress', {}, cast.power).expect(200);
    await move(id, 'closed').expect(200);
    const told = await eventually(
      () => notices(cast.power.userId),
      (list) => list.length > 0,
    );
    expect(told).toEqual([expect.objectContaining({ body: expect.stringContaining('«مغلقة»') })]);
  });
});
