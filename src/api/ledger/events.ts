import type { ReferenceType, TransactionType } from './rules';

/** A change of a spendable balance that is final. */
export interface WalletChanged {
  userId: number;
  transactionId: number;
  type: TransactionType;
  amountMinor: number;
  balanceMinor: number;
  currency: string;
  referenceType: ReferenceType;
  referenceId: string | null;
}

export interface WithdrawalChanged {
  withdrawalId: number;
  userId: number;
  amountMinor: number;
  currency: string;
  /** Who did it: the owner for a request, staff otherwise. */
  actorId: number;
  reason: string;
}

declare module '../../platform/events' {
  interface EventMap {
    'wallet.credited': WalletChanged;
    'wallet.debited': WalletChanged;
    'withdrawal.requested': WithdrawalChanged;
    'withdrawal.paid': WithdrawalChanged;
    'withdrawal.rejected': WithdrawalChanged;
    'ledger.check_failed': { problems: number; first: string };
  }
}
