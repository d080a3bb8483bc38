import { Client as Postgres } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { addPicture, newRequest } from '../api/promo/support';
import { document, newRequest as newVerification } from '../api/verification/support';
import { newInvoice } from '../support/billing';
import { ChatSocket, PUBLIC } from '../support/chat-socket';
import { type Client, login } from '../support/http';
import { newIp } from '../support/operators';
import { describeWith } from '../support/optional';
import { eventually } from '../support/poll';
import { freshName, startServer, type TestServer } from '../support/server';
import { ADMIN, browserThere, identityCard, linkAdministrator, openBrowser, picture, signedIn, type Watched } from './support';

/** The staff's workspace in the panel, with two of them at work. */

describeWith('the workspace in a browser', browserThere('tests/browser/workspace'), () => {
  let server: TestServer;
  let db: Postgres;
  let browser: Browser;
  let first: Watched;
  let second: Watched;
  let page: Page;
  let provider: Client;

  const one = async (text: string, values: unknown[] = []) => (await db.query(text, values)).rows[0];
  const open = (path: string, where = page) => where.goto(`${server.url}/admin/souq/${path}`);
  const press = (name: string | RegExp, where = page) => where.getByRole('button', { name, exact: true }).click();
  const inDialog = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  const confirm = () => page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
  const waitFor = (text: string | RegExp, where = page) => where.getByText(text).first().waitFor();

  async function aProvider(): Promise<Client> {
    const client = await login(undefined, server.url);
    await db.query(
      `insert into subscriptions (user_id, plan_id, state, start_at, end_at, grace_end_at)
       select $1, id, 'active', now(), now() + interval '30 days', now() + interval '37 days' from subscription_plans where code in ('BASIC_MONTH', 'PRO_MONTH')`,
      [client.userId],
    );
    return client;
  }

  beforeAll(async () => {
    server = await startServer({ ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password }, { database: freshName() });
    db = new Postgres({ connectionString: server.databaseUrl });
    await db.connect();
    await linkAdministrator(db, server.url);
    provider = await aProvider();
    browser = await openBrowser();
    first = await signedIn(browser, server.url);
    second = await signedIn(browser, server.url);
    page = first.page;
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await db?.end();
    await server?.stop();
  }, 60_000);

  it('shows an answer to a ticket to the colleague who has it open', async () => {
    const { body: ticket } = await provider.post('/api/support/tickets/create/').send({ ticket_type: 'tech', description: 'لا يفتح التطبيق' }).expect(201);
    await Promise.all([open(`support/${ticket.id}`), open(`support/${ticket.id}`, second.page)]);
    await Promise.all([waitFor(ticket.code), waitFor(ticket.code, second.page)]);
    await page.locator('textarea[name=answer]').fill('نعمل على الإصلاح');
    await press('Send');
    await waitFor('نعمل على الإصلاح', second.page);
    await picture(second.page, 'support-inbox');
    const { body } = await provider.get(`/api/support/tickets/${ticket.id}/`).expect(200);
    expect(body.comments.map(({ text }: { text: string }) => text)).toContain('نعمل على الإصلاح');
  }, 90_000);

  it('talks with a visitor', async () => {
    const visitor = await ChatSocket.open(server.url, PUBLIC, { 'X-Forwarded-For': newIp() });
    await open('chats');
    await waitFor('Connected');
    visitor.send({ message: 'هل التوصيل متاح؟' });
    await page.getByRole('button', { name: /هل التوصيل متاح/ }).click();
    await page.getByRole('log').getByText('هل التوصيل متاح؟').waitFor();
    await page.locator('textarea[name=message]').fill('نعم، في كل المدن');
    await press('Send');
    await eventually(
      () => visitor.frames.some(({ message }) => message === 'نعم، في كل المدن'),
      (heard) => heard,
    );
    visitor.close();
  }, 90_000);

  it('tries a failed job again', async () => {
    const { id } = await one(
      `insert into dead_letters (job_id, task, payload, attempts, last_error, enqueued_at) values (1, 'jobs:dead_letter_cleanup', '{}', 25, 'boom', now()) returning id`,
    );
    await open('dead-letters');
    await press('Try again');
    await eventually(
      () => one('select state from dead_letters where id = $1', [id]),
      ({ state }) => state === 'requeued',
    );
  }, 90_000);

  it('marks an invoice paid, and gives a part of it back', async () => {
    const { id, code } = await newInvoice(provider);
    await open('invoices');
    await page.getByRole('button', { name: new RegExp(code) }).click();
    await press('Mark paid');
    await confirm();
    await page.getByRole('button', { name: 'Mark unpaid' }).waitFor();
    expect(await one('select state from invoices where id = $1', [id])).toEqual({ state: 'paid' });
    await press('Refund');
    await page.getByRole('dialog').locator('input[name=amount]').fill('15.00');
    await page.getByRole('dialog').locator('textarea[name=reason]').fill('خطأ في الفاتورة');
    await inDialog('Refund');
    await eventually(
      () => one(`select amount_refunded_minor::int as minor from payments where payable_type = 'invoice' and payable_id = $1`, [id]),
      ({ minor }) => minor === 1_500,
    );
    await waitFor('خطأ في الفاتورة');
  }, 90_000);

  it('checks the ledger and lists its journals', async () => {
    await open('ledger');
    await press('Check the ledger');
    await waitFor('The ledger is sound.');
    await waitFor(/invoice_paid/);
  }, 90_000);

  it('quotes a campaign and refuses it', async () => {
    const id = await newRequest(provider);
    await addPicture(provider, id, 'صورة الحملة');
    await open(`campaigns/${id}`);
    await page.getByRole('img', { name: 'صورة الحملة' }).waitFor();
    await press('Quote');
    await page
      .getByRole('dialog')
      .getByText(/Computed price: SAR/)
      .waitFor();
    await inDialog('Quote');
    await waitFor(/IV\d{6} · Pending/);
    await press('Reject');
    await page.getByRole('dialog').locator('textarea[name=reject_reason]').fill('صورة غير واضحة');
    await inDialog('Reject');
    await eventually(
      () => one('select state from promo_requests where id = $1', [id]),
      ({ state }) => state === 'rejected',
    );
    await waitFor('صورة غير واضحة');
  }, 90_000);

  it('decides a verification and sends its invoice', async () => {
    const id = await newVerification(provider);
    await document(provider, id, await identityCard(), 'card.png').expect(201);
    await document(provider, id).expect(201);
    await open(`verification/${id}`);
    await page.getByRole('img', { name: 'national_id' }).waitFor();
    await page.locator('iframe[title=national_id]').waitFor();
    await picture(page, 'verification-review');
    await page.getByRole('group', { name: 'B1' }).getByRole('button', { name: 'Approve' }).click();
    await page.getByRole('group', { name: 'B1' }).getByText('Approved').waitFor();
    // By key: right after a scroll Chromium hands a click to the PDF's frame, which stood there before.
    await page.getByRole('button', { name: 'Finish the review' }).press('Enter');
    await confirm();
    await waitFor(/IV\d{6} · Pending/);
    expect(await one('select state from verification_requests where id = $1', [id])).toEqual({ state: 'pending_payment' });
  }, 90_000);

  it('gives a member of the staff access', async () => {
    const colleague = await login(undefined, server.url);
    await db.query('update up_users set is_staff = true where id = $1', [colleague.userId]);
    await open('access');
    await press('New profile');
    await page.getByRole('dialog').locator('input[name=phone]').fill(colleague.phone);
    await page.getByRole('dialog').getByRole('checkbox', { name: 'الفواتير' }).click();
    await inDialog('Save');
    await eventually(
      () => one('select level from user_access_profiles where user_id = $1', [colleague.userId]),
      (profile) => profile?.level === 'user',
    );
    await page.getByRole('button', { name: new RegExp(colleague.phone) }).waitFor();
  }, 90_000);

  it.each(['withdrawals', 'adjustments', 'subscriptions', 'extras', 'badges', 'accounts'])('opens %s', async (path) => {
    await open(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('Loading…').waitFor({ state: 'detached' });
    expect(await page.getByRole('alert').filter({ hasText: /\S/ }).count()).toBe(0);
  }, 90_000);

  it('speaks Arabic from right to left', async () => {
    await page.evaluate(`localStorage.setItem('strapi-admin-language', 'ar')`);
    await open('invoices');
    await page.getByRole('heading', { name: 'الفواتير', level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  }, 90_000);

  it('complains of nothing and asks nothing of other hosts', () => {
    for (const { complaints, foreign } of [first, second]) expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
  });
});
