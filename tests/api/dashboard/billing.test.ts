import { books, init, newInvoice, webhook } from '../../support/billing';
import { aDesk, type Desk } from '../../support/dashboard';
import { row, sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { readPdf } from '../../support/pdf';
import { auditOf, planId } from '../../support/sales';
import { csvLines, download, ESCAPED, expectExports, MARKUP, press, pressTogether } from './helpers';

/** Invoices on the dashboard (spec/backoffice.md, section 4, Billing; spec/billing.md, Invoice state by other actors). */

let desk: Desk;
let client: Client;

beforeAll(async () => {
  desk = await aDesk('admin');
});
beforeEach(async () => {
  client = await login();
});

const pathOf = (id: number) => `/billing/${id}/actions/set-status/`;
const stateOf = async (id: number) =>
  (await row<{ state: string; paid_at: Date | null }>('select state, paid_at from invoices where id = $1', [id])) as { state: string; paid_at: Date | null };
const force = (id: number, state: string) => sql('update invoices set state = $2 where id = $1', [id, state]);

describe('the list', () => {
  it('finds by code, phone and title, and narrows by status and kind', async () => {
    const invoice = await newInvoice(client, '10.00', { title: `عنوان ${client.userId} فريد`, reference_type: 'other' });
    for (const query of [`q=${invoice.code}`, `q=${client.phone}`, `q=${encodeURIComponent(`عنوان ${client.userId}`)}`, `q=${invoice.code}&status=pending&ref_type=other`]) {
      const page = await desk.get(`/billing/?${query}`);
      expect(page.status).toBe(200);
      expect(page.text).toContain(invoice.code);
    }
    for (const query of ['status=paid', 'status=nonsense', 'ref_type=subscription'])
      expect((await desk.get(`/billing/?q=${invoice.code}&${query}`)).text).not.toContain(`>${invoice.code}<`);
  });

  it('shows the last page beyond the end', async () => {
    for (let count = 0; count < 26; count += 1) await newInvoice(client, '1.00');
    const [second, beyond] = [await desk.get(`/billing/?q=${client.phone}&page=2`), await desk.get(`/billing/?q=${client.phone}&page=99`)];
    expect(second.text).toContain('صفحة 2 من 2');
    expect(beyond.text).toContain('صفحة 2 من 2');
    expect((await desk.get(`/billing/?q=${client.phone}&page=-1`)).text).toContain('صفحة 1 من 2');
  });

  it('shows texts as texts', async () => {
    const { id, code } = await newInvoice(client);
    await sql('update invoices set title = $2 where id = $1', [id, MARKUP]);
    const { text } = await desk.get(`/billing/?q=${code}`);
    expect(text).toContain(ESCAPED);
    expect(text).not.toContain(MARKUP);
    expect((await desk.get(`/billing/?q=${encodeURIComponent('"><script>alert(1)</script>')}`)).text).not.toContain('<script');
  });

  it('is exported with its filters, formulas inert', async () => {
    const { id, code } = await newInvoice(client);
    const formula = '=HYPERLINK(1)';
    await sql('update invoices set title = $2 where id = $1', [id, formula]);
    await expectExports(desk, `/billing/?q=${client.phone}`, { name: 'invoices', found: code, formula });
    expect((await desk.get(`/billing/?q=${code}&export=exe`)).headers['content-type']).toContain('text/html');
  });

  it('is exported up to 2000 rows', async () => {
    const title = `كثير ${client.userId}`;
    await sql(
      `insert into invoices (code, user_id, title, currency, subtotal_minor, vat_basis_points, vat_minor, total_minor, state, reference_type, reference_id, activation)
       select 'X' || $1::text || '-' || n, $1::int, $2, 'SAR', 100, 1500, 15, 115, 'draft', '', '', 'none' from generate_series(1, 2001) n`,
      [client.userId, title],
    );
    const lines = csvLines(await download(desk, `/billing/?q=${encodeURIComponent(title)}&export=csv`));
    expect(lines).toHaveLength(2001);
    expect(lines[0]).toContain('الرمز');
    await sql(`delete from invoices where user_id = $1`, [client.userId]);
  });

  it('is drawn as PDF over several pages', async () => {
    const title = `صفحات ${client.userId}`;
    await sql(
      `insert into invoices (code, user_id, title, currency, subtotal_minor, vat_basis_points, vat_minor, total_minor, state, reference_type, reference_id, activation)
       select 'P' || $1::text || '-' || n, $1::int, $2, 'SAR', 100, 1500, 15, 115, 'draft', '', '', 'none' from generate_series(1, 100) n`,
      [client.userId, title],
    );
    const { pages } = readPdf((await download(desk, `/billing/?q=${encodeURIComponent(title)}&export=pdf`)).bytes);
    const codes = new Set(pages.flat().flatMap(({ text }) => text.match(/P\d+-\d+/g) ?? []));
    expect([pages.length > 1, codes.size]).toEqual([true, 100]);
    await sql(`delete from invoices where user_id = $1`, [client.userId]);
  });
});

describe('mark paid', () => {
  it.each(['draft', 'pending', 'failed', 'cancelled'])('%s becomes paid', async (state) => {
    const { id, code } = await newInvoice(client);
    await force(id, state);
    expect(await press(desk, pathOf(id), { action: 'mark_paid' })).toMatchObject({ status: 302, to: '/dashboard/billing/', kind: 'success' });
    expect((await stateOf(id)).state).toBe('paid');
    expect(await row(`select actor_id from audit_logs where action = 'invoice_paid' and reference_id = $1`, [code])).toEqual({ actor_id: desk.userId });
  });

  it('again changes nothing', async () => {
    const { id, code } = await newInvoice(client);
    await press(desk, pathOf(id), { action: 'mark_paid' });
    const before = await stateOf(id);
    expect((await press(desk, pathOf(id), { action: 'mark_paid' })).kind).toBe('warning');
    expect(await stateOf(id)).toEqual(before);
    expect((await auditOf('invoice', code)).filter((action) => action === 'invoice_paid')).toHaveLength(1);
  });

  it('a refunded one stays as it is', async () => {
    const { id } = await newInvoice(client);
    await force(id, 'refunded');
    expect((await press(desk, pathOf(id), { action: 'mark_paid' })).kind).toBe('warning');
    expect((await stateOf(id)).state).toBe('refunded');
  });

  it('activates what was sold', async () => {
    const { body } = await client.post(`/api/subscriptions/subscribe/${await planId('BASIC_MONTH')}/`).expect(201);
    await press(desk, pathOf(body.invoice), { action: 'mark_paid' });
    expect(await row('select state from subscriptions where id = $1', [body.id])).toEqual({ state: 'active' });
  });

  it('of ten at once one does', async () => {
    const desks = await Promise.all(Array.from({ length: 5 }, () => aDesk('user', ['billing'])));
    const { id, code } = await newInvoice(client);
    expect(await pressTogether([...desks, desk], pathOf(id), { action: 'mark_paid' })).toEqual({ success: 1, warning: 5 });
    expect((await auditOf('invoice', code)).filter((action) => action === 'invoice_paid')).toHaveLength(1);
    expect((await books(id)).attempts).toHaveLength(1);
  });
});

describe('mark unpaid', () => {
  it('takes a manual payment back', async () => {
    const { id, code } = await newInvoice(client);
    await press(desk, pathOf(id), { action: 'mark_paid' });
    expect((await press(desk, pathOf(id), { action: 'mark_unpaid' })).kind).toBe('success');
    expect(await stateOf(id)).toEqual({ state: 'pending', paid_at: null });
    expect(await auditOf('invoice', code)).toContain('invoice_marked_unpaid');
  });

  it('is refused when a gateway took the money', async () => {
    const { id } = await newInvoice(client);
    const attempt = await init(client, id);
    await webhook({ status: 'paid', provider_reference: attempt.provider_reference }).expect(200);
    expect((await press(desk, pathOf(id), { action: 'mark_unpaid' })).kind).toBe('warning');
    expect((await stateOf(id)).state).toBe('paid');
  });

  it.each(['draft', 'pending', 'failed', 'cancelled', 'refunded'])('%s stays as it is', async (state) => {
    const { id } = await newInvoice(client);
    await force(id, state);
    expect((await press(desk, pathOf(id), { action: 'mark_unpaid' })).kind).toBe('warning');
    expect((await stateOf(id)).state).toBe(state);
  });
});

describe('the form', () => {
  it('goes on to a local path, and nowhere else', async () => {
    const { id } = await newInvoice(client);
    const next = '/dashboard/unified-requests/?q=1';
    expect((await desk.post(pathOf(id), { action: 'mark_paid', next })).headers['location']).toBe(next);
    expect((await desk.post(pathOf(id), { action: 'mark_paid', next })).headers['location']).toBe(next);
    for (const evil of ['//evil.example', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)', `/${'x'.repeat(3000)}`])
      expect((await desk.post(pathOf(id), { action: 'mark_paid', next: evil })).headers['location']).toBe('/dashboard/billing/');
  });

  it.each([{}, { action: 'delete' }, { action: '' }])('without a known action says so: %j', async (fields) => {
    const { id } = await newInvoice(client);
    expect((await press(desk, pathOf(id), fields as Record<string, string>)).kind).toBe('error');
    expect((await stateOf(id)).state).toBe('pending');
  });
});

describe('who may', () => {
  it('is asked in the order of the entry table', async () => {
    const { id } = await newInvoice(client);
    expect((await desk.get(pathOf(id))).status).toBe(405);
    expect((await desk.post(pathOf(id), { action: 'mark_paid' }, { csrf: null })).status).toBe(403);
    expect((await desk.post(pathOf(2_000_000_000), { action: 'mark_paid' })).status).toBe(404);
    expect((await desk.post(pathOf(99_999_999_999), { action: 'mark_paid' })).status).toBe(404);
    expect((await desk.post('/billing/abc/actions/set-status/', { action: 'mark_paid' })).status).toBe(404);
    expect((await stateOf(id)).state).toBe('pending');
  });

  it('qa reads without buttons, and changes nothing', async () => {
    const qa = await aDesk('qa', ['billing', 'support']);
    const { id, code } = await newInvoice(client);
    const page = await qa.get(`/billing/?q=${code}`);
    expect(page.text).toContain(code);
    expect(page.text).not.toContain('set-status');
    expect(await press(qa, pathOf(id), { action: 'mark_paid' })).toMatchObject({ status: 302, to: '/dashboard/billing/', kind: 'error' });
    expect((await stateOf(id)).state).toBe('pending');
  });

  it('without the key neither list nor action', async () => {
    const other = await aDesk('user', ['support']);
    const { id } = await newInvoice(client);
    expect((await other.get('/billing/')).headers['location']).toBe('/dashboard/support/');
    expect(await press(other, pathOf(id), { action: 'mark_paid' })).toMatchObject({ to: '/dashboard/support/', kind: 'error' });
    expect((await stateOf(id)).state).toBe('pending');
  });

  it.each(['power', 'user'] as const)('%s with the key may', async (level) => {
    const staff = await aDesk(level, ['billing']);
    const { id } = await newInvoice(client);
    expect((await press(staff, pathOf(id), { action: 'mark_paid' })).kind).toBe('success');
  });
});
