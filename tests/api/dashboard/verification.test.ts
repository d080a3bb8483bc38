import { aDesk, type Desk } from '../../support/dashboard';
import { row, sql } from '../../support/db';
import type { Client } from '../../support/http';
import { auditOf, pay } from '../../support/sales';
import { aStaff, type Staff } from '../../support/staff';
import { aTicket } from '../support/support';
import { active, applicant, approved, attachment, badgesOf, codeOf, itemIds, items, newDocument, newRequest, stateOf } from '../verification/support';
import { ESCAPED, expectExports, MARKUP, press, pressTogether } from './helpers';

/** The review of verifications on the dashboard (spec/backoffice.md, section 4, Verification; spec/verification.md). */

let admin: Desk;
let clerk: Desk;
let colleague: Desk;
let api: Staff;
let user: Client;

beforeAll(async () => {
  [admin, clerk, colleague] = [await aDesk('admin'), await aDesk('user', ['verify']), await aDesk('user', ['verify'])];
  api = await aStaff({ level: 'admin' });
});
beforeEach(async () => {
  user = await applicant();
});

const give = (id: number, userId: number) => sql('update verification_requests set assigned_to_id = $2, assigned_at = now() where id = $1', [id, userId]);
const force = (id: number, state: string) => sql('update verification_requests set state = $2 where id = $1', [id, state]);
const path = (id: number, action: string) => `/verification/${id}/actions/${action}/`;
const decide = (desk: Desk, kind: 'requirements' | 'documents', id: number, fields: Record<string, string> = { is_approved: '1' }) =>
  press(desk, `/verification/${kind}/${id}/actions/decision/`, fields);

describe('lists', () => {
  it('find by code and phone, narrow by status, and are exported', async () => {
    const id = await newRequest(user);
    for (const query of [`q=${codeOf(id)}`, `q=${user.phone}&status=new`]) expect((await admin.get(`/verification/?${query}`)).text).toContain(`/dashboard/verification/${id}/`);
    for (const query of ['status=active', 'status=nonsense'])
      expect((await admin.get(`/verification/?q=${user.phone}&${query}`)).text).not.toContain(`/dashboard/verification/${id}/`);
    await expectExports(admin, `/verification/?q=${user.phone}`, { name: 'verification-requests', found: codeOf(id) });
  });

  it('ops: inquiries and requests, each with its filter and pages', async () => {
    const id = await newRequest(user);
    const ticket = await aTicket(user, { ticket_type: 'verify' });
    for (let count = 0; count < 15; count += 1) await aTicket(user, { ticket_type: 'verify' });
    const { text } = await admin.get(`/verification/ops/?q=${user.phone}`);
    expect(text).toContain(`/dashboard/verification/${id}/`);
    expect(text).toContain('صفحة 1 من 2');
    expect(text).not.toContain(`/dashboard/verification/inquiries/${ticket}/`);
    const second = await admin.get(`/verification/ops/?q=${user.phone}&inq_page=2`);
    expect(second.text).toContain(`/dashboard/verification/inquiries/${ticket}/`);
    expect(second.text).toContain(`/dashboard/verification/${id}/`);
    expect((await admin.get(`/verification/ops/?q=${user.phone}&req_status=active`)).text).not.toContain(`/dashboard/verification/${id}/`);
    expect((await admin.get(`/verification/ops/?q=${user.phone}&inq_status=closed`)).text).not.toContain('/dashboard/verification/inquiries/');
  });

  it('level user: his own and nobody’s', async () => {
    const [mine, theirs] = [await newRequest(user), await newRequest(await applicant())];
    await give(mine, clerk.userId);
    await give(theirs, colleague.userId);
    expect((await clerk.get(`/verification/?q=${codeOf(mine)}`)).text).toContain(`/dashboard/verification/${mine}/`);
    expect((await clerk.get(`/verification/?q=${codeOf(theirs)}`)).text).not.toContain(`/dashboard/verification/${theirs}/`);
    expect((await clerk.get(`/verification/${theirs}/`)).status).toBe(403);
    const [item] = await itemIds(theirs);
    expect((await clerk.post(`/verification/requirements/${item}/actions/decision/`, { is_approved: '1' })).status).toBe(403);
    for (const action of ['finalize', 'activate']) expect((await clerk.post(path(theirs, action))).status).toBe(403);
    expect(await row('select is_approved from verification_requirements where id = $1', [item])).toEqual({ is_approved: null });
  });
});

