import { deflateSync } from 'node:zlib';
import { pause } from '../support/waiting';
import type { Api } from './api';
import { type Person, type Provider, signInStaff } from './people';
import { expectFields, type Story, Surprise } from './story';

/** What a provider buys: a plan (declined, then paid, with the webhook delivered twice), a badge, an advertisement; then the books. */

interface Invoice {
  id: number;
  code: string;
  status: string;
  total: string;
}

const SETTLE_LIMIT_MS = 15_000;
const STEP_MS = 200;
const DAY_MS = 86_400_000;

export async function money(api: Api, story: Story, provider: Provider): Promise<void> {
  story.chapter('The money');
  const staff = await story.step('a member of the staff logs in', () => signInStaff(api));
  const plan = await subscribe(api, story, provider);
  const badge = await verify(api, story, provider, staff);
  const advert = await advertise(api, story, provider, staff);
  await books(api, story, staff, [plan, badge, advert]);
}

const invoiceOf = (api: Api, { token }: Person, id: number): Promise<Invoice> => api.expect<Invoice>(200, 'GET', `/api/billing/invoices/${id}/`, { token });

/** Waits until the webhook has settled the invoice. */
async function becomes(api: Api, person: Person, id: number, status: string): Promise<Invoice> {
  const end = Date.now() + SETTLE_LIMIT_MS;
  for (;;) {
    const invoice = await invoiceOf(api, person, id);
    if (invoice.status === status) return invoice;
    if (Date.now() > end) throw new Surprise(`invoice ${invoice.code} to be ${status}`, invoice.status);
    await pause(STEP_MS);
  }
}

async function subscribe(api: Api, story: Story, provider: Provider): Promise<Invoice> {
  const { token, name } = provider;
  const bought = await story.step(`${name} subscribes to the professional plan and gets an invoice`, async () => {
    const plans = await api.expect<{ id: number; code: string }[]>(200, 'GET', '/api/subscriptions/plans/', { token });
    const plan = plans.find(({ code }) => code === 'PRO_MONTH') ?? plans[0];
    if (!plan) throw new Surprise('a plan on sale', 'none');
    const made = await api.expect<{ id: number; status: string; invoice: number }>(201, 'POST', `/api/subscriptions/subscribe/${plan.id}/`, { token, body: {} });
    expectFields('the subscription', made, { status: 'pending_payment' });
    return made;
  });
  const attempt = async () =>
    (await api.expect<{ checkout_url: string }>(200, 'POST', `/api/billing/invoices/${bought.invoice}/init-payment/`, { token, body: { provider: 'mock' } })).checkout_url;
  await story.step('the sandbox declines the first payment; nothing is unlocked', async () => {
    await api.visit(`${await attempt()}?action=fail`);
    await becomes(api, provider, bought.invoice, 'failed');
    expectFields('the features', await api.expect(200, 'GET', '/api/features/my/', { token }), { verify_blue: false, promo_ads: false, max_upload_mb: 10 });
  });
  return story.step('the second payment goes through, its webhook comes twice, the plan starts once', async () => {
    await api.visit(`${await attempt()}?action=pay&fault=duplicate`);
    const invoice = await becomes(api, provider, bought.invoice, 'paid');
    await startsOnce(api, token);
    expectFields('the features', await api.expect(200, 'GET', '/api/features/my/', { token }), { verify_blue: true, promo_ads: true, max_upload_mb: 50 });
    return invoice;
  });
}

/** The plan starts right after the payment has settled, and once however often that is reported. */
async function startsOnce(api: Api, token: string): Promise<void> {
  const end = Date.now() + SETTLE_LIMIT_MS;
  for (;;) {
    const mine = await api.expect<{ status: string }[]>(200, 'GET', '/api/subscriptions/my/', { token });
    const active = mine.filter(({ status }) => status === 'active').length;
    if (active === 1) return;
    if (active > 1 || Date.now() > end) throw new Surprise('one active subscription', JSON.stringify(mine));
    await pause(STEP_MS);
  }
}

const pay = async (api: Api, { token }: Person, invoiceId: number): Promise<Invoice> =>
  (await api.expect<{ invoice: Invoice }>(200, 'POST', `/api/billing/invoices/${invoiceId}/complete-mock-payment/`, { token, body: {} })).invoice;

const picture = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new File([samplePng()], 'picture.png', { type: 'image/png' }));
  return form;
};

