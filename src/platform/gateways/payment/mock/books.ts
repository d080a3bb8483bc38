import { type Sql, type Tx, transaction } from '../../../db';
import { GatewayError } from '../errors';
import type { CheckoutRequest, RefundResult } from '../gateway';

/** What the sandbox knows on its own side, apart from the product's tables, as a real gateway would. */

export interface MockOrder {
  order_ref: string;
  state: 'created' | 'paid' | 'failed' | 'cancelled' | 'refunded' | 'voided';
  amount_minor: number;
  currency: string;
  refunded_minor: number;
  /** How the next refunds of this order end, when not well. */
  refund_fault: '' | 'reject' | 'timeout';
}

const COLUMNS = 'order_ref, state, amount_minor, currency, refunded_minor, refund_fault';

export const openOrder = (sql: Sql, orderRef: string, { id, amountMinor, currency }: CheckoutRequest): Promise<number> =>
  sql.run('insert into mock_gateway_orders (order_ref, merchant_ref, amount_minor, currency) values ($1, $2, $3, $4)', [orderRef, id, amountMinor, currency]);

export const orderOf = (sql: Sql, orderRef: string): Promise<MockOrder | undefined> =>
  sql.one<MockOrder>(`select ${COLUMNS} from mock_gateway_orders where order_ref = $1`, [orderRef]);

/** What the buyer did on the sandbox's page; money that was taken stays taken. */
export const recordDecision = async (sql: Sql, orderRef: string, state: 'paid' | 'failed' | 'cancelled'): Promise<void> =>
  void (await sql.run(`update mock_gateway_orders set state = $2, updated_at = now() where order_ref = $1 and state in ('created', 'failed', 'cancelled')`, [orderRef, state]));

export const setRefundFault = async (sql: Sql, orderRef: string, fault: MockOrder['refund_fault']): Promise<void> =>
  void (await sql.run('update mock_gateway_orders set refund_fault = $2 where order_ref = $1', [orderRef, fault]));

/** Gives money back; the same key does it once. @throws GatewayError as the order's fault says */
export async function giveBack(orderRef: string, amountMinor: number, key: string): Promise<RefundResult> {
  const fault = await transaction((tx) => bookRefund(tx, orderRef, amountMinor, key));
  if (fault === 'timeout') throw new GatewayError('mock', 'unknown', 'timeout', 'the sandbox was told not to answer');
  return { outcome: 'succeeded', refundRef: `${orderRef}_rf_${key}`.slice(0, 120), raw: {} };
}

async function bookRefund(tx: Tx, orderRef: string, amountMinor: number, key: string): Promise<MockOrder['refund_fault']> {
  const order = await tx.one<MockOrder>(`select ${COLUMNS} from mock_gateway_orders where order_ref = $1 for update`, [orderRef]);
  // Whoever signs in the sandbox's name speaks for it: a success reported that way is not in these books.
  if (!order || order.state === 'voided') throw new GatewayError('mock', 'rejected', 'not_paid', 'the sandbox holds no money of this order');
  if (order.refund_fault === 'reject') throw new GatewayError('mock', 'rejected', 'refund_declined', 'the sandbox was told to decline');
  const isNew = await tx.run('insert into mock_gateway_refunds (order_ref, key, amount_minor) values ($1, $2, $3) on conflict do nothing', [orderRef, key, amountMinor]);
  if (isNew === 0) return '';
  if (order.refunded_minor + amountMinor > order.amount_minor) throw new GatewayError('mock', 'rejected', 'amount_exceeded', 'more than was paid');
  await tx.run(
    `update mock_gateway_orders set refunded_minor = refunded_minor + $2, state = case when refunded_minor + $2 = amount_minor then 'refunded' else state end, updated_at = now()
     where order_ref = $1`,
    [orderRef, amountMinor],
  );
  return order.refund_fault;
}
