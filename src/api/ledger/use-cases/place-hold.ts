import type { Tx } from '../../../platform/db';
import type { LedgerEvent } from '../rules';
import { type PostedJournal, postJournal, type WalletRow } from './post-journal';

export interface HoldInput {
  /** Unique; names the hold in `captureHold` and `releaseHold`. */
  key: string;
  userId: number;
  currency: string;
  amountMinor: number;
  /** Default `hold_placed`. */
  event?: LedgerEvent;
  referenceType: string;
  referenceId: string | number;
  description: string;
  actorId: number | null;
  /** Released by itself then; without it, it stays until somebody closes it. */
  expiresAt?: Date;
  /** What the owner sees while it lasts; its state is always `pending`. */
  row?: Omit<WalletRow, 'state'>;
}

const INSERT = `insert into ledger_holds (key, user_id, currency, amount_minor, reference_type, reference_id, journal_id, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

/**
 * Sets money of a wallet aside (D wallet · C hold).
 * @throws 400 INSUFFICIENT_FUNDS; 409 IDEMPOTENCY_CONFLICT for a known key with other content
 */
export async function placeHold(tx: Tx, input: HoldInput): Promise<PostedJournal> {
  const { key, userId, currency, amountMinor, event = 'hold_placed', referenceType, referenceId, description, actorId } = input;
  const posted = await postJournal(tx, {
    event,
    key: `hold:${key}:placed`,
    referenceType,
    referenceId,
    description,
    actorId,
    currency,
    lines: [
      { account: `wallet:${userId}`, direction: 'debit', amountMinor, row: { ...input.row, state: 'pending' } },
      { account: `hold:${userId}`, direction: 'credit', amountMinor },
    ],
  });
  if (!posted.repeated && posted.journalId !== 0)
    await tx.run(INSERT, [key, userId, currency, amountMinor, referenceType, String(referenceId), posted.journalId, input.expiresAt ?? null]);
  return posted;
}
