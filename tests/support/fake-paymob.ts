import { createHmac, randomInt } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A local server that speaks Paymob's public API: both flows, inquiry, refund, void, and callbacks as it signs them. */

export const HMAC_SECRET = 'souq-test-hmac';
export const KEYS = { PAYMOB_SECRET_KEY: 'sk_test', PAYMOB_PUBLIC_KEY: 'pk_test', PAYMOB_API_KEY: 'api_test', PAYMOB_IFRAME_ID: '77', PAYMOB_INTEGRATION_IDS: '4097558,4097559' };

export interface Call {
  method: string;
  path: string;
  authorization: string;
  body: Record<string, unknown>;
}

export interface Sale {
  id: number;
  order: number;
  amount_cents: number;
  currency: string;
  success: boolean;
  pending: boolean;
  refunded_amount_cents: number;
  is_voided: boolean;
  is_auth: boolean;
  error_occured: boolean;
}

/** How the next call of a path goes wrong: a status with a body, no answer, an answer that is cut off, or done but unanswered. */
export type Fault = { status: number; body?: unknown } | 'silence' | 'hang-up' | 'done-silence';

export class FakePaymob {
  url = '';
  readonly calls: Call[] = [];
  readonly sales = new Map<number, Sale>();
  /** Refunds that were answered as pending, by the id of their transaction. */
  readonly pendingRefunds = new Map<number, { pending: boolean; success: boolean }>();
  readonly orders = new Map<number, { amount: number; currency: string; merchant: string }>();
  /** By the beginning of the path; each is used as often as it says. */
  readonly faults: { path: string; fault: Fault; times: number }[] = [];
  close: () => Promise<void> = () => Promise.resolve();

  /** A payment on the hosted page. */
  sell(order: number, change: Partial<Sale> = {}): Sale {
    const known = this.orders.get(order);
    const sale: Sale = {
      id: randomInt(100_000_000, 900_000_000),
      order,
      amount_cents: known?.amount ?? 0,
      currency: known?.currency ?? 'SAR',
      success: true,
      pending: false,
      refunded_amount_cents: 0,
      is_voided: false,
      is_auth: false,
      error_occured: false,
      ...change,
    };
    this.sales.set(sale.id, sale);
    return sale;
  }

  callsOf(path: string): Call[] {
    return this.calls.filter((call) => call.path.startsWith(path));
  }

  fail(path: string, fault: Fault, times = 1): void {
    this.faults.push({ path, fault, times });
  }
}

