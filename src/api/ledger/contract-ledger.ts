import { z } from 'zod';

/** Requests and answers of the staff's paths to the ledger itself (spec/wallet.md, `/api/admin/ledger/`). */

const filter = () => z.string().optional();
const paged = { page: filter(), page_size: filter() };

export const journalsQuery = z.object({
  event: filter(),
  reference_type: filter(),
  reference_id: filter(),
  account: filter(),
  date_from: filter(),
  date_to: filter(),
  ...paged,
});
export type JournalsQuery = z.infer<typeof journalsQuery>;
export const accountsQuery = z.object({ code: filter(), kind: filter(), currency: filter(), user: filter(), ...paged });
export type AccountsQuery = z.infer<typeof accountsQuery>;

const pageOf = <T extends z.ZodType>(item: T) => z.object({ count: z.int(), next: z.string().nullable(), previous: z.string().nullable(), results: z.array(item) });
const decimal = z.string();

export const journal = z.object({
  id: z.int(),
  event: z.string(),
  idempotency_key: z.string(),
  reference_type: z.string(),
  reference_id: z.string(),
  description: z.string(),
  actor: z.int().nullable(),
  reversal_of: z.int().nullable(),
  created_at: z.iso.datetime(),
  entries: z.array(z.object({ id: z.int(), account: z.string(), currency: z.string(), direction: z.enum(['debit', 'credit']), amount: decimal, balance_after: decimal })),
});
export const journals = pageOf(journal);

export const account = z.object({
  id: z.int(),
  code: z.string(),
  kind: z.string(),
  owner: z.int().nullable(),
  currency: z.string(),
  balance: decimal,
  allow_negative: z.boolean(),
  created_at: z.iso.datetime(),
});
export const accounts = pageOf(account);

export const check = z.object({ ok: z.boolean(), problems: z.array(z.object({ invariant: z.int(), subject: z.string(), expected: z.string(), found: z.string() })) });
