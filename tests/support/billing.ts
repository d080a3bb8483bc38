import { createHmac, randomUUID } from 'node:crypto';
import type { Test } from 'supertest';
import { row, sql } from './db';
import { api, type Client } from './http';
import { TEST_WEBHOOK_SECRET } from './server-environment';

/** Invoices, attempts, and webhooks as the sandbox gateway signs them. */

export interface InvoiceJson {
  id: number;
  code: string;
  status: string;
  total: string;
  paid_at: string | null;
  cancelled_at: string | null;
}

export interface AttemptJson {
  id: string;
  provider: string;
  status: string;
  amount: string;
  currency: string;
  checkout_url: string;
  provider_reference: string;
}

export const newInvoice = async (client: Client, subtotal: string | number = '100.00', fields: object = {}): Promise<InvoiceJson> =>
  (
    await client
      .post('/api/billing/invoices/')
      .send({ subtotal, ...fields })
      .expect(201)
  ).body;

export const invoiceOf = async (client: Client, id: number): Promise<InvoiceJson> => (await client.get(`/api/billing/invoices/${id}/`).expect(200)).body;

export const init = async (client: Client, invoiceId: number, body: object = {}): Promise<AttemptJson> =>
  (await client.post(`/api/billing/invoices/${invoiceId}/init-payment/`).send(body).expect(200)).body;

export interface Signing {
  eventId?: string;
  /** Unix seconds. */
  timestamp?: number | string;
  secret?: string;
  url?: string | undefined;
  path?: string;
}

const PATH = '/api/billing/webhooks/mock/';

/** Posts a webhook, signed unless told otherwise. @param body an object, or the very text that is sent */
export function webhook(
  body: object | string,
  { eventId = randomUUID(), timestamp = Math.floor(Date.now() / 1000), secret = TEST_WEBHOOK_SECRET, url, path = PATH }: Signing = {},
): Test {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const signature = createHmac('sha256', secret).update(`${timestamp}.${eventId}.${text}`).digest('hex');
  return api(url)
    .post(path)
    .set({ 'Content-Type': 'application/json', 'X-Event-Id': eventId, 'X-Timestamp': String(timestamp), 'X-Signature': signature })
    .send(text);
}

/** Where it is looked up; without one: the shared database. */
export interface Lookup {
  sql: typeof sql;
  row: typeof row;
}
const SHARED: Lookup = { sql, row };

/** What the database holds of an invoice, its payment and attempts. */
export async function books(invoiceId: number, { sql, row }: Lookup = SHARED) {
  const invoice = await row<{ state: string; code: string; activation: string; paid_at: Date | null; cancelled_at: Date | null }>(
    'select state, code, activation, paid_at, cancelled_at from invoices where id = $1',
    [invoiceId],
  );
  const payment = await row<{ id: number; state: string; refunded: number }>(
    `select id, state, amount_refunded_minor::int as refunded from payments where payable_type = 'invoice' and payable_id = $1`,
    [invoiceId],
  );
  const attempts = await sql<{ id: string; state: string }>('select id, state from payment_attempts where payment_id = $1 order by created_at, id', [payment.id]);
  const refunds = await sql<{ kind: string; state: string; amount: number }>('select kind, state, amount_minor::int as amount from refunds where payment_id = $1 order by id', [
    payment.id,
  ]);
  return { invoice, payment, attempts, refunds };
}

/** What the ledger says about an invoice: event, account, amount (debits positive). */
export const journalsOf = (invoiceId: number, place: Lookup = SHARED) =>
  place.sql<{ event: string; account: string; amount: number }>(
    `select j.event, left(a.code, -4) as account, (case e.direction when 'debit' then e.amount_minor else -e.amount_minor end)::int as amount
     from ledger_journals j join ledger_entries e on e.journal_id = j.id join ledger_accounts a on a.id = e.account_id
     where (j.reference_type = 'invoice' and j.reference_id = $1::text)
        or (j.reference_type = 'payment' and j.reference_id = (select id::text from payments where payable_type = 'invoice' and payable_id = $1::int))
     order by j.id, e.line`,
    [invoiceId],
  );

export const auditsOf = async (code: string): Promise<string[]> =>
  (await sql<{ action: string }>(`select action from audit_logs where reference_type = 'invoice' and reference_id = $1 order by id`, [code])).map(({ action }) => action);

/** Codes of invoices that do not follow the one before. */
export const invoiceGaps = () =>
  sql<{ code: string }>(
    `select code from (select code, substr(code, 3)::int as number, lag(substr(code, 3)::int, 1, 0) over (order by substr(code, 3)::int) as before
       from invoices where code ~ '^IV[0-9]{6,9}$') c where number <> before + 1`,
  );