describe('the page', () => {
  it('opens papers by signed links, and shows the lines of the invoice', async () => {
    const id = await newRequest(user, items('B1'));
    await newDocument(user, id);
    const [item] = await itemIds(id);
    await attachment(user, id, item as number).expect(201);
    const { text } = await admin.get(`/verification/${id}/`);
    const links = [...text.matchAll(/href="([^"]*\/api\/files\/[^"]+)"/g)].map(([, href = '']) => new URL(href.replaceAll('&amp;', '&')));
    expect(links).toHaveLength(2);
    for (const link of links) {
      expect((await user.get(link.pathname + link.search)).status).toBe(200);
      expect((await user.get(link.pathname)).status).toBe(403);
      expect(Number(link.searchParams.get('expires')) * 1000 - Date.now()).toBeLessThanOrEqual(15 * 60_000);
    }
    const { id: done } = await approved(await applicant(), api);
    const page = (await admin.get(`/verification/${done}/`)).text;
    for (const part of ['100.00', '15.00', '115.00', 'IV']) expect(page).toContain(part);
  });

  it('shows texts as texts', async () => {
    const id = await newRequest(user);
    await newDocument(user, id);
    await sql('update verification_documents set title = $2 where request_id = $1', [id, MARKUP]);
    await sql('update verification_requests set admin_note = $2 where id = $1', [id, MARKUP]);
    const { text } = await admin.get(`/verification/${id}/`);
    expect(text.split(ESCAPED).length - 1).toBe(2);
    expect(text).not.toContain(MARKUP);
  });

  it('is unknown for what is not there', async () => {
    for (const id of ['2000000000', 'x', '0', 'inquiries']) expect((await admin.get(`/verification/${id}/`)).status).toBe(404);
    for (const kind of ['requirements', 'documents']) expect((await admin.post(`/verification/${kind}/2000000000/actions/decision/`, { is_approved: '1' })).status).toBe(404);
  });
});

describe('decisions', () => {
  it('on items and documents, with a note, back at the request', async () => {
    const id = await newRequest(user);
    const [item, document] = [(await itemIds(id))[0] as number, await newDocument(user, id)];
    expect(await decide(admin, 'requirements', item, { is_approved: 'false', decision_note: 'غير واضح' })).toMatchObject({ to: `/dashboard/verification/${id}/`, kind: 'success' });
    expect(await decide(admin, 'documents', document, { is_approved: 'true' })).toMatchObject({ to: `/dashboard/verification/${id}/`, kind: 'success' });
    expect(await row('select is_approved, decision_note, decided_by_id from verification_requirements where id = $1', [item])).toEqual({
      is_approved: false,
      decision_note: 'غير واضح',
      decided_by_id: admin.userId,
    });
    expect(await row('select is_approved from verification_documents where id = $1', [document])).toEqual({ is_approved: true });
  });

  it.each([{}, { is_approved: '' }, { is_approved: 'maybe' }, { is_approved: '1', decision_note: 'x'.repeat(301) }])('%j is refused', async (fields) => {
    const [item] = await itemIds(await newRequest(user));
    expect((await decide(admin, 'requirements', item as number, fields as Record<string, string>)).kind).toBe('error');
    expect(await row('select is_approved from verification_requirements where id = $1', [item])).toEqual({ is_approved: null });
  });

  it.each(['approved', 'expired'])('not any more when %s', async (state) => {
    const id = await newRequest(user);
    const [item] = await itemIds(id);
    await force(id, state);
    expect((await decide(admin, 'requirements', item as number)).kind).toBe('warning');
    expect((await admin.get(`/verification/${id}/`)).text).not.toContain('decision/');
  });
});

