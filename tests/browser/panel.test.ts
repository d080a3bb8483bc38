import { Client } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { describeWith } from '../support/optional';
import { freshName, startServer, type TestServer } from '../support/server';
import { ADMIN, browserThere, openBrowser, signedIn } from './support';

/** The panel as staff use it, in a real browser. */

describeWith('the panel in a browser', browserThere('tests/browser/panel'), () => {
  let server: TestServer;
  let db: Client;
  let browser: Browser;
  let page: Page;
  let foreign: string[];

  const one = async (text: string, values: unknown[] = []) => (await db.query(text, values)).rows[0];
  const open = (uid: string, documentId: string) => page.goto(`${server.url}/admin/content-manager/collection-types/${uid}/${documentId}`);
  const save = () => page.getByRole('button', { name: /^(Save|حفظ)$/ }).click();

  beforeAll(async () => {
    server = await startServer({ ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password }, { database: freshName() });
    db = new Client({ connectionString: server.databaseUrl });
    await db.connect();
    browser = await openBrowser();
    ({ page, foreign } = await signedIn(browser, server.url));
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await db?.end();
    await server?.stop();
  }, 60_000);

  it('renames a category', async () => {
    const { document_id } = await one(`insert into service_categories (name) values ('قبل') returning document_id`);
    await open('api::providers.service-category', document_id);
    await page.locator('input[name=name]').fill('بعد');
    await save();
    await page
      .getByText(/Saved|تم الحفظ/)
      .first()
      .waitFor();
    expect(await one('select name from service_categories where document_id = $1', [document_id])).toEqual({ name: 'بعد' });
  }, 60_000);

  it('moves a sub-category to another category', async () => {
    const { id } = await one(`insert into service_categories (name) values ('الأول') returning id`);
    const target = await one(`insert into service_categories (name) values ('الهدف المختار') returning id`);
    const { document_id } = await one(`insert into service_subcategories (name, category_id) values ('فرع', $1) returning document_id`, [id]);
    await open('api::providers.service-subcategory', document_id);
    const picker = page.locator('input[name=category]');
    await picker.click();
    await picker.fill('الهدف');
    await page.getByRole('option', { name: /الهدف المختار/ }).click();
    await save();
    await page
      .getByText(/Saved|تم الحفظ/)
      .first()
      .waitFor();
    expect(await one('select category_id from service_subcategories where document_id = $1', [document_id])).toEqual({ category_id: target.id });
  }, 60_000);

  it('says why a status cannot be set', async () => {
    const user = await one(`insert into up_users (role_state) values ('client') returning id`);
    const category = await one(`insert into service_categories (name) values ('طلبات') returning id`);
    const subcategory = await one(`insert into service_subcategories (name, category_id) values ('طلبات', $1) returning id`, [category.id]);
    const { document_id } = await one(
      `insert into service_requests (client_id, subcategory_id, title, description, request_type, state) values ($1, $2, 'إصلاح', 'وصف', 'competitive', 'sent') returning document_id`,
      [user.id, subcategory.id],
    );
    await open('api::marketplace.service-request', document_id);
    await page.getByRole('combobox', { name: /الحالة/ }).click();
    await page.getByRole('option', { name: 'completed' }).click();
    const [answer] = await Promise.all([page.waitForResponse((response) => response.request().method() === 'PUT'), save()]);
    expect(answer.status()).toBe(400);
    const { message } = (await answer.json()).error as { message: string };
    await page.getByText(message).first().waitFor();
    expect(await one('select state from service_requests where document_id = $1', [document_id])).toEqual({ state: 'sent' });
  }, 60_000);

  it('asks nothing of other hosts', () => {
    expect(foreign).toEqual([]);
  });
});
