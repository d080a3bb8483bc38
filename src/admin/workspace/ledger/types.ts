/** What `/api/admin/wallet/` and `/api/admin/ledger/` answer (spec/wallet.md). */

export interface Withdrawal {
  id: number;
  amount: string;
  currency: string;
  destination: { type: string; account: string; account_last4: string; holder_name: string; bank_name: string | null };
  description: string;
  status: string;
  reason: string;
  paid_reference: string;
  created_at: string;
  decided_at: string | null;
  allowed_actions: string[];
  user: number;
  user_email: string | null;
  approved_by: number | null;
  reviewed_by: number | null;
}

export interface Adjustment {
  id: number;
  type: string;
  direction: string;
  user_id: number;
  user_email: string | null;
  amount: string;
  currency: string;
  description: string;
  status: string;
  author: number;
  decided_by: number | null;
  reason: string;
  created_at: string;
  decided_at: string | null;
}

export interface Journal {
  id: number;
  event: string;
  reference_type: string;
  reference_id: string;
  description: string;
  actor: number | null;
  reversal_of: number | null;
  created_at: string;
  entries: { id: number; account: string; currency: string; direction: 'debit' | 'credit'; amount: string; balance_after: string }[];
}

export interface Account {
  id: number;
  code: string;
  kind: string;
  owner: number | null;
  currency: string;
  balance: string;
}

export interface Check {
  ok: boolean;
  problems: { invariant: number; subject: string; expected: string; found: string }[];
}
