import type { z } from 'zod';
import { formatMinor } from '../../platform/money';
import type * as contract from './contract-ledger';
import type { AccountRow, EntryRow, JournalRow } from './queries/ledger';

/** The ledger's own rows as staff see them. */

const presentEntry = (row: EntryRow): z.infer<typeof contract.journal>['entries'][number] => ({
  id: row.id,
  account: row.account,
  currency: row.currency,
  direction: row.direction,
  amount: formatMinor(row.amount_minor),
  balance_after: formatMinor(row.balance_after_minor),
});

export const presentJournal =
  (entries: readonly EntryRow[]) =>
  (row: JournalRow): z.infer<typeof contract.journal> => ({
    id: row.id,
    event: row.event,
    idempotency_key: row.idempotency_key,
    reference_type: row.reference_type,
    reference_id: row.reference_id,
    description: row.description,
    actor: row.actor_id,
    reversal_of: row.reversal_of,
    created_at: row.created_at.toISOString(),
    entries: entries.filter(({ journal_id }) => journal_id === row.id).map(presentEntry),
  });

export const presentAccount = (row: AccountRow): z.infer<typeof contract.account> => ({
  id: row.id,
  code: row.code,
  kind: row.kind,
  owner: row.owner_id,
  currency: row.currency,
  balance: formatMinor(row.balance_minor),
  allow_negative: row.allow_negative,
  created_at: row.created_at.toISOString(),
});
