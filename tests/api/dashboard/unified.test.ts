import { aDesk, type Desk } from '../../support/dashboard';
import { row, sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { aTicket } from '../support/support';
import { csvLines, download, ESCAPED, expectExports, MARKUP } from './helpers';

/** Unified requests and features on the dashboard (spec/backoffice.md, section 4, Others). */

let admin: Desk;
let requester: Client;

beforeAll(async () => {
  admin = await aDesk('admin');
});
beforeEach(async () => {
  requester = await login();
});

async function made(description = 'طلب دعم'): Promise<{ id: number; code: string; ticketId: number }> {
  const ticketId = await aTicket(requester, { description });
  const { id, code } = await row<{ id: number; code: string }>(`select id, code from unified_requests where request_type = 'helpdesk' and source_object_id = $1`, [ticketId]);
  return { id, code, ticketId };
}
const assign = (id: number, userId: number | null) => sql('update unified_requests set assigned_user_id = $2 where id = $1', [id, userId]);
const listed = async (query: string, desk: Desk = admin) => (await desk.get(`/unified-requests/?q=${requester.phone}&${query}`)).text;

test('every filter narrows', async () => {
  const { id, code } = await made();
  const link = `/dashboard/unified-requests/${id}/`;
  for (const query of [
    '',
    'type=helpdesk',
    'status=new',
    'open_only=1',
    'assignee=__unassigned__',
    'has_assignee=0',
    'has_invoice=0',
    'preset=unassigned',
    'preset=open_unassigned',
  ])
    expect(await listed(query)).toContain(link);
  for (const query of [
    'type=promo',
    'status=closed',
    'type=nonsense',
    'has_assignee=1',
    'has_invoice=1',
    'preset=pending_payment',
    'preset=nonsense',
    `assignee=${admin.userId}`,
    'assignee=x',
    'team=promo',
    'from=2999-01-01',
    'to=2000-01-01',
  ])
    expect(await listed(query)).not.toContain(link);
  expect((await admin.get(`/unified-requests/?q=${code.toLowerCase()}`)).text).toContain(link);
  await assign(id, admin.userId);
  for (const query of [`assignee=${admin.userId}`, 'has_assignee=1']) expect(await listed(query)).toContain(link);
  await sql(`update unified_requests set metadata = metadata || '{"invoice_id": 2147483647}', state = 'pending_payment' where id = $1`, [id]);
  for (const query of ['has_invoice=1', 'preset=pending_payment']) expect(await listed(query)).toContain(link);
});

test('totals are those of the filters', async () => {
  await made();
  await made();
  const tiles = [...(await listed('type=helpdesk')).matchAll(/<div><dt>([^<]*)<\/dt><dd>(\d+)<\/dd>/g)].map(([, name, count]) => [name, count]);
  expect(tiles).toEqual(
    expect.arrayContaining([
      ['الكل', '2'],
      ['دعم', '2'],
      ['ترويج', '0'],
      ['جديد', '2'],
    ]),
  );
});

test('level user: his own and nobody’s, in the list, on the page, in exports', async () => {
  const [clerk, colleague] = [await aDesk('user', ['analytics']), await aDesk('user', ['analytics'])];
  const [mine, theirs, nobodys] = [await made(), await made(), await made()];
  await assign(mine.id, clerk.userId);
  await assign(theirs.id, colleague.userId);
  const text = await listed('', clerk);
  expect([mine, theirs, nobodys].map(({ code }) => text.includes(code))).toEqual([true, false, true]);
  expect([(await clerk.get(`/unified-requests/${mine.id}/`)).status, (await clerk.get(`/unified-requests/${theirs.id}/`)).status]).toEqual([200, 403]);
  expect(csvLines(await download(clerk, `/unified-requests/?q=${requester.phone}&export=csv`))).toHaveLength(3);
});

test('the page links only where the reader has the key', async () => {
  const { id, ticketId } = await made();
  await sql('update unified_requests set summary = $2 where id = $1', [id, MARKUP]);
  const all = (await admin.get(`/unified-requests/${id}/`)).text;
  expect(all).toContain(`/dashboard/support/${ticketId}/`);
  expect(all).not.toContain(MARKUP);
  const analyst = await aDesk('user', ['analytics']);
  expect((await analyst.get(`/unified-requests/${id}/`)).text).not.toContain(`/dashboard/support/${ticketId}/`);
});

test('a team’s ticket is linked where the team works on it', async () => {
  const ticketId = await aTicket(requester, { ticket_type: 'verify' });
  const { id } = await row<{ id: number }>(`select id from unified_requests where request_type = 'helpdesk' and source_object_id = $1`, [ticketId]);
  const desk = await aDesk('user', ['analytics', 'verify']);
  expect((await desk.get(`/unified-requests/${id}/`)).text).toContain(`/dashboard/verification/inquiries/${ticketId}/`);
});

test('are exported', async () => {
  const { code } = await made('@سطر');
  await expectExports(admin, `/unified-requests/?q=${requester.phone}`, { name: 'unified-requests', found: code, formula: '@سطر' });
});

describe('features', () => {
  test('say what each user has', async () => {
    const plan = await row<{ id: number; code: string }>(`select id, code from subscription_plans where is_active order by id desc limit 1`);
    await sql(`insert into subscriptions (user_id, plan_id, state, start_at, end_at) values ($1, $2, 'active', now(), now() + interval '1 day')`, [requester.userId, plan.id]);
    await sql('update up_users set first_name = $2 where id = $1', [requester.userId, MARKUP]);
    const { status, text } = await admin.get(`/features/?q=${requester.phone}`);
    expect(status).toBe(200);
    expect(text).toContain(`<td data-label="الباقة">${plan.code}</td>`);
    expect(text).toContain(ESCAPED);
    expect(text).not.toContain(MARKUP);
    const lines = csvLines(await download(admin, `/features/?q=${requester.phone}&export=csv`));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('أكبر ملف');
  });

  test('open with either key', async () => {
    for (const key of ['analytics', 'features']) expect((await (await aDesk('user', [key])).get('/features/')).status).toBe(200);
  });
});
