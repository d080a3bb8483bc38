import { z } from 'zod';
import { amount, choice, field, id, idParam, secret, text } from '../../platform/http';
import { formatMinor } from '../../platform/money';
import { type Destination, destinationOf } from './destination';
import { m } from './messages';
import { WITHDRAWAL_STATES } from './process';
import { MAX_AMOUNT_MINOR, REFERENCE_TYPES, TRANSACTION_TYPES } from './rules';

/** Requests and answers of spec/wallet.md. */

const filter = () => z.string().optional();
/** `""` and null count as left out. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((raw) => (raw === '' || raw === null ? undefined : raw), schema.optional());
const money = () => amount({ minMinor: 1, maxMinor: MAX_AMOUNT_MINOR });
const description = () => optional(text({ max: 500, blank: true }));

export const byId = z.object({ id: idParam() });
export const currencyQuery = z.object({ currency: filter() });
export type CurrencyQuery = z.infer<typeof currencyQuery>;
export const rangeQuery = currencyQuery.extend({ date_from: filter(), date_to: filter(), limit: filter(), offset: filter() });
export type RangeQuery = z.infer<typeof rangeQuery>;
export const transactionsQuery = rangeQuery.extend({ type: filter(), status: filter() });
export type TransactionsQuery = z.infer<typeof transactionsQuery>;
export const withdrawalsQuery = currencyQuery.extend({ status: filter(), limit: filter(), offset: filter() });
export type WithdrawalsQuery = z.infer<typeof withdrawalsQuery>;
export const staffQuery = z.object({ status: filter(), page: filter(), page_size: filter() });
export type StaffQuery = z.infer<typeof staffQuery>;

export const METHODS = ['credit_card', 'bank_transfer'] as const;

const destination = field<Destination>({ type: 'object', properties: { type: { enum: ['bank', 'mobile_wallet'] }, account: {}, holder_name: {}, bank_name: {} } }, (raw) => {
  const read = destinationOf(raw);
  return 'destination' in read ? { value: read.destination } : { error: read.problem === 'account' ? m.notAccount() : m.notDestination() };
});

const movement = { amount: money(), description: description(), idempotency_key: optional(secret(80)), user_id: id().nullish() };

export const deposit = z.object({ ...movement, payment_method: optional(choice(METHODS)), return_url: optional(secret(2000)) });
export type Deposit = z.infer<typeof deposit>;
export const withdraw = z.object({ ...movement, destination });
export type Withdraw = z.infer<typeof withdraw>;
export const decision = z.object({ reference: optional(text({ max: 100, blank: true })), reason: optional(text({ max: 500, blank: true })) });
export type Decision = z.infer<typeof decision>;
export const adjust = z.object({ user_id: id(), amount: money(), direction: choice(['credit', 'debit']), reason: text({ max: 500 }), idempotency_key: optional(secret(80)) });
export type Adjust = z.infer<typeof adjust>;

const instant = z.iso.datetime();
const decimal = z.string().meta({ example: formatMinor(10_000) });
const status = z.enum(['pending', 'completed', 'failed']);
const direction = z.enum(['credit', 'debit']);
const pageOf = <T extends z.ZodType>(item: T) => z.object({ count: z.int(), next: z.string().nullable(), previous: z.string().nullable(), results: z.array(item) });
const listOf = <T extends z.ZodType>(item: T) => z.object({ count: z.int(), results: z.array(item) });

export const transaction = z.object({
  id: z.int(),
  amount: decimal,
  transaction_type: z.enum(TRANSACTION_TYPES),
  direction,
  reference_id: z.string().nullable(),
  reference_type: z.enum(REFERENCE_TYPES),
  description: z.string(),
  status,
  balance_after: decimal.nullable(),
  created_at: instant,
  created_at_formatted: z.string(),
});
export const transactions = listOf(transaction);

export const wallet = z.object({
  id: z.int(),
  user: z.int(),
  user_email: z.string().nullable(),
  balance: decimal,
  held: decimal,
  currency: z.string(),
  created_at: instant,
  updated_at: instant,
  transactions: z.array(transaction),
});

export const history = listOf(z.object({ date: instant, balance: decimal, transaction_id: z.int(), transaction_type: z.enum(TRANSACTION_TYPES), amount: decimal })).extend({
  current_balance: decimal,
});

const withdrawalStatus = z.enum(WITHDRAWAL_STATES);
export const withdrawal = z.object({
  id: z.int(),
  amount: decimal,
  currency: z.string(),
  destination: z.object({ type: z.enum(['bank', 'mobile_wallet']), account: z.string(), account_last4: z.string(), holder_name: z.string(), bank_name: z.string().nullable() }),
  description: z.string(),
  status: withdrawalStatus,
  reason: z.string(),
  paid_reference: z.string(),
  created_at: instant,
  decided_at: instant.nullable(),
  allowed_actions: z.array(z.string()),
});
/** What the answer to the request itself says of it (spec/wallet.md, withdraw by a user). */
const requested = withdrawal.pick({ id: true, amount: true, status: true, created_at: true });
export const withdrawals = listOf(withdrawal);
export const cancelled = withdrawal.extend({ message: z.string() });
export const staffWithdrawal = withdrawal.extend({ user: z.int(), user_email: z.string().nullable(), approved_by: z.int().nullable(), reviewed_by: z.int().nullable() });
export const staffWithdrawals = pageOf(staffWithdrawal);

export const adjustment = z.object({
  id: z.int(),
  type: z.enum(['deposit', 'withdrawal', 'adjustment']),
  direction,
  user_id: z.int(),
  user_email: z.string().nullable(),
  amount: decimal,
  currency: z.string(),
  description: z.string(),
  status: z.enum(['pending', 'approved', 'rejected']),
  author: z.int(),
  decided_by: z.int().nullable(),
  reason: z.string(),
  created_at: instant,
  decided_at: instant.nullable(),
});
export const adjustments = pageOf(adjustment);

const message = z.string();
export const moved = z.object({ message, wallet, transaction, idempotency_key: z.string() });
export const waits = z.object({ message, adjustment });
/** As spec/payments.md shows it. */
const payment = z.looseObject({}).meta({ openapi: { $ref: '#/components/schemas/BillingPayment' } });
export const topupStarted = z.object({ message, wallet, payment, checkout_url: z.string().nullable() });
export const withdrawalAsked = z.object({ message, withdrawal: requested, wallet, transaction });
export const deposited = z.union([moved, waits, topupStarted]);
export const withdrawn = z.union([moved, waits, withdrawalAsked]);
export const adjusted = z.union([moved, waits]);