export async function fakePaymob(): Promise<FakePaymob> {
  const fake = new FakePaymob();
  const server = createServer((request, response) => void answer(fake, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return fake;
}

async function answer(fake: FakePaymob, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const call: Call = {
    method: request.method ?? '',
    path: request.url ?? '',
    authorization: request.headers.authorization ?? '',
    body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
  };
  fake.calls.push(call);
  const wrong = fake.faults.find(({ path, times }) => times > 0 && call.path.startsWith(path));
  if (wrong) wrong.times -= 1;
  const fault = wrong?.fault;
  if (fault === 'hang-up') return void request.socket.destroy();
  if (fault === 'silence') return;
  const { status, body } = fault && typeof fault === 'object' ? { status: fault.status, body: fault.body ?? {} } : respond(fake, call);
  if (fault === 'done-silence') return;
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

interface Answer {
  status: number;
  body: unknown;
}

const ok = (body: unknown, status = 200): Answer => ({ status, body });

function respond(fake: FakePaymob, call: Call): Answer {
  const { path, body, authorization } = call;
  if (path === '/v1/intention/') return authorization === 'Token sk_test' ? intention(fake, body) : ok({ detail: 'no' }, 401);
  if (path === '/api/auth/tokens') return body['api_key'] === 'api_test' ? ok({ token: 'auth-1' }, 201) : ok({ detail: 'no' }, 403);
  if (path === '/api/ecommerce/orders') return ok({ id: addOrder(fake, Number(body['amount_cents']), String(body['currency']), String(body['merchant_order_id'])) }, 201);
  if (path === '/api/acceptance/payment_keys') return ok({ token: 'payment-key' }, 201);
  if (path === '/api/ecommerce/orders/transaction_inquiry') return inquiry(fake, call);
  const transaction = /^\/api\/acceptance\/transactions\/(\d+)$/.exec(path);
  if (transaction) return authorization === 'Bearer auth-1' ? transactionOf(fake, Number(transaction[1])) : ok({}, 401);
  if (path.startsWith('/api/acceptance/void_refund/')) return authorization === 'Token sk_test' ? giveBack(fake, call) : ok({}, 401);
  return ok({ detail: 'unknown' }, 404);
}

function addOrder(fake: FakePaymob, amount: number, currency: string, merchant: string): number {
  const id = randomInt(100_000_000, 900_000_000);
  fake.orders.set(id, { amount, currency, merchant });
  return id;
}

function intention(fake: FakePaymob, body: Record<string, unknown>): Answer {
  const items = body['items'] as { amount: number; quantity: number }[];
  if (items.reduce((sum, item) => sum + item.amount * item.quantity, 0) !== body['amount']) return ok({ items: ['amounts do not add up'] }, 400);
  const order = addOrder(fake, Number(body['amount']), String(body['currency']), String(body['special_reference']));
  return ok({ id: `pi_${order}`, client_secret: `cs_${order}`, intention_order_id: order, payment_methods: [], status: 'intended' }, 201);
}

function inquiry(fake: FakePaymob, { body, authorization }: Call): Answer {
  if (authorization !== 'Bearer auth-1') return ok({}, 401);
  const order = body['order_id'] ? Number(body['order_id']) : [...fake.orders].find(([, { merchant }]) => merchant === body['merchant_order_id'])?.[0];
  return shown([...fake.sales.values()].filter((sale) => sale.order === order).at(-1));
}

function transactionOf(fake: FakePaymob, id: number): Answer {
  const refund = fake.pendingRefunds.get(id);
  return refund ? ok({ id, is_refund: true, has_parent_transaction: true, ...refund }) : shown(fake.sales.get(id));
}

const shown = (sale: Sale | undefined): Answer =>
  sale ? ok({ ...sale, order: { id: sale.order }, is_refunded: sale.refunded_amount_cents > 0, has_parent_transaction: false }) : ok({ detail: 'not found' }, 404);

function giveBack(fake: FakePaymob, { path, body }: Call): Answer {
  const sale = fake.sales.get(Number(body['transaction_id']));
  if (!sale) return ok({ detail: 'not found' }, 404);
  const amount = path.endsWith('/void') ? sale.amount_cents : Number(body['amount_cents']);
  if (sale.refunded_amount_cents + amount > sale.amount_cents) return ok({ message: 'Full amount has been refunded' }, 400);
  sale.refunded_amount_cents += amount;
  if (path.endsWith('/void')) sale.is_voided = true;
  return ok({ id: randomInt(100_000_000, 900_000_000), success: true, pending: false, is_refund: true, amount_cents: amount, order: { id: sale.order } }, 201);
}

/** A callback's body and its hmac. @param change of the transaction's fields, flat; `order.id` names the order */
export function callback(sale: Sale, change: Record<string, unknown> = {}): { text: string; hmac: string; query: URLSearchParams } {
  const flat: Record<string, unknown> = {
    amount_cents: sale.amount_cents,
    created_at: '2024-06-13T11:33:44.592345',
    currency: sale.currency,
    error_occured: sale.error_occured,
    has_parent_transaction: false,
    id: sale.id,
    integration_id: 4_097_558,
    is_3d_secure: true,
    is_auth: sale.is_auth,
    is_capture: false,
    is_refunded: false,
    is_standalone_payment: true,
    is_voided: sale.is_voided,
    'order.id': sale.order,
    owner: 302_852,
    pending: sale.pending,
    'source_data.pan': '2346',
    'source_data.sub_type': 'MasterCard',
    'source_data.type': 'card',
    success: sale.success,
    ...change,
  };
  const signed = Object.values(flat).map((value) => (value === null || value === undefined ? '' : String(value)));
  const hmac = createHmac('sha512', HMAC_SECRET).update(signed.slice(0, 20).join('')).digest('hex');
  const { 'order.id': order, 'source_data.pan': pan, 'source_data.sub_type': subType, 'source_data.type': type, ...rest } = flat;
  const text = JSON.stringify({ type: 'TRANSACTION', obj: { ...rest, order: { id: order }, source_data: { pan, sub_type: subType, type } } });
  const query = new URLSearchParams([...Object.entries(rest).map(([name, value]) => [name, String(value ?? '')] as [string, string])]);
  for (const [name, value] of Object.entries({ order, 'source_data.pan': pan, 'source_data.sub_type': subType, 'source_data.type': type, hmac }))
    query.set(name, String(value ?? ''));
  return { text, hmac, query };
}
