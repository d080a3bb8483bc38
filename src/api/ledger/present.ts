import type { z } from 'zod';
import { formatMinor, formatMinorOrNull } from '../../platform/money';
import { allowedActions } from '../../platform/process';
import type * as contract from './contract';
import { maskedDestination, unsealDestination } from './destination';
import { withdrawal } from './process';
import type { AdjustmentRow } from './queries/adjustments';
import type { TransactionRow, WalletRow } from './queries/wallet';
import type { WithdrawalRow } from './queries/withdrawals';
import { factsOf } from './withdrawal-facts';

/** Rows as the contract's JSON. */

/** `Jan 31, 2026 09:15`, in UTC. */
export function formatted(at: Date): string {
  const [, day, month, year, time] = at.toUTCString().split(' ') as [string, string, string, string, string];
  return `${month} ${day}, ${year} ${time.slice(0, 5)}`;
}

export const presentTransaction = (row: TransactionRow): z.infer<typeof contract.transaction> => ({
  id: row.id,
  amount: formatMinor(row.amount_minor),
  transaction_type: row.transaction_type,
  direction: row.direction,
  reference_id: row.reference_id,
  reference_type: row.reference_type,
  description: row.description,
  status: row.state,
  balance_after: formatMinorOrNull(row.balance_after_minor),
  created_at: row.created_at.toISOString(),
  created_at_formatted: formatted(row.created_at),
});

export const presentWallet = (row: WalletRow, newest: readonly TransactionRow[]): z.infer<typeof contract.wallet> => ({
  id: row.id,
  user: row.user_id,
  user_email: row.user_email,
  balance: formatMinor(row.balance_minor),
  held: formatMinor(row.held_minor),
  currency: row.currency,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  transactions: newest.map(presentTransaction),
});

export const presentHistory = (row: TransactionRow): z.infer<typeof contract.history>['results'][number] => ({
  date: row.created_at.toISOString(),
  balance: formatMinor(row.balance_after_minor ?? 0),
  transaction_id: row.id,
  transaction_type: row.transaction_type,
  amount: formatMinor(row.amount_minor),
});

const shared = (row: WithdrawalRow) => ({
  id: row.id,
  amount: formatMinor(row.amount_minor),
  currency: row.currency,
  destination: maskedDestination(unsealDestination(row.destination)),
  description: row.description,
  status: row.state,
  reason: row.reason,
  paid_reference: row.paid_reference,
  created_at: row.created_at.toISOString(),
  decided_at: row.decided_at?.toISOString() ?? null,
});

export const presentWithdrawal = (row: WithdrawalRow): z.infer<typeof contract.withdrawal> => ({
  ...shared(row),
  allowed_actions: allowedActions(withdrawal, factsOf(row, row.user_id), ['owner']),
});

/** What the answer to the request itself says of it (spec/wallet.md, withdraw by a user). */
export const presentRequested = (row: WithdrawalRow) => ({ id: row.id, amount: formatMinor(row.amount_minor), status: row.state, created_at: row.created_at.toISOString() });

/** @param reader the staff member, whose own approval does not count as another's */
export const presentForStaff = (row: WithdrawalRow, reader: number): z.infer<typeof contract.staffWithdrawal> => ({
  ...shared(row),
  user: row.user_id,
  user_email: row.user_email,
  approved_by: row.approved_by,
  reviewed_by: row.reviewed_by,
  allowed_actions: row.user_id === reader ? [] : allowedActions(withdrawal, factsOf(row, reader), ['staff']),
});

/** The same with the account in clear: for who pays it out. */
export function presentForPayout(row: WithdrawalRow, reader: number): z.infer<typeof contract.staffWithdrawal> {
  const { account } = unsealDestination(row.destination);
  const shown = presentForStaff(row, reader);
  return { ...shown, destination: { ...shown.destination, account } };
}

export const presentAdjustment = (row: AdjustmentRow): z.infer<typeof contract.adjustment> => ({
  id: row.id,
  type: row.kind,
  direction: row.direction,
  user_id: row.user_id,
  user_email: row.user_email,
  amount: formatMinor(row.amount_minor),
  currency: row.currency,
  description: row.description,
  status: row.state,
  author: row.author_id,
  decided_by: row.decided_by,
  reason: row.reason,
  created_at: row.created_at.toISOString(),
  decided_at: row.decided_at?.toISOString() ?? null,
});
