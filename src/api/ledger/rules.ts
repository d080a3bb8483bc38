/** Pure rules of the ledger (spec/wallet.md). */

/** Why money moved: the journals of the contract, and the three of a hold that is nobody's withdrawal. */
export const LEDGER_EVENTS = [
  'deposit_manual',
  'topup_paid',
  'topup_refunded',
  'withdrawal_requested',
  'withdrawal_paid',
  'withdrawal_rejected',
  'withdrawal_cancelled',
  'withdrawal_manual',
  'order_paid_wallet',
  'order_paid_gateway',
  'order_paid_bank',
  'fulfilment_settled',
  'cod_commission',
  'refund_before_settlement',
  'refund_after_settlement',
  'late_payment',
  'invoice_paid',
  'invoice_refunded',
  'adjustment',
  'reversal',
  'hold_placed',
  'hold_captured',
  'hold_released',
] as const;
export type LedgerEvent = (typeof LEDGER_EVENTS)[number];

/** 99 999 999.99: the largest amount of one movement. */
export const MAX_AMOUNT_MINOR = 9_999_999_999;

export type Direction = 'debit' | 'credit';

export const TRANSACTION_TYPES = ['deposit', 'withdrawal', 'payment', 'refund', 'commission'] as const;
export type TransactionType = (typeof TRANSACTION_TYPES)[number];

export const REFERENCE_TYPES = ['order', 'payment', 'withdrawal', 'manual'] as const;
export type ReferenceType = (typeof REFERENCE_TYPES)[number];

type RowTypes = Partial<Record<Direction, TransactionType>>;

/** What the owner of a wallet sees of a journal, by the direction of the wallet's line; no entry = nothing. */
const ROW_TYPES: Partial<Record<LedgerEvent, RowTypes>> = {
  deposit_manual: { credit: 'deposit' },
  topup_refunded: { debit: 'withdrawal' },
  withdrawal_requested: { debit: 'withdrawal' },
  withdrawal_manual: { debit: 'withdrawal' },
  order_paid_wallet: { debit: 'payment' },
  fulfilment_settled: { credit: 'payment', debit: 'commission' },
  cod_commission: { debit: 'commission' },
  refund_before_settlement: { credit: 'refund' },
  refund_after_settlement: { credit: 'refund', debit: 'refund' },
  late_payment: { credit: 'refund' },
  invoice_refunded: { credit: 'refund' },
  adjustment: { credit: 'deposit', debit: 'withdrawal' },
  hold_placed: { debit: 'payment' },
};

/** The type of the wallet transaction that a line on a wallet makes; null = none. */
export const rowTypeOf = (event: LedgerEvent, direction: Direction): TransactionType | null => ROW_TYPES[event]?.[direction] ?? null;

export const isWallet = (account: string): boolean => account.startsWith('wallet:');

/** The kind of thing a transaction refers to, out of what the journal is about. */
export function rowReferenceType(journalReference: string): ReferenceType {
  const known = REFERENCE_TYPES.find((type) => type === journalReference);
  if (known) return known;
  return journalReference === 'manual' || journalReference === '' ? 'manual' : 'payment';
}

export const opposite = (direction: Direction): Direction => (direction === 'debit' ? 'credit' : 'debit');
