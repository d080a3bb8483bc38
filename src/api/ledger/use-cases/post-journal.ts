import { isPgError, isUniqueViolation, type Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { alreadyReversed, idempotencyConflict, insufficientFunds } from '../errors';
import { type Direction, isWallet, type LedgerEvent, type ReferenceType, rowReferenceType, rowTypeOf, type TransactionType } from '../rules';

/** What the owner of a wallet sees of a line; left-out parts follow from the journal. */
export interface WalletRow {
  type?: TransactionType;
  /** `pending`: a hold, settled later. Default `completed`. */
  state?: 'pending' | 'completed';
  referenceType?: ReferenceType;
  referenceId?: string | number | null;
  description?: string;
}

export interface JournalLine {
  /** Code without the currency: `wallet:12`, `gateway:mock`, `bank`, `sales`. Made on first use. */
  account: string;
  direction: Direction;
  /** Whole minor units; a line of 0 is left out. */
  amountMinor: number;
  /** For lines on a wallet: what its owner sees; null = nothing. Default: what the contract says of the event. */
  row?: WalletRow | null;
}

export interface JournalInput {
  event: LedgerEvent;
  /** Unique; the same key with the same content answers the first journal. A client's key comes with its caller and endpoint in front. */
  key: string;
  referenceType: string;
  referenceId: string | number;
  description: string;
  /** null = the system. */
  actorId: number | null;
  currency: string;
  /** In this order, which is also that of the wallet's transactions. */
  lines: readonly JournalLine[];
  reversalOf?: number | undefined;
}

/** A wallet transaction as it was just written. */
export interface WrittenRow {
  id: number;
  user_id: number;
  direction: Direction;
  transaction_type: TransactionType;
  amount_minor: number;
  balance_after_minor: number;
  state: 'pending' | 'completed' | 'failed';
  reference_type: ReferenceType;
  reference_id: string | null;
}

export interface PostedJournal {
  /** 0 = every line was 0: nothing was booked. */
  journalId: number;
  /** The key was known: this is the first result, nothing was booked now. */
  repeated: boolean;
  /** The wallet transactions of the journal, in the order of its lines. */
  rows: WrittenRow[];
}

interface Answer {
  posted: number;
  repeated: boolean;
  same: boolean;
  written: WrittenRow[] | null;
}

const POST = 'select posted, repeated, same, written from souq_post_journal($1, $2, $3, $4, $5, $6, $7, $8, $9)';

/**
 * Books one balanced journal in the caller's transaction: accounts locked in ascending id order, balances moved, entries and wallet
 * transactions written (spec/wallet.md, Journals).
 * @throws 400 INSUFFICIENT_FUNDS when an account that may not would go below 0; 409 IDEMPOTENCY_CONFLICT for a known key with other content
 * or a second reversal. Each of them undoes the whole transaction.
 */
export async function postJournal(tx: Tx, input: JournalInput): Promise<PostedJournal> {
  const lines = input.lines.filter((line) => line.amountMinor !== 0).map((line) => lineOf(input, line));
  if (lines.length === 0) return { journalId: 0, repeated: false, rows: [] };
  const { posted, repeated, same, written } = await send(tx, input, JSON.stringify(lines));
  if (repeated && !same) throw idempotencyConflict();
  const rows = written ?? [];
  if (!repeated) await announce(tx, input.currency, rows);
  return { journalId: posted, repeated, rows };
}

/** A line as the database function reads it; without a type it writes no transaction. */
function lineOf(journal: JournalInput, { account, direction, amountMinor, row }: JournalLine): object {
  const line = { account, direction, amount: amountMinor };
  const type = row === null || !isWallet(account) ? null : (row?.type ?? rowTypeOf(journal.event, direction));
  if (type === null) return line;
  const reference = row?.referenceId === undefined ? journal.referenceId : row.referenceId;
  return {
    ...line,
    type,
    state: row?.state ?? 'completed',
    reference_type: row?.referenceType ?? rowReferenceType(journal.referenceType),
    reference_id: reference === null || reference === '' ? null : String(reference),
    description: row?.description ?? journal.description,
  };
}

async function send(tx: Tx, { event, key, referenceType, referenceId, description, actorId, currency, reversalOf }: JournalInput, lines: string): Promise<Answer> {
  try {
    return (await tx.one<Answer>(POST, [event, key, referenceType, String(referenceId), description, actorId, currency, reversalOf ?? null, lines])) as Answer;
  } catch (error) {
    if (isPgError(error) && error.constraint === 'ledger_accounts_check') throw insufficientFunds();
    if (isUniqueViolation(error, 'ledger_journals_reversal_of_key')) throw alreadyReversed();
    throw error;
  }
}

/** One event for each change of a spendable balance that is final. */
export async function announce(tx: Tx, currency: string, rows: readonly WrittenRow[]): Promise<void> {
  for (const row of rows)
    if (row.state === 'completed')
      await emit(tx, row.direction === 'credit' ? 'wallet.credited' : 'wallet.debited', {
        userId: row.user_id,
        transactionId: row.id,
        type: row.transaction_type,
        amountMinor: row.amount_minor,
        balanceMinor: row.balance_after_minor,
        currency,
        referenceType: row.reference_type,
        referenceId: row.reference_id,
      });
}
