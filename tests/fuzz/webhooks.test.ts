import { webhook } from '../support/billing';
import { callback, HMAC_SECRET, KEYS } from '../support/fake-paymob';
import { api, type Client, login } from '../support/http';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { freshName, startServer, type TestServer } from '../support/server';
import { NASTY } from './nasty';

/** Webhooks of gateways that are set up, under hostile content, signed and not: the contract's answers, never a 500, and no money moves. */

let server: TestServer;
let database: OwnDatabase;
let owner: Client;
let invoice: { id: number; code: string };
let reference: string;

beforeAll(async () => {
  server = await startServer({ PAYMOB_HMAC_SECRET: HMAC_SECRET, ...KEYS }, { database: freshName() });
  database = await openDatabase(server.databaseUrl);
  owner = await login(undefined, server.url);
  invoice = (await owner.post('/api/billing/invoices/').send({ subtotal: '100.00' }).expect(201)).body;
  reference = (await owner.post(`/api/billing/invoices/${invoice.id}/init-payment/`).send({ provider: 'mock' }).expect(200)).body.provider_reference;
}, 60_000);

afterAll(async () => {
  await database?.close();
  await server?.stop();
});

afterEach(async () => {
  expect(await database.sql('select id from ledger_journals')).toEqual([]);
  expect(await database.row('select state from invoices where id = $1', [invoice.id])).toEqual({ state: 'pending' });
  expect((await api(server.url).get('/health/ready/')).status).toBe(200);
});

const PATHS = ['/api/payments/webhook/', '/api/payments/webhook/paymob/', '/api/billing/webhooks/paymob/'];
const SALE = {
  id: 1,
  order: 2,
  amount_cents: 11_500,
  currency: 'SAR',
  success: false,
  pending: false,
  refunded_amount_cents: 0,
  is_voided: false,
  is_auth: false,
  error_occured: false,
};
const FIELDS = [...callback(SALE).query.keys()].filter((name) => name !== 'hmac').map((name) => (name === 'order' ? 'order.id' : name));

const post = (path: string, hmac: string, text: string) => api(server.url).post(path).query({ hmac }).set('Content-Type', 'application/json').send(text);

const BODIES = ['', '{', '[]', 'null', '"x"', '5', '{"type":"TRANSACTION"}', '{"type":"TRANSACTION","obj":[]}', '{"type":5,"obj":{}}', '{"type":"\\ud800","obj":{"a":"\\u0000"}}'];

test('bodies that are none', async () => {
  for (const path of PATHS)
    for (const body of BODIES) for (const hmac of ['', 'x', '\0', 'f'.repeat(128), 'f'.repeat(3_000)]) expect([200, 400, 401]).toContain((await post(path, hmac, body)).status);
}, 60_000);

test('each field with each nasty value, which nobody signed', async () => {
  for (const name of FIELDS)
    for (const [index, value] of NASTY.entries()) {
      const path = name.split('.');
      const obj = path.length > 1 ? { id: 7, [path[0] as string]: { [path[1] as string]: value } } : { id: 7, [name]: value };
      const status = PATHS[index % PATHS.length]?.includes('billing') ? 401 : 400;
      expect([name, value, (await post(PATHS[index % PATHS.length] as string, 'ab', JSON.stringify({ type: 'TRANSACTION', obj }))).status]).toEqual([name, value, status]);
    }
}, 120_000);

test('the same, signed by the gateway', async () => {
  for (const name of FIELDS)
    for (const value of NASTY) {
      if (typeof value === 'object') continue;
      const { text, hmac } = callback(SALE, { [name]: value });
      const { status } = await post('/api/payments/webhook/paymob/', hmac, text);
      expect([name, value, status < 500]).toEqual([name, value, true]);
    }
}, 120_000);

test('the sandbox’s own, signed', async () => {
  for (const name of ['status', 'provider_reference', 'reference', 'invoice_code', 'amount', 'currency', 'other'])
    for (const value of NASTY) {
      const body = { status: 'looked at', provider_reference: reference, [name]: value };
      const { status } = await webhook(body, { url: server.url });
      expect([name, value, status < 500]).toEqual([name, value, true]);
    }
}, 120_000);
