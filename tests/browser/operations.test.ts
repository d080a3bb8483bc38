import { readFileSync } from 'node:fs';
import { Client as Postgres, type QueryResultRow } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { newInvoice } from '../support/billing';
import type { Client } from '../support/http';
import { aClient, aProvider, aRequest, aSubcategory, type Place, type Provider } from '../support/market';
import { describeWith } from '../support/optional';
import { eventually } from '../support/poll';
import { pay } from '../support/sales';
import { freshName, startServer, type TestServer } from '../support/server';
import { ADMIN, browserThere, linkAdministrator, openBrowser, picture, signedIn, type Watched } from './support';

/** Operations in the panel: the board, requests, the catalogue, reviews, revenue, the audit log, integrations and the first page. */

const TITLES = ['إصلاح تسريب في المطبخ', 'تركيب مكيف', 'نقل أثاث', 'دهان غرفة', 'صيانة غسالة', 'تنظيف منزل'];

describeWith('operations in a browser', browserThere('tests/browser/operations'), () => {
  let server: TestServer;
  let db: Postgres;
  let browser: Browser;
  let watched: Watched;
  let page: Page;
  let place: Place;
  let client: Client;
  let provider: Provider;
  let subcategory: number;
  let requests: number[];

  const one = async (text: string, values: unknown[] = []) => (await db.query(text, values)).rows[0];
  const open = (path: string) => page.goto(`${server.url}/admin/souq/${path}`);
  const column = (name: string) => page.getByRole('region', { name: 'Requests by status' }).getByLabel(name, { exact: true });
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  const dialog = () => page.getByRole('dialog');
  const stateOf = async (id: number) => (await one('select state from service_requests where id = $1', [id])).state as string;

  async function paidInvoice(subtotal: string, daysAgo: number): Promise<void> {
    const invoice = await newInvoice(client, subtotal);
    await pay(client, invoice.id);
    await db.query('update invoices set paid_at = localtimestamp - make_interval(days => $2) where id = $1', [invoice.id, daysAgo]);
  }

  beforeAll(async () => {
    server = await startServer({ ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password }, { database: freshName() });
    db = new Postgres({ connectionString: server.databaseUrl });
    await db.connect();
    await linkAdministrator(db, server.url);
    const rows = async <T extends QueryResultRow>(text: string, values: unknown[] = []) => (await db.query<T>(text, values)).rows;
    place = { url: server.url, sql: rows, row: async <T extends QueryResultRow>(text: string, values: unknown[] = []) => (await rows<T>(text, values))[0] as T };
    [client, subcategory] = [await aClient(place), await aSubcategory(place)];
    provider = await aProvider([subcategory], place);
    await db.query(`update provider_profiles set display_name = 'ورشة الإتقان', city = 'الرياض' where id = $1`, [provider.providerId]);
    await db.query(`update up_users set first_name = 'نورة', last_name = 'الحربي' where id = $1`, [client.userId]);
    requests = [];
    for (const title of TITLES) {
      const id = await aRequest(client, subcategory, 'competitive');
      await db.query('update service_requests set title = $2 where id = $1', [id, title]);
      requests.push(id);
    }
    const urgent = await aRequest(client, subcategory, 'urgent');
    await db.query(`update service_requests set title = 'انقطاع كهرباء في المنزل', city = 'الرياض' where id = $1`, [urgent]);
    await db.query(`update service_subcategories set name = 'سباكة وكهرباء' where id = $1`, [subcategory]);
    for (const [daysAgo, amount] of ['120.00', '80.00', '200.00', '60.00', '310.00'].entries()) await paidInvoice(amount, daysAgo * 3);
    browser = await openBrowser();
    watched = await signedIn(browser, server.url);
    page = watched.page;
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await db?.end();
    await server?.stop();
  }, 60_000);

  it('shows on the first page what waits', async () => {
    await page.goto(`${server.url}/admin`);
    await page.getByRole('heading', { name: 'Requests that wait' }).waitFor();
    await page
      .getByRole('link', { name: TITLES[5] as string })
      .first()
      .waitFor();
    await page.getByRole('heading', { name: 'Revenue of 30 days' }).waitFor();
    await page.getByText('885.50 SAR').first().waitFor();
    await eventually(
      () => page.getByText('Loading widget content').count(),
      (count) => count === 0,
    );
    await picture(page, 'home');
  }, 90_000);

  it('shows figures, the urgent request with its countdown, and the board', async () => {
    await open('operations');
    await page
      .getByRole('timer')
      .filter({ hasText: /^\d+:\d\d$/ })
      .first()
      .waitFor();
    await column('Sent')
      .getByText(TITLES[0] as string)
      .waitFor();
    await page.getByText('Open requests (30 days)').waitFor();
    await picture(page, 'operations');
  }, 90_000);

  it('moves a request through its states on the board', async () => {
    const [id] = requests as [number];
    const card = (state: string) =>
      column(state)
        .getByRole('listitem')
        .filter({ hasText: TITLES[0] as string });
    await open('operations');
    await card('Sent').getByRole('button', { name: 'Accept for a provider' }).click();
    await dialog()
      .getByRole('radio', { name: /ورشة الإتقان/ })
      .click();
    await dialog().getByRole('button', { name: 'Accept for a provider' }).click();
    await card('Accepted').getByRole('button', { name: 'Start' }).click();
    await card('In progress').getByRole('button', { name: 'Complete' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await card('Completed').waitFor();
    expect(await stateOf(id)).toBe('completed');
  }, 90_000);

  it('follows what others do', async () => {
    await open('operations');
    await column('Sent')
      .getByText(TITLES[1] as string)
      .waitFor();
    await client.post(`/api/marketplace/requests/${requests[1]}/cancel/`).send({}).expect(200);
    await column('Cancelled')
      .getByText(TITLES[1] as string)
      .waitFor();
  }, 90_000);

  it('cancels a request from its page, with a reason', async () => {
    const id = requests[2] as number;
    await open(`requests/${id}`);
    await page.getByRole('heading', { name: TITLES[2] as string }).waitFor();
    await press('Cancel request');
    await dialog().locator('textarea[name=note]').fill('طلب مكرر');
    await dialog().getByRole('button', { name: 'Cancel request' }).click();
    await page.getByRole('gridcell', { name: 'طلب مكرر' }).waitFor();
    expect(await stateOf(id)).toBe('cancelled');
    await picture(page, 'requests');
  }, 90_000);

  it('renames a category and switches a sub-category off', async () => {
    const { id: category } = await one('select category_id as id from service_subcategories where id = $1', [subcategory]);
    await open(`categories/${category}`);
    await page.getByRole('button', { name: 'Rename' }).first().click();
    await dialog().locator('input[name=name]').fill('صيانة المنازل');
    await dialog().getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('heading', { name: 'صيانة المنازل' }).waitFor();
    await page.getByRole('button', { name: 'Switch off: سباكة وكهرباء' }).click();
    await page.getByRole('button', { name: 'Switch on: سباكة وكهرباء' }).waitFor();
    expect(await one('select is_active from service_subcategories where id = $1', [subcategory])).toEqual({ is_active: false });
  }, 90_000);

  it('lists providers with their services, and switches one off', async () => {
    const { id } = await one(`insert into provider_services (provider_id, subcategory_id, title, price_from_minor) values ($1, $2, 'كشف تسرب', 15000) returning id`, [
      provider.providerId,
      subcategory,
    ]);
    await open('providers');
    await page.getByRole('button', { name: /ورشة الإتقان/ }).click();
    await page.getByRole('button', { name: 'Switch off: كشف تسرب' }).click();
    await page.getByRole('button', { name: 'Switch on: كشف تسرب' }).waitFor();
    expect(await one('select is_active from provider_services where id = $1', [id])).toEqual({ is_active: false });
    await open('services');
    await page.getByRole('button', { name: 'Switch on: كشف تسرب' }).click();
    await page.getByRole('button', { name: 'Switch off: كشف تسرب' }).waitFor();
  }, 90_000);

  it('hides a review and answers it', async () => {
    const { id } = await one(
      `insert into service_reviews (request_id, provider_id, client_id, response_speed, cost_value, quality, credibility, on_time, rating, comment)
       values ($1, $2, $3, 1, 2, 1, 2, 1, 1, 'تأخر كثيرًا') returning id`,
      [requests[0], provider.providerId, client.userId],
    );
    await open(`reviews/${id}`);
    await press('Hide');
    await dialog().locator('textarea[name=moderation_note]').fill('قيد التحقق');
    await dialog().getByRole('button', { name: 'Hide' }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Approve' }).waitFor();
    await press('Respond');
    await dialog().locator('textarea[name=management_reply]').fill('نعتذر ونتابع مع المزود');
    await dialog().getByRole('button', { name: 'Respond' }).click();
    await page.getByText('نعتذر ونتابع مع المزود').first().waitFor();
    expect(await one('select moderation_status, moderation_note from service_reviews where id = $1', [id])).toEqual({ moderation_status: 'hidden', moderation_note: 'قيد التحقق' });
  }, 90_000);

  it('draws revenue by day and month, and saves the invoices as CSV', async () => {
    await open('revenue');
    await page.getByRole('img', { name: 'Revenue by day' }).waitFor();
    await page.locator('.recharts-bar-rectangle path').last().waitFor();
    await page.getByText('885.50 SAR').first().waitFor();
    await page
      .getByText(/IV\d{6}/)
      .first()
      .waitFor();
    await picture(page, 'revenue');
    await page.getByRole('tab', { name: 'Revenue by month' }).click();
    await page.getByRole('img', { name: 'Revenue by month' }).waitFor();
    await page.getByRole('button', { name: '7 days' }).click();
    await page.getByText('460.00 SAR').first().waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), press('Download CSV')]);
    expect(file.suggestedFilename()).toBe('paid_invoices.csv');
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/^invoice_code,user_phone,total,paid_at\r?\nIV\d{6},/);
  }, 90_000);

  it('searches the audit log, shows before and after, and saves it', async () => {
    await open('audit');
    await page.getByLabel('Action', { exact: true }).fill('request_accepted');
    await eventually(
      () => page.getByRole('group').count(),
      (count) => count === 1,
    );
    const about = page.getByRole('group').filter({ hasText: TITLES[0] as string });
    await about.filter({ hasText: 'Request started' }).first().waitFor({ state: 'detached' });
    const entry = about.filter({ hasText: 'Request given to a provider' });
    await entry.locator('summary').click();
    await entry.getByRole('row', { name: /sent accepted/ }).waitFor();
    await picture(page, 'audit');
    const [file] = await Promise.all([page.waitForEvent('download'), press('Download CSV')]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('request_accepted');
  }, 90_000);

  it('replaces a secret, shows only its mask, and removes it', async () => {
    await open('settings');
    const setting = page.getByRole('region', { name: 'OPENAI_API_KEY' });
    await setting.getByRole('radio', { name: 'Replace' }).click();
    await setting.locator('input[name=OPENAI_API_KEY]').fill('sk-test-0123456789abcd');
    await press('Save changes');
    await setting.getByText('••••abcd').waitFor();
    await setting.getByRole('radio', { name: 'Remove' }).click();
    await press('Save changes');
    await setting.getByText('Not set').waitFor();
    expect(await page.content()).not.toContain('sk-test-0123456789abcd');
  }, 90_000);

  it('checks the outside services', async () => {
    await open('status');
    await press('Check now');
    await eventually(
      () => page.getByText(/Checked/).count(),
      (count) => count === 4,
    );
    await picture(page, 'system-status');
  }, 90_000);

  it('is reached by keyboard alone', async () => {
    await open('operations');
    const button = column('Sent').getByRole('button', { name: 'Cancel request' }).first();
    await button.focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await eventually(
      () => page.evaluate<string>('document.activeElement?.textContent'),
      (focused) => focused === 'Cancel request',
    );
  }, 90_000);

  it('shows a page that fails as such, and tries again', async () => {
    const isList = (address: URL) => address.pathname === '/souq/categories';
    await page.route(isList, (route) => route.fulfill({ status: 503, json: { data: null, error: { status: 503, name: 'ApplicationError', message: 'out of order' } } }));
    await open('categories');
    await page.getByRole('alert').getByText('out of order').waitFor();
    await page.unroute(isList);
    await press('Try again');
    await page.getByRole('button', { name: /صيانة المنازل/ }).waitFor();
    // The browser notes the answer that was put in the way.
    watched.complaints.splice(0, watched.complaints.length, ...watched.complaints.filter((complaint) => !complaint.includes('503')));
  }, 90_000);

  it('speaks Arabic from right to left', async () => {
    await page.evaluate(`localStorage.setItem('strapi-admin-language', 'ar')`);
    await open('operations');
    await page.getByRole('heading', { name: 'العمليات', level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.getByRole('timer').first().waitFor();
    await picture(page, 'operations-arabic');
    for (const [path, title] of [
      ['requests', 'الطلبات'],
      ['revenue', 'الإيرادات'],
      ['audit', 'سجل التدقيق'],
      ['settings', 'إعدادات التكامل'],
      ['status', 'حالة الخدمات'],
    ] as const) {
      await open(path);
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
      await eventually(
        () => page.getByText('جارٍ التحميل…').count(),
        (count) => count === 0,
      );
      expect(await page.getByText(/^souq\.[a-z]/).count()).toBe(0);
    }
  }, 120_000);

  it('complains of nothing and asks nothing of other hosts', () => {
    expect({ complaints: watched.complaints, foreign: watched.foreign }).toEqual({ complaints: [], foreign: [] });
  });

  async function becomes(level: string, dashboards: readonly string[]): Promise<void> {
    const { id } = await one('update user_access_profiles set level = $1 returning id', [level]);
    await db.query('delete from user_access_profile_dashboards');
    await db.query('insert into user_access_profile_dashboards (profile_id, dashboard_id) select $1, id from dashboards where code = any($2::text[])', [id, dashboards]);
    await page.evaluate(`localStorage.setItem('strapi-admin-language', 'en')`);
  }

  it('shows each member of the staff what waits on his own pages', async () => {
    await becomes('user', ['support']);
    await page.goto(`${server.url}/admin`);
    await page.getByRole('heading', { name: 'New tickets' }).waitFor();
    for (const name of ['Requests that wait', 'Revenue of 30 days', 'What the staff did last']) expect(await page.getByRole('heading', { name }).count()).toBe(0);
    await open('operations');
    await page.getByRole('heading', { name: 'Support inbox', level: 1 }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Workspace' }).getByRole('link').allTextContents()).toEqual(['Support inbox', 'Visitor chats']);
  }, 90_000);

  it('shows qa everything of his pages and no button that changes it', async () => {
    await becomes('qa', ['content']);
    await open('operations');
    await column('Sent').getByRole('listitem').first().waitFor();
    expect(await page.getByRole('button', { name: /Cancel request|Accept for a provider/ }).count()).toBe(0);
    await open('categories');
    await page.getByRole('button', { name: /صيانة المنازل/ }).click();
    await page.getByRole('heading', { name: 'صيانة المنازل', level: 2 }).waitFor();
    expect(await page.getByRole('button', { name: /Rename|Switch|New/ }).count()).toBe(0);
  }, 90_000);
});
