import type { Sql, Tx } from '../../../platform/db';
import type { RefundState } from '../process';

/** SQL reads of refunds and credit notes. */

export type RefundKind = 'refund' | 'surplus';
export type RefundDestination = 'original' | 'wallet';

export interface Refund {
  id: number;
  payment_id: number;
  attempt_id: string | null;
  kind: RefundKind;
  amount_minor: number;
  reason: string;
  destination: RefundDestination;
  state: RefundState;
  gateway_refund_id: string;
  requested_by: number | null;
  automatic: boolean;
  tries: number;
  hold_key: string;
  failure_code: string;
  created_at: Date;
}

export const REFUND_COLUMNS = `r.id, r.payment_id, r.attempt_id, r.kind, r.amount_minor, r.reason, r.destination, r.state, r.gateway_refund_id, r.requested_by, r.automatic, r.tries,
  r.hold_key, r.failure_code, r.created_at`;

export const findRefund = (sql: Sql, id: number): Promise<Refund | undefined> => sql.one<Refund>(`select ${REFUND_COLUMNS} from refunds r where r.id = $1`, [id]);

/** Its payable and its payment must be locked before. */
export const lockRefundRow = (tx: Tx, id: number): Promise<Refund | undefined> =>
  tx.one<Refund>(`select ${REFUND_COLUMNS} from refunds r where r.id = $1 for no key update of r`, [id]);

export const refundByKey = (sql: Sql, paymentId: number, key: string): Promise<Refund | undefined> =>
  sql.one<Refund>(`select ${REFUND_COLUMNS} from refunds r where r.payment_id = $1 and r.idempotency_key = $2`, [paymentId, key]);

export const refundsOfAttempt = (sql: Sql, attemptId: string): Promise<Refund[]> =>
  sql.rows<Refund>(`select ${REFUND_COLUMNS} from refunds r where r.attempt_id = $1 order by r.id`, [attemptId]);

/** What is on its way back or back already, surplus aside. */
export const reservedMinor = async (sql: Sql, paymentId: number): Promise<number> =>
  Number(
    (
      await sql.one<{ sum: number }>(
        `select coalesce(sum(amount_minor), 0)::bigint as sum from refunds where payment_id = $1 and kind = 'refund' and state in ('processing', 'succeeded')`,
        [paymentId],
      )
    )?.sum ?? 0,
  );

export interface CreditNote {
  id: number;
  code: string;
  invoice_id: number;
  refund_id: number;
  subtotal_minor: number;
  vat_minor: number;
  total_minor: number;
  created_at: Date;
}

const NOTE_COLUMNS = 'n.id, n.code, n.invoice_id, n.refund_id, n.subtotal_minor, n.vat_minor, n.total_minor, n.created_at';

export const findCreditNote = (sql: Sql, id: number): Promise<CreditNote | undefined> => sql.one<CreditNote>(`select ${NOTE_COLUMNS} from credit_notes n where n.id = $1`, [id]);

export const creditNotesOf = (sql: Sql, invoiceId: number): Promise<CreditNote[]> =>
  sql.rows<CreditNote>(`select ${NOTE_COLUMNS} from credit_notes n where n.invoice_id = $1 order by n.id desc`, [invoiceId]);
