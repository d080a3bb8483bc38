import type { Tx } from '../../../platform/db';
import { paymentAlerts } from './metrics';

export type ProblemKind =
  | 'mismatch'
  | 'late_payment'
  | 'double_payment'
  | 'foreign_refund'
  | 'refund_exceeds'
  | 'refund_failed'
  | 'unknown_success'
  | 'amount_differs'
  | 'refunds_differ'
  | 'missing_there'
  | 'ledger_differs';

export interface Problem {
  kind: ProblemKind;
  gateway: string;
  /** What it is about: attempt, refund or the gateway's reference. */
  reference: string;
  details?: object;
}

/** Puts something on the list that staff must look at; the same open problem stands there once. */
export async function noteProblem(tx: Tx, { kind, gateway, reference, details = {} }: Problem): Promise<void> {
  const isNew = await tx.run('insert into payment_problems (kind, gateway, reference, details) values ($1, $2, $3, $4) on conflict do nothing', [
    kind,
    gateway,
    reference,
    JSON.stringify(details),
  ]);
  if (isNew > 0) paymentAlerts.inc({ kind });
}