describe('finalize', () => {
  it('makes one invoice, also for many at once', async () => {
    const id = await newRequest(user, items('B1', 'G2'));
    for (const item of await itemIds(id)) await decide(admin, 'requirements', item);
    expect(await pressTogether([admin, clerk, colleague, await aDesk('power')], path(id, 'finalize'))).toEqual({ success: 1, warning: 3 });
    expect(await stateOf(id)).toBe('pending_payment');
    expect(await sql('select 1 from invoices where reference_id = $1', [codeOf(id)])).toHaveLength(1);
    expect((await auditOf('verify_request', codeOf(id))).filter((action) => action === 'verify_request_approved')).toHaveLength(1);
  });

  it('rejects when nothing was approved', async () => {
    const id = await newRequest(user);
    for (const item of await itemIds(id)) await decide(admin, 'requirements', item, { is_approved: '0' });
    expect(await press(admin, path(id, 'finalize'))).toMatchObject({ to: `/dashboard/verification/${id}/`, kind: 'success' });
    expect(await stateOf(id)).toBe('rejected');
    expect(await auditOf('verify_request', codeOf(id))).toContain('verify_request_rejected');
  });

  it('needs everything decided', async () => {
    const id = await newRequest(user);
    expect((await press(admin, path(id, 'finalize'))).kind).toBe('warning');
    expect(await stateOf(id)).toBe('new');
  });

  it.each(['approved', 'expired'])('is refused when %s', async (state) => {
    const id = await newRequest(user);
    await force(id, state);
    expect((await press(admin, path(id, 'finalize'))).kind).toBe('warning');
    expect(await stateOf(id)).toBe(state);
  });
});

describe('activate', () => {
  const paidOnly = (invoice: number) => sql(`update invoices set state = 'paid', paid_at = localtimestamp where id = $1`, [invoice]);

  it('needs a paid invoice', async () => {
    const { id } = await approved(user, api);
    expect((await press(admin, path(id, 'activate'))).kind).toBe('warning');
    expect(await stateOf(id)).toBe('pending_payment');
    expect((await admin.get(`/verification/${id}/`)).text).not.toContain('activate/');
  });

  it('of many at once one does', async () => {
    const { id, invoice } = await approved(user, api);
    await paidOnly(invoice);
    expect((await admin.get(`/verification/${id}/`)).text).toContain('activate/');
    expect(await pressTogether([admin, clerk, colleague, await aDesk('power')], path(id, 'activate'))).toEqual({ success: 1, warning: 3 });
    expect([await stateOf(id), await badgesOf(user.userId)]).toEqual(['active', ['B1']]);
    expect((await auditOf('verify_request', codeOf(id))).filter((action) => action === 'verify_request_active')).toHaveLength(1);
    expect((await press(admin, path(id, 'activate'))).kind).toBe('warning');
  });

  it.each(['new', 'rejected', 'in_review'])('is refused when %s', async (state) => {
    const id = await newRequest(user);
    await force(id, state);
    expect((await press(admin, path(id, 'activate'))).kind).toBe('warning');
  });
});

