import { books } from '../../support/billing';
import { sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { advertiser, pay, planId, staffWith, unifiedOf } from '../../support/sales';
import { newStaff } from '../../support/world';
import { newRequest as newCampaign, quoted } from '../promo/support';
import { applicant, approved, badgesOf, create } from '../verification/support';

/** A payment whose activation never came through is given back: what was sold does not wait for it for ever (spec/billing.md, full refund). */

let cashier: Client;
let staff: Client;

beforeAll(async () => {
  [cashier, staff] = [await newStaff(), await staffWith('admin')];
});

/** Paid, while what was sold still waits for it, as after an activation that failed. */
async function paidOnly(buyer: Client, invoiceId: number, table: string, reset: string): Promise<void> {
  await pay(buyer, invoiceId);
  await sql(`update ${table} set state = 'pending_payment', ${reset} where invoice_id = $1`, [invoiceId]);
  await sql(`update invoices set activation = 'none' where id = $1`, [invoiceId]);
}

const refund = async (invoiceId: number) =>
  cashier
    .post('/api/payments/refund/')
    .send({ payment_id: (await books(invoiceId)).payment.id })
    .expect(200);

const stateOf = async (table: string, invoiceId: number) => (await sql<{ state: string }>(`select state from ${table} where invoice_id = $1`, [invoiceId]))[0]?.state;

it('a subscription is cancelled, and can be bought again', async () => {
  const buyer = await login();
  const plan = await planId('PRO_MONTH');
  const { id, invoice } = (await buyer.post(`/api/subscriptions/subscribe/${plan}/`).expect(201)).body;
  await paidOnly(buyer, invoice, 'subscriptions', 'start_at = null, end_at = null, grace_end_at = null');
  await refund(invoice);
  expect((await buyer.get('/api/subscriptions/my/').expect(200)).body).toMatchObject([{ id, status: 'cancelled' }]);
  expect((await unifiedOf('subscription', id)).state).toBe('completed');
  await buyer.post(`/api/subscriptions/subscribe/${plan}/`).expect(201);
});

it('an extra is cancelled', async () => {
  const buyer = await login();
  const { id, invoice } = (await buyer.post('/api/extras/buy/tickets_100/').expect(201)).body;
  await paidOnly(buyer, invoice, 'extra_purchases', 'start_at = null');
  await refund(invoice);
  expect((await buyer.get('/api/extras/my/').expect(200)).body).toMatchObject([{ id, status: 'cancelled' }]);
});

it('a campaign is cancelled', async () => {
  const buyer = await advertiser();
  const { invoice } = await quoted(buyer, staff);
  await paidOnly(buyer, invoice, 'promo_requests', 'activated_at = null');
  await refund(invoice);
  expect(await stateOf('promo_requests', invoice)).toBe('cancelled');
  await newCampaign(buyer);
});

it('a verification is over, and the badge can be asked for again', async () => {
  const buyer = await applicant();
  const { id, invoice } = await approved(buyer, staff);
  await paidOnly(buyer, invoice, 'verification_requests', 'activated_at = null, expires_at = null');
  await sql('delete from verified_badges where request_id = $1', [id]);
  await create(buyer, { badge_type: 'blue' }).expect(400);
  await refund(invoice);
  expect([await stateOf('verification_requests', invoice), await badgesOf(buyer.userId)]).toEqual(['expired', []]);
  await create(buyer, { badge_type: 'blue' }).expect(201);
});
