import type { Client } from 'pg';
import { signedMockEvent } from '../src/platform/gateways/payment';
import type { Fixture } from './fixtures';
import type { LoadRequest } from './load-job';

/** Payments on their way: an invoice with an open attempt each, and the signed webhook that settles it. */

const CURRENCY = 'SAR';
const TOTAL_MINOR = 11_500;

const STAGE = `
  with invoice as (
    insert into invoices (code, user_id, title, description, currency, subtotal_minor, vat_basis_points, vat_minor, total_minor, state, reference_type, reference_id, activation)
    select 'B' || left(replace(gen_random_uuid()::text, '-', ''), 19), ($1::int[])[1 + n % cardinality($1::int[])], 'Bench', '', $3, 10000, 1500, 1500, $4, 'pending', '', '', 'none'
    from generate_series(1, $2::int) n returning id, user_id
  ), payment as (
    insert into payments (payable_type, payable_id, user_id, amount_minor, currency, gateway, state)
    select 'invoice', id, user_id, $4, $3, 'mock', 'pending' from invoice returning id, user_id
  )
  insert into payment_attempts (payment_id, gateway, state, amount_minor, currency, idempotency_key, gateway_order_ref, created_by)
  select id, 'mock', 'redirected', $4, $3, gen_random_uuid()::text, 'mock_ref_' || replace(gen_random_uuid()::text, '-', ''), user_id from payment returning gateway_order_ref`;

/** So many webhooks, signed now; each pays an invoice of its own. */
export async function stagePayments(client: Client, { clients }: Pick<Fixture, 'clients'>, count: number): Promise<LoadRequest[]> {
  const { rows } = await client.query<{ gateway_order_ref: string }>(STAGE, [clients.map(({ id }) => id), count, CURRENCY, TOTAL_MINOR]);
  return rows.map(({ gateway_order_ref: orderRef }) => {
    const { rawBody, headers } = signedMockEvent({ status: 'success', orderRef, amountMinor: TOTAL_MINOR, currency: CURRENCY });
    return { method: 'POST', path: '/api/billing/webhooks/mock/', headers, body: JSON.parse(rawBody.toString('utf8')) as object };
  });
}