describe('badges', () => {
  const badgeOf = async (requestId: number) => (await row<{ id: number }>('select id from verified_badges where request_id = $1', [requestId])).id;

  it('are listed, found and narrowed', async () => {
    const { id } = await active(user, api);
    const badge = await badgeOf(id);
    for (const query of [`q=${user.phone}`, `q=${codeOf(id)}`, `q=${user.phone}&active=1`])
      expect((await admin.get(`/verification/badges/?${query}`)).text).toContain(`/badges/${badge}/actions/deactivate/`);
    expect((await admin.get(`/verification/badges/?q=${user.phone}&active=0`)).text).not.toContain(`/badges/${badge}/`);
  });

  it('are switched off once, also by two at once', async () => {
    const { id } = await active(user, api);
    const badge = await badgeOf(id);
    expect(await pressTogether([admin, clerk], `/verification/badges/${badge}/actions/deactivate/`)).toEqual({ success: 1, warning: 1 });
    expect(await badgesOf(user.userId)).toEqual([]);
    expect((await auditOf('verify_request', codeOf(id))).filter((action) => action === 'verify_badge_deactivated')).toHaveLength(1);
    expect((await admin.get(`/verification/badges/?q=${user.phone}`)).text).not.toContain('deactivate/');
  });

  it('are renewed by one request, however often', async () => {
    const { id } = await active(user, api);
    const badge = await badgeOf(id);
    expect(await press(admin, `/verification/badges/${badge}/actions/renew/`)).toMatchObject({ to: '/dashboard/verification/badges/', kind: 'success' });
    await press(admin, `/verification/badges/${badge}/actions/renew/`);
    const renewals = await sql<{ id: number; state: string; invoice_id: number }>('select id, state, invoice_id from verification_requests where requester_id = $1 and id > $2', [
      user.userId,
      id,
    ]);
    expect(renewals).toMatchObject([{ state: 'pending_payment' }]);
    await pay(user, renewals[0]?.invoice_id as number);
    expect(await badgesOf(user.userId)).toEqual(['B1']);
    expect(await auditOf('verify_request', codeOf(renewals[0]?.id as number))).toContain('verify_badge_renewed');
  });

  it('of a colleague’s request are closed to level user', async () => {
    const { id } = await active(user, api);
    const badge = await badgeOf(id);
    await give(id, colleague.userId);
    expect((await clerk.get(`/verification/badges/?q=${user.phone}`)).text).not.toContain(`/badges/${badge}/`);
    for (const action of ['deactivate', 'renew']) expect((await clerk.post(`/verification/badges/${badge}/actions/${action}/`)).status).toBe(403);
    expect((await admin.post('/verification/badges/2000000000/actions/renew/')).status).toBe(404);
    expect(await badgesOf(user.userId)).toEqual(['B1']);
  });
});

describe('who may', () => {
  it('is asked in the order of the entry table', async () => {
    const id = await newRequest(user);
    const [item] = await itemIds(id);
    for (const action of [path(id, 'finalize'), path(id, 'activate'), `/verification/requirements/${item}/actions/decision/`, '/verification/badges/1/actions/renew/']) {
      expect((await admin.get(action)).status).toBe(405);
      expect((await admin.post(action, { is_approved: '1' }, { csrf: null })).status).toBe(403);
    }
  });

  it('qa reads everything without buttons, and changes nothing', async () => {
    const qa = await aDesk('qa', ['verify']);
    const { id, invoice } = await approved(user, api);
    await give(id, clerk.userId);
    await sql(`update invoices set state = 'paid', paid_at = localtimestamp where id = $1`, [invoice]);
    const [item] = await itemIds(id);
    for (const page of [`/verification/${id}/`, '/verification/badges/', '/verification/', '/verification/ops/']) {
      const { status, text } = await qa.get(page);
      expect([status, text.includes('/actions/')]).toEqual([200, false]);
    }
    for (const action of [path(id, 'activate'), path(id, 'finalize'), `/verification/requirements/${item}/actions/decision/`])
      expect(await press(qa, action, { is_approved: '0' })).toMatchObject({ to: '/dashboard/verification/ops/', kind: 'error' });
    expect(await stateOf(id)).toBe('pending_payment');
  });

  it('nobody without the key', async () => {
    const other = await aDesk('user', ['promo']);
    const id = await newRequest(user);
    for (const page of ['/verification/', '/verification/ops/', '/verification/badges/', `/verification/${id}/`])
      expect((await other.get(page)).headers['location']).toBe('/dashboard/promo/');
    expect((await press(other, path(id, 'finalize'))).kind).toBe('error');
  });
});