async function verify(api: Api, story: Story, provider: Provider, staff: Person): Promise<Invoice> {
  const { token, name } = provider;
  const request = await story.step(`${name} asks for the blue badge and sends an identity paper`, async () => {
    const body = { badge_type: 'blue', requirements: [{ badge_type: 'blue', code: 'B1' }] };
    const made = await api.expect<{ id: number }>(201, 'POST', '/api/verification/requests/create/', { token, body });
    await api.expect(201, 'POST', `/api/verification/requests/${made.id}/documents/`, { token, body: picture({ doc_type: 'national_id', title: 'Identity' }) });
    return made;
  });
  const invoiceId = await story.step('the staff approve it, which makes the invoice of the fee', async () => {
    const shown = await api.expect<{ requirements: { id: number }[] }>(200, 'GET', `/api/verification/requests/${request.id}/`, { token: staff.token });
    for (const { id } of shown.requirements)
      await api.expect(200, 'PATCH', `/api/verification/backoffice/requirements/${id}/decision/`, { token: staff.token, body: { is_approved: true } });
    const done = await api.expect<{ status: string; invoice: number }>(200, 'POST', `/api/verification/backoffice/requests/${request.id}/finalize/`, {
      token: staff.token,
      body: {},
    });
    expectFields('the request', done, { status: 'pending_payment' });
    return done.invoice;
  });
  return story.step(`${name} pays and is verified`, async () => {
    const invoice = await pay(api, provider, invoiceId);
    expectFields('the invoice', invoice, { status: 'paid', total: '115.00' });
    expectFields('the profile', await api.expect(200, 'GET', `/api/providers/${provider.providerId}/`), { is_verified_blue: true });
    return invoice;
  });
}

async function advertise(api: Api, story: Story, provider: Provider, staff: Person): Promise<Invoice> {
  const { token, name } = provider;
  const request = await story.step(`${name} asks for a banner on the home page and sends the picture`, async () => {
    const start = Date.now() + 2_000;
    const body = { title: 'Omar repairs everything', ad_type: 'banner_home', start_at: new Date(start).toISOString(), end_at: new Date(start + 2 * DAY_MS).toISOString() };
    const made = await api.expect<{ id: number }>(201, 'POST', '/api/promo/requests/create/', { token, body });
    await api.expect(201, 'POST', `/api/promo/requests/${made.id}/assets/`, { token, body: picture({ asset_type: 'image', title: 'Banner' }) });
    return made;
  });
  const invoiceId = await story.step('the staff quote two days: 800.00 before VAT', async () => {
    const quoted = await api.expect<{ invoice: number }>(200, 'POST', `/api/promo/backoffice/requests/${request.id}/quote/`, { token: staff.token, body: {} });
    expectFields('the quote', quoted, { status: 'pending_payment', subtotal: '800.00', total_days: 2 });
    return quoted.invoice;
  });
  return story.step(`${name} pays, and the banner is on the home page`, async () => {
    const invoice = await pay(api, provider, invoiceId);
    expectFields('the invoice', invoice, { status: 'paid', total: '920.00' });
    const end = Date.now() + SETTLE_LIMIT_MS;
    for (;;) {
      const banners = await api.expect<{ provider_id: number }[]>(200, 'GET', '/api/promo/banners/home/?limit=20');
      if (banners.some((banner) => banner.provider_id === provider.providerId)) return invoice;
      if (Date.now() > end) throw new Surprise('the banner on the home page', `${banners.length} others`);
      await pause(STEP_MS);
    }
  });
}

interface Journal {
  event: string;
  reference_id: string;
  entries: { account: string; direction: 'debit' | 'credit'; amount: string }[];
}

async function books(api: Api, story: Story, { token }: Person, invoices: readonly Invoice[]): Promise<void> {
  await story.step('the ledger holds each payment as one balanced journal', async () => {
    const { results } = await api.expect<{ results: Journal[] }>(200, 'GET', '/api/admin/ledger/journals/?event=invoice_paid&page_size=50', { token });
    for (const invoice of invoices) {
      const journals = results.filter(({ reference_id: id }) => id === invoice.code || id === String(invoice.id));
      if (journals.length !== 1) throw new Surprise(`one journal of invoice ${invoice.code}`, `${journals.length}`);
      for (const { account, direction, amount } of (journals[0] as Journal).entries)
        process.stdout.write(`    ${invoice.code}  ${direction.padEnd(6)}  ${account.padEnd(16)} ${amount.padStart(9)} SAR\n`);
    }
    expectFields('the check of the ledger', await api.expect(200, 'GET', '/api/admin/ledger/check/', { token }), { ok: true });
  });
}

/** A small picture, made here: no file of the demo lies about. */
function samplePng(): Uint8Array {
  const [width, height] = [64, 64];
  const rows = Buffer.alloc(height * (1 + width * 3), 0x7a);
  for (let y = 0; y < height; y += 1) rows[y * (1 + width * 3)] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
