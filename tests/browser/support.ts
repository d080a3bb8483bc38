import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Client as Postgres } from 'pg';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { type Client, login } from '../support/http';

/** The panel in a real browser, and what is needed for one. */

export const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const PANEL = path.resolve(__dirname, '..', '..', 'dist', 'build', 'index.html');
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const UI_LIMIT_MS = 20_000;

export const ADMIN = { email: 'browser@souq.test', password: 'Browser-Admin-2026' };

const missing = [
  [CHROMIUM, 'Chromium'],
  [PANEL, 'the built panel'],
].flatMap(([file, name]) => (existsSync(file as string) ? [] : [name]));

/** Whether a browser can open the panel; says what is missing otherwise. @param suite name of the tests */
export function browserThere(suite: string): boolean {
  if (missing.length > 0) process.stdout.write(`${suite}: skipped without ${missing.join(' and ')}\n`);
  return missing.length === 0;
}

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

export interface Watched {
  context: BrowserContext;
  page: Page;
  /** Addresses of other hosts that were asked. */
  foreign: string[];
  /** What the console and the page itself complained of. */
  complaints: string[];
}

/** A new browser window, signed in to the panel of that server. */
export async function signedIn(browser: Browser, url: string): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'en-US' });
  const page = await context.newPage();
  const [foreign, complaints]: [string[], string[]] = [[], []];
  page.setDefaultTimeout(UI_LIMIT_MS);
  page.on('request', (request) => {
    if (request.url().startsWith('http') && !request.url().startsWith(url)) foreign.push(request.url());
  });
  await page.goto(`${url}/admin`);
  await page.locator('input[name=email]').fill(ADMIN.email);
  await page.locator('input[name=password]').fill(ADMIN.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((address) => !address.pathname.includes('/auth/'));
  // The sign-in page itself asks for a session that is not there yet.
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { context, page, foreign, complaints };
}

/** The first administrator stands for a member of the staff who may do everything. */
export async function linkAdministrator(db: Postgres, url: string): Promise<Client> {
  const staff = await login(undefined, url);
  await db.query(`update up_users set is_staff = true, operator_role = 'admin', username = 'sara', first_name = 'سارة' where id = $1`, [staff.userId]);
  await db.query(`insert into user_access_profiles (user_id, level) values ($1, 'admin')`, [staff.userId]);
  await db.query('insert into panel_links (admin_id, user_id) select id, $2 from admin_users where email = $1', [ADMIN.email, staff.userId]);
  return staff;
}

/** Keeps a picture of the page as `<name>.png` in the folder that SOUQ_SCREENSHOTS names; without it none. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SOUQ_SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

const CARD = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400" rx="24" fill="#e8f1ec"/><rect width="640" height="72" rx="24" fill="#1d6b45"/>
  <rect x="40" y="112" width="160" height="200" rx="12" fill="#b9cfc3"/><circle cx="120" cy="180" r="44" fill="#8fae9d"/><rect x="64" y="236" width="112" height="60" rx="30" fill="#8fae9d"/>
  ${[120, 172, 224, 276].map((y, index) => `<rect x="240" y="${y}" width="${340 - index * 50}" height="22" rx="6" fill="#8fae9d"/>`).join('')}
  <text x="320" y="370" font-family="sans-serif" font-size="30" fill="#1d6b45" text-anchor="middle">SPECIMEN</text></svg>`;

/** The picture of an identity card of nobody. */
export const identityCard = (): Promise<Buffer> => sharp(Buffer.from(CARD)).png().toBuffer();
