import { aDesk, type Desk } from '../../support/dashboard';
import { row, sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { PDF } from '../promo/support';
import { aTicket, stored, teamId, unifiedOf } from '../support/support';
import { ESCAPED, expectExports, MARKUP, press, pressTogether } from './helpers';

/** Tickets on the dashboard, for support and for the teams (spec/backoffice.md, section 4, Support; spec/support.md). */

let admin: Desk;
let clerk: Desk;
let colleague: Desk;
let requester: Client;

beforeAll(async () => {
  [admin, clerk, colleague] = [await aDesk('admin'), await aDesk('user', ['support']), await aDesk('user', ['support'])];
});
beforeEach(async () => {
  requester = await login();
});

const codeOf = (id: number) => `HD${String(id).padStart(6, '0')}`;
const give = (id: number, userId: number) => sql('update support_tickets set assigned_to_id = $2 where id = $1', [id, userId]);

describe('the list', () => {
  it('finds by code, phone and description, and narrows', async () => {
    const id = await aTicket(requester, { description: `مشكلة ${requester.userId} فريدة`, ticket_type: 'suggest' });
    for (const query of [`q=${codeOf(id)}`, `q=${requester.phone}`, `q=${encodeURIComponent(`مشكلة ${requester.userId}`)}&status=new&type=suggest&priority=normal`])
      expect((await admin.get(`/support/?${query}`)).text).toContain(`/dashboard/support/${id}/`);
    for (const query of ['status=closed', 'type=tech', 'priority=high', 'status=nonsense'])
      expect((await admin.get(`/support/?q=${codeOf(id)}&${query}`)).text).not.toContain(`/dashboard/support/${id}/`);
  });

  it('level user: his own and nobody’s', async () => {
    const [mine, nobodys, theirs] = [await aTicket(requester), await aTicket(requester), await aTicket(requester)];
    await give(mine, clerk.userId);
    await give(theirs, colleague.userId);
    const { text } = await clerk.get(`/support/?q=${requester.phone}`);
    expect([mine, nobodys, theirs].map((id) => text.includes(`/dashboard/support/${id}/`))).toEqual([true, true, false]);
    expect((await clerk.get(`/support/${theirs}/`)).status).toBe(403);
    for (const action of ['assign', 'status', 'delete-reported'])
      expect((await clerk.post(`/support/${theirs}/actions/${action}/`, { status: 'closed', assigned_to: '' })).status).toBe(403);
    expect(await stored(theirs)).toMatchObject({ state: 'new', assigned_to_id: colleague.userId });
  });

  it('is exported', async () => {
    const id = await aTicket(requester, { description: '+1 للتجربة' });
    await expectExports(admin, `/support/?q=${requester.phone}`, { name: 'tickets', found: codeOf(id), formula: '+1 للتجربة' });
  });
});

describe('the page', () => {
  it('shows ticket, comments of both kinds, files by signed links, and logs', async () => {
    const id = await aTicket(requester, { description: 'لا يعمل' });
    await requester.post(`/api/support/tickets/${id}/comments/`).send({ text: 'تعليق العميل' }).expect(201);
    await sql('insert into support_comments (ticket_id, text, is_internal, created_by_id) values ($1, $2, true, $3)', [id, 'سر الموظفين', admin.userId]);
    await requester.post(`/api/support/tickets/${id}/attachments/`).attach('file', PDF, { filename: 'a.pdf', contentType: 'application/octet-stream' }).expect(201);
    await press(admin, `/support/${id}/actions/status/`, { status: 'returned', note: 'نحتاج المزيد' });
    const { status, text } = await admin.get(`/support/${id}/`);
    expect(status).toBe(200);
    for (const part of ['لا يعمل', 'تعليق العميل', 'سر الموظفين', 'داخلي', 'نحتاج المزيد', codeOf(id)]) expect(text).toContain(part);
    const link = /href="([^"]*\/api\/files\/[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') as string;
    expect(link).toMatch(/expires=\d+&signature=/);
    expect((await requester.get(new URL(link).pathname + new URL(link).search)).status).toBe(200);
  });

  it('shows texts as texts', async () => {
    const id = await aTicket(requester);
    await sql('update support_tickets set description = $2, reported_kind = $3, reported_object_id = $3 where id = $1', [id, MARKUP, '"><b>']);
    await sql('insert into support_comments (ticket_id, text, created_by_id) values ($1, $2, $3)', [id, MARKUP, requester.userId]);
    const { text } = await admin.get(`/support/${id}/`);
    expect(text.split(ESCAPED).length - 1).toBe(2);
    expect(text).not.toContain(MARKUP);
    expect(text).not.toContain('"><b>');
  });

  it('is unknown for what is not there', async () => {
    for (const id of ['2000000000', '99999999999', '0', 'x', '-1']) expect((await admin.get(`/support/${id}/`)).status).toBe(404);
    expect((await admin.post('/support/2000000000/actions/status/', { status: 'closed' })).status).toBe(404);
  });
});

describe('assign', () => {
  it('gives a team and a colleague, takes the ticket into work, and takes both back', async () => {
    const id = await aTicket(requester);
    const team = await teamId('tech');
    const done = await press(admin, `/support/${id}/actions/assign/`, { assigned_team: String(team), assigned_to: String(clerk.userId), note: 'لك' });
    expect(done).toMatchObject({ to: `/dashboard/support/${id}/`, kind: 'success' });
    expect(await stored(id)).toMatchObject({ state: 'in_progress', assigned_to_id: clerk.userId, assigned_team_id: team, last_action_by_id: admin.userId });
    expect(await unifiedOf(id)).toMatchObject({ state: 'in_progress', assignee: clerk.userId, team: 'tech' });
    await press(admin, `/support/${id}/actions/assign/`, { assigned_team: '', assigned_to: '' });
    expect(await stored(id)).toMatchObject({ assigned_to_id: null, assigned_team_id: null });
  });

  it('leaves what is not sent, and refuses nothing at all', async () => {
    const id = await aTicket(requester);
    await press(admin, `/support/${id}/actions/assign/`, { assigned_to: String(clerk.userId) });
    await press(admin, `/support/${id}/actions/assign/`, { assigned_team: String(await teamId('tech')) });
    expect((await stored(id)).assigned_to_id).toBe(clerk.userId);
    expect((await press(admin, `/support/${id}/actions/assign/`, { note: 'x' })).kind).toBe('warning');
    expect((await press(admin, `/support/${id}/actions/assign/`, { assigned_to: 'abc' })).kind).toBe('error');
  });

  it('knows staff and active teams only', async () => {
    const id = await aTicket(requester);
    expect((await admin.post(`/support/${id}/actions/assign/`, { assigned_to: String(requester.userId) })).status).toBe(404);
    expect((await admin.post(`/support/${id}/actions/assign/`, { assigned_team: '2000000000' })).status).toBe(404);
    expect(await stored(id)).toMatchObject({ state: 'new', assigned_to_id: null });
  });

  it('level user: himself or nobody', async () => {
    const id = await aTicket(requester);
    expect((await clerk.post(`/support/${id}/actions/assign/`, { assigned_to: String(colleague.userId) })).status).toBe(403);
    expect((await press(clerk, `/support/${id}/actions/assign/`, { assigned_to: String(clerk.userId) })).kind).toBe('success');
    expect((await press(clerk, `/support/${id}/actions/assign/`, { assigned_to: '' })).kind).toBe('success');
  });

  it('of two who claim it at once one has it', async () => {
    const id = await aTicket(requester);
    const answers = await Promise.all([clerk, colleague].map((desk) => desk.post(`/support/${id}/actions/assign/`, { assigned_to: String(desk.userId) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 403]);
  });
});

describe('status', () => {
  const STATES = ['new', 'in_progress', 'returned', 'closed'] as const;
  const ALLOWED: Record<string, readonly string[]> = {
    new: ['in_progress', 'returned', 'closed'],
    in_progress: ['returned', 'closed'],
    returned: ['in_progress', 'closed'],
    closed: [],
  };
  const cases = STATES.flatMap((from) => STATES.map((to) => [from, to, from === to || (ALLOWED[from] as readonly string[]).includes(to)] as const));

  it.each(cases)('%s → %s: %s', async (from, to, allowed) => {
    const id = await aTicket(requester);
    await sql(`update support_tickets set state = $2, closed_at = case when $2 = 'closed' then now() end where id = $1`, [id, from]);
    expect((await press(admin, `/support/${id}/actions/status/`, { status: to })).kind).toBe(allowed ? 'success' : 'warning');
    expect((await stored(id)).state).toBe(allowed ? to : from);
    const logs = await sql('select 1 from support_status_logs where ticket_id = $1', [id]);
    expect(logs).toHaveLength(allowed && from !== to ? 1 : 0);
  });

  it('an unknown or missing one changes nothing', async () => {
    const id = await aTicket(requester);
    for (const fields of [{}, { status: 'done' }] as Record<string, string>[]) expect((await press(admin, `/support/${id}/actions/status/`, fields)).kind).toBe('error');
    expect((await stored(id)).state).toBe('new');
  });

  it('of many at once one log', async () => {
    const id = await aTicket(requester);
    const desks = [admin, clerk, colleague, await aDesk('power')];
    expect(await pressTogether(desks, `/support/${id}/actions/status/`, { status: 'closed' })).toEqual({ success: 4 });
    expect(await sql('select 1 from support_status_logs where ticket_id = $1', [id])).toHaveLength(1);
  });
});

describe('a complaint', () => {
  async function aService(): Promise<{ provider: number; id: number }> {
    const { id: provider } = await row<{ id: number }>(
      `insert into provider_profiles (user_id, provider_type, display_name, city) values ($1, 'individual', 'مزود', '') returning id`,
      [requester.userId],
    );
    const { id: subcategory } = await row<{ id: number }>(
      `with c as (insert into service_categories (name) values ('ت') returning id) insert into service_subcategories (name, category_id) select 'ف', id from c returning id`,
    );
    const { id } = await row<{ id: number }>(`insert into provider_services (provider_id, subcategory_id, title) values ($1, $2, 'خدمة مسيئة') returning id`, [
      provider,
      subcategory,
    ]);
    return { provider, id };
  }
  const complain = async (kind: string, object: number | string) =>
    aTicket(await login(), { ticket_type: 'complaint', description: 'مسيء', reported_kind: kind, reported_object_id: String(object) });
  const remove = (id: number, desk = admin) => press(desk, `/support/${id}/actions/delete-reported/`);

  it('links to its target, and removes it once', async () => {
    const service = await aService();
    const id = await complain('service', service.id);
    const { text } = await admin.get(`/support/${id}/`);
    expect(text).toContain(`href="/dashboard/providers/${service.provider}/"`);
    expect((await clerk.get(`/support/${id}/`)).text).not.toContain('/dashboard/providers/');
    expect(await remove(id)).toMatchObject({ to: `/dashboard/support/${id}/`, kind: 'success' });
    expect(await sql('select 1 from provider_services where id = $1', [service.id])).toHaveLength(0);
    expect(await row('select reported_kind, reported_object_id from support_tickets where id = $1', [id])).toEqual({ reported_kind: '', reported_object_id: '' });
    const [comment] = await sql<{ text: string; is_internal: boolean }>('select text, is_internal from support_comments where ticket_id = $1', [id]);
    expect(comment).toMatchObject({ is_internal: true, text: expect.stringContaining(String(service.id)) });
    expect(await row(`select actor_id from audit_logs where action = 'reported_object_deleted' and reference_id = $1`, [String(service.id)])).toEqual({ actor_id: admin.userId });
    expect((await remove(id)).kind).toBe('warning');
  });

  it('whose target is gone changes nothing', async () => {
    const id = await complain('service', 2_000_000_000);
    expect((await remove(id)).kind).toBe('warning');
    expect((await row<{ reported_kind: string }>('select reported_kind from support_tickets where id = $1', [id])).reported_kind).toBe('service');
    expect(await sql('select 1 from support_comments where ticket_id = $1', [id])).toHaveLength(0);
  });

  it.each([
    ['another kind of ticket', { ticket_type: 'tech', reported_kind: 'service', reported_object_id: '1' }],
    ['an unsupported kind', { ticket_type: 'complaint', reported_kind: 'user', reported_object_id: '1' }],
    ['no id', { ticket_type: 'complaint', reported_kind: 'service', reported_object_id: 'one' }],
  ])('%s has nothing to remove', async (_why, fields) => {
    const id = await aTicket(requester, fields);
    expect((await admin.get(`/support/${id}/`)).text).not.toContain('delete-reported/');
    expect((await remove(id)).kind).toBe('warning');
  });

  it('of two removals at once one does it', async () => {
    const service = await aService();
    const id = await complain('service', service.id);
    expect(await pressTogether([admin, clerk], `/support/${id}/actions/delete-reported/`)).toEqual({ success: 1, warning: 1 });
    expect(await sql('select 1 from support_comments where ticket_id = $1', [id])).toHaveLength(1);
  });
});

describe('the same page for the teams', () => {
  it.each([
    ['verification', 'verify', 'verify'],
    ['subscriptions', 'subs', 'subs'],
    ['extras', 'extras', 'extras'],
  ] as const)('%s: its own kind of ticket, under its own key', async (area, key, type) => {
    const desk = await aDesk('user', [key]);
    const [id, other] = [await aTicket(requester, { ticket_type: type }), await aTicket(requester)];
    expect((await desk.get(`/${area}/inquiries/${id}/`)).text).toContain(codeOf(id));
    expect((await desk.get(`/${area}/ops/?q=${codeOf(id)}`)).text).toContain(`/dashboard/${area}/inquiries/${id}/`);
    expect((await press(desk, `/${area}/inquiries/${id}/actions/assign/`, { assigned_to: String(desk.userId) })).to).toBe(`/dashboard/${area}/inquiries/${id}/`);
    expect((await press(desk, `/${area}/inquiries/${id}/actions/status/`, { status: 'closed' })).kind).toBe('success');
    expect(await stored(id)).toMatchObject({ state: 'closed', assigned_to_id: desk.userId });

    expect((await desk.get(`/${area}/inquiries/${other}/`)).status).toBe(404);
    expect((await desk.post(`/${area}/inquiries/${other}/actions/assign/`, { assigned_to: '' })).status).toBe(404);
    expect((await desk.post(`/${area}/inquiries/${other}/actions/status/`, { status: 'closed' })).status).toBe(404);
    expect((await desk.post(`/${area}/inquiries/${id}/actions/delete-reported/`)).status).toBe(404);
    expect((await desk.get(`/support/${id}/`)).status).toBe(302);
    expect((await clerk.get(`/${area}/inquiries/${id}/`)).status).toBe(302);
    expect((await stored(other)).state).toBe('new');
  });

  it('promotion: the list of inquiries about advertisements', async () => {
    const desk = await aDesk('user', ['promo']);
    const [ads, other] = [await aTicket(requester, { ticket_type: 'ads' }), await aTicket(requester)];
    const { text } = await desk.get(`/promo/inquiries/?q=${requester.phone}&status=new&priority=normal`);
    expect([text.includes(codeOf(ads)), text.includes(codeOf(other))]).toEqual([true, false]);
    await expectExports(desk, `/promo/inquiries/?q=${requester.phone}`, { name: 'ads-inquiries', found: codeOf(ads) });
  });
});

describe('who may', () => {
  it('is asked in the order of the entry table', async () => {
    const id = await aTicket(requester);
    for (const action of ['assign', 'status', 'delete-reported']) {
      expect((await admin.get(`/support/${id}/actions/${action}/`)).status).toBe(405);
      expect((await admin.post(`/support/${id}/actions/${action}/`, { status: 'closed' }, { csrf: null })).status).toBe(403);
    }
    expect((await stored(id)).state).toBe('new');
  });

  it('qa reads everything without buttons, and changes nothing', async () => {
    const qa = await aDesk('qa', ['support']);
    const id = await aTicket(requester);
    await give(id, clerk.userId);
    const page = await qa.get(`/support/${id}/`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('/actions/');
    for (const action of ['assign', 'status', 'delete-reported'])
      expect(await press(qa, `/support/${id}/actions/${action}/`, { status: 'closed', assigned_to: '' })).toMatchObject({ to: '/dashboard/support/', kind: 'error' });
    expect(await stored(id)).toMatchObject({ state: 'new', assigned_to_id: clerk.userId });
  });
});
