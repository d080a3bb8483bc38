import type { Tx } from '../../../platform/db';
import { notFound } from '../../../platform/http';
import { type Direction, opposite, type ReferenceType, type TransactionType } from '../rules';
import { type PostedJournal, postJournal } from './post-journal';

interface Booked {
  reference_type: string;
  reference_id: string;
  currency: string;
  account: string;
  direction: Direction;
  amount_minor: number;
  row_type: TransactionType | null;
  row_reference_type: ReferenceType | null;
  row_reference_id: string | null;
}

const LINES = `select j.reference_type, j.reference_id, a.currency, left(a.code, -4) as account, e.direction, e.amount_minor,
    w.transaction_type as row_type, w.reference_type as row_reference_type, w.reference_id as row_reference_id
  from ledger_entries e join ledger_journals j on j.id = e.journal_id join ledger_accounts a on a.id = e.account_id
  left join wallet_transactions w on w.entry_id = e.id
  where e.journal_id = $1 order by e.line`;

/**
 * Books the mirror of an earlier journal, with compensating wallet transactions. However many ask, there is one: the others get it as
 * `repeated`.
 * @throws 404 for no such journal; 400 INSUFFICIENT_FUNDS when the money is not there any more
 */
export async function reverseJournal(tx: Tx, { journalId, description, actorId }: { journalId: number; description: string; actorId: number | null }): Promise<PostedJournal> {
  const booked = await tx.rows<Booked>(LINES, [journalId]);
  const [first] = booked;
  if (!first) throw notFound();
  return postJournal(tx, {
    event: 'reversal',
    key: `reversal:${journalId}`,
    referenceType: first.reference_type,
    referenceId: first.reference_id,
    description,
    actorId,
    currency: first.currency,
    reversalOf: journalId,
    lines: booked.map(mirrored),
  });
}

const mirrored = ({ account, direction, amount_minor, row_type, row_reference_type, row_reference_id }: Booked) => ({
  account,
  direction: opposite(direction),
  amountMinor: amount_minor,
  row: row_type === null ? null : { type: row_type, referenceType: row_reference_type as ReferenceType, referenceId: row_reference_id },
});
