import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Outside } from '../../src/api/docs/outside';
import { describeWith } from '../support/optional';
import { currentRun } from '../support/run';
import { CHROMIUM, openBrowser } from './support';

/** The API page in a real browser: drawn from this server alone, and good for trying things out. */

describeWith('the API page in a browser', existsSync(CHROMIUM), () => {
  const { url } = currentRun();
  let browser: Browser;
  let page: Page;
  const foreign: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    page.on('request', (request) => {
      if (request.url().startsWith('http') && !request.url().startsWith(url)) foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${url}/api/docs/`);
    await page.locator('.opblock-tag-section').first().waitFor();
  }, 60_000);

  afterAll(() => browser?.close());

  /** An operation, folded out. */
  async function operation(tag: string, id: string) {
    const block = page.locator(`#operations-${tag}-${id}`);
    if (!(await block.isVisible())) await page.locator(`#operations-tag-${tag}`).click();
    await block.locator('.opblock-summary').click();
    await block.locator('.opblock-body').waitFor();
    return block;
  }

  it('shows every tag', async () => {
    const { tags } = (await (await fetch(`${url}/api/openapi.json`)).json()) as { tags: unknown[] };
    expect(await page.locator('.opblock-tag-section').count()).toBe(tags.length);
  });

  it('shows rule, examples and refusals of an operation', async () => {
    const block = await operation('accounts', 'post_accounts_otp_verify');
    const text = await block.innerText();
    expect(text).toContain('Spends the newest code of the phone');
    expect(text).toContain('0551234567');
    expect(text).toContain('The code is wrong.');
    for (const status of ['200', '400', '429']) expect(text).toContain(status);
  }, 60_000);

  it('tries an operation out', async () => {
    const block = await operation('processes', 'get_processes_by_name');
    await block.getByRole('button', { name: 'Try it out' }).click();
    await block.getByRole('button', { name: 'Execute' }).click();
    await block.locator('.live-responses-table .response-col_status').first().waitFor();
    expect(await block.locator('.live-responses-table').innerText()).toContain('service_request');
  }, 60_000);

  it('shows the events of the sockets, and the pages', async () => {
    const { 'x-socket-events': events, 'x-websockets': sockets, 'x-pages': pages } = (await (await fetch(`${url}/api/openapi.json`)).json()) as Outside;
    const count = (part: string) => page.locator(`#${part} details`).count();
    expect(await count('socket-events')).toBe(Object.keys(events.client).length + Object.keys(events.server).length);
    expect([await count('websockets'), await count('pages')]).toEqual([Object.keys(sockets).length, pages.length]);
    const entry = page.locator('#socket-events details', { has: page.locator('code', { hasText: /^message:send$/ }) });
    await entry.locator('summary').click();
    expect(await entry.innerText()).toContain(JSON.stringify(events.client['message:send']?.payload.example, null, 2));
  }, 60_000);

  it('asks no other host and complains of nothing', () => {
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
