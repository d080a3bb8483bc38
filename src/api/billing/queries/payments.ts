import type { Sql, Tx } from '../../../platform/db';
import type { GatewayName } from '../../../platform/gateways/payment';
import { type AttemptState, OPEN_ATTEMPT, type PaymentState } from '../process';

/** SQL reads of payments and their attempts. */

export type PayableType = 'order' | 'wallet_topup' | 'invoice';
export type PaymentGatewayName = GatewayName | 'wallet' | 'cash_on_delivery' | 'contact';

export interface Payment {
  id: number;
  payable_type: PayableType;
  payable_id: number;
  user_id: number | null;
  amount_minor: number;
  currency: string;
  gateway: PaymentGatewayName;
  method_type: string;
  state: PaymentState;
  amount_refunded_minor: number;
  transaction_id: string;
  created_at: Date;
  updated_at: Date;
  paid_at: Date | null;
}

export const PAYMENT_COLUMNS = `p.id, p.payable_type, p.payable_id, p.user_id, p.amount_minor, p.currency, p.gateway, p.method_type, p.state, p.amount_refunded_minor,
  p.transaction_id, p.created_at, p.updated_at, p.paid_at`;

export const findPayment = (sql: Sql, id: number): Promise<Payment | undefined> => sql.one<Payment>(`select ${PAYMENT_COLUMNS} from payments p where p.id = $1`, [id]);

export const paymentOf = (sql: Sql, type: PayableType, payableId: number): Promise<Payment | undefined> =>
  sql.one<Payment>(`select ${PAYMENT_COLUMNS} from payments p where p.payable_type = $1 and p.payable_id = $2`, [type, payableId]);

/** Its payable must be locked before. */
export const lockPaymentRow = (tx: Tx, id: number): Promise<Payment | undefined> =>
  tx.one<Payment>(`select ${PAYMENT_COLUMNS} from payments p where p.id = $1 for no key update of p`, [id]);

export interface Attempt {
  id: string;
  payment_id: number;
  gateway: PaymentGatewayName;
  state: AttemptState;
  amount_minor: number;
  currency: string;
  gateway_order_ref: string;
  gateway_transaction_ref: string;
  checkout_url: string;
  return_url: string;
  payment_method: string;
  failure_code: string;
  inquiries: number;
  expires_at: Date | null;
  /** The ledger's journal of the success. */
  journal_id: number | null;
  created_at: Date;
  updated_at: Date;
}

export const ATTEMPT_COLUMNS = `a.id, a.payment_id, a.gateway, a.state, a.amount_minor, a.currency, a.gateway_order_ref, a.gateway_transaction_ref, a.checkout_url, a.return_url,
  a.payment_method, a.failure_code, a.inquiries, a.expires_at, a.journal_id, a.created_at, a.updated_at`;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const findAttempt = async (sql: Sql, id: string): Promise<Attempt | undefined> =>
  UUID.test(id) ? sql.one<Attempt>(`select ${ATTEMPT_COLUMNS} from payment_attempts a where a.id = $1`, [id]) : undefined;

/** Its payable and its payment must be locked before. */
export const lockAttemptRow = (tx: Tx, id: string): Promise<Attempt | undefined> =>
  tx.one<Attempt>(`select ${ATTEMPT_COLUMNS} from payment_attempts a where a.id = $1 for no key update of a`, [id]);

export const attemptByKey = (sql: Sql, paymentId: number, key: string): Promise<Attempt | undefined> =>
  sql.one<Attempt>(`select ${ATTEMPT_COLUMNS} from payment_attempts a where a.payment_id = $1 and a.idempotency_key = $2`, [paymentId, key]);

export const attemptByOrderRef = (sql: Sql, gateway: string, orderRef: string): Promise<Attempt | undefined> =>
  sql.one<Attempt>(`select ${ATTEMPT_COLUMNS} from payment_attempts a where a.gateway = $1 and a.gateway_order_ref = $2`, [gateway, orderRef]);

/** The newest attempt of that gateway on the invoice of that code. */
export const newestAttemptOnInvoice = (sql: Sql, gateway: string, code: string): Promise<Attempt | undefined> =>
  sql.one<Attempt>(
    `select ${ATTEMPT_COLUMNS} from invoices i join payments p on p.payable_type = 'invoice' and p.payable_id = i.id join payment_attempts a on a.payment_id = p.id
     where i.code = $2 and a.gateway = $1 order by a.created_at desc, a.id desc limit 1`,
    [gateway, code],
  );

/** The attempt whose money the payment stands on: its first success that was not a surplus. */
export const payingAttempt = (sql: Sql, paymentId: number): Promise<Attempt | undefined> =>
  sql.one<Attempt>(
    `select ${ATTEMPT_COLUMNS} from payment_attempts a where a.payment_id = $1 and a.state = 'success'
       and not exists (select 1 from refunds r where r.attempt_id = a.id and r.kind = 'surplus') order by a.updated_at limit 1`,
    [paymentId],
  );

export const latestAttempt = (sql: Sql, paymentId: number): Promise<Attempt | undefined> =>
  sql.one<Attempt>(`select ${ATTEMPT_COLUMNS} from payment_attempts a where a.payment_id = $1 order by (a.state = 'success') desc, a.created_at desc, a.id desc limit 1`, [
    paymentId,
  ]);

/** The newest attempts whose end is open. */
export const openAttempts = (sql: Sql, paymentId: number, limit: number): Promise<Attempt[]> =>
  sql.rows<Attempt>(`select ${ATTEMPT_COLUMNS} from payment_attempts a where a.payment_id = $1 and a.state = any($2) order by a.created_at desc, a.id desc limit $3`, [
    paymentId,
    OPEN_ATTEMPT,
    limit,
  ]);

/** Whether the payment has another attempt whose end is open. */
export const hasOtherOpenAttempt = async (sql: Sql, paymentId: number, attemptId: string): Promise<boolean> =>
  (await sql.one(
    `select 1 from payment_attempts where payment_id = $1 and id <> $2 and state in ('initiated', 'redirected', 'processing', 'authorized') and gateway <> 'manual' limit 1`,
    [paymentId, attemptId],
  )) !== undefined;
