import { conflict, type EndpointDocs, fieldMessages, forbidden, IDEMPOTENCY_KEY, invalid, notFound, type RoomDocs } from '../../platform/http';
import * as contract from './contract';
import * as contractLedger from './contract-ledger';
import {
  belowMinimum,
  capabilityBlocked,
  emailNotVerified,
  gatewayNotConfigured,
  idempotencyConflict,
  insufficientFunds,
  limitExceeded,
  ownDecision,
  secondApproverRequired,
  wrongState,
} from './errors';
import { m } from './messages';

/** What the API page says of wallets and the ledger (spec/wallet.md). */

const CURRENCY = { currency: 'ISO 4217 code, one of the setting `CURRENCIES`; `EGP` unless given' };
const unknownCurrency = invalid({ currency: m.unknownCurrency() });
const badDate = invalid({ date_from: fieldMessages.notDate() });
const badCount = invalid({ limit: m.notCount() });
const keyTooLong = invalid({ idempotency_key: fieldMessages.tooLong({ max: 80 }) });
const TWO_PERSONS = 'Above the two-person amount it waits for another member of the staff.';

const movement = [unknownCurrency, keyTooLong, idempotencyConflict(), forbidden(m.foreignUser())];
const waiting = { 202: { description: 'The amount waits for the approval of another staff member', response: contract.waits } };

const wallet: Record<string, EndpointDocs> = {
  'GET /wallet/': {
    description: 'One wallet a currency, made on first use; with the newest five transactions and what is held for withdrawals.',
    parameters: CURRENCY,
    refusals: [unknownCurrency],
  },
  'POST /wallet/deposit/': {
    description: `A user starts a payment: nothing is credited until the gateway has proved it. A member of the staff who names a \`user_id\` credits that wallet at once (200). ${TWO_PERSONS}`,
    parameters: CURRENCY,
    headers: IDEMPOTENCY_KEY,
    also: {
      200: { description: 'Staff: the wallet was credited', response: contract.moved },
      201: { description: 'The payment was started', response: contract.topupStarted },
      ...waiting,
    },
    refusals: [...movement, belowMinimum('10.00'), invalid({ return_url: fieldMessages.notUrl() }), notFound(), conflict(), gatewayNotConfigured()],
    examples: { request: { amount: '250.00', payment_method: 'credit_card', idempotency_key: 'topup-1' } },
  },
  'POST /wallet/withdraw/': {
    description: `The amount moves from the balance to a hold at once; staff pay it out. The destination is kept encrypted and shown by its last four digits. A member of the staff who names a \`user_id\` debits that wallet (200). ${TWO_PERSONS}`,
    parameters: CURRENCY,
    headers: IDEMPOTENCY_KEY,
    also: {
      200: { description: 'Staff: the wallet was debited', response: contract.moved },
      201: { description: 'The amount is held', response: contract.withdrawalAsked },
      ...waiting,
    },
    refusals: [
      ...movement,
      belowMinimum('50.00'),
      insufficientFunds(),
      limitExceeded('50000.00'),
      invalid({ destination: m.notDestination() }),
      capabilityBlocked(),
      emailNotVerified(),
      notFound(),
      conflict(),
    ],
    examples: { request: { amount: '150.00', destination: { type: 'bank', account: 'EG380019000500000000263180002', holder_name: 'سارة العلي', bank_name: 'البنك الأهلي' } } },
  },
  'GET /wallet/transactions/': {
    description: 'Newest first; `count` is that of all pages. Days are inclusive, in UTC.',
    parameters: { ...CURRENCY, limit: '20 unless given; more than 100 is 100', date_from: 'First day, `YYYY-MM-DD`, in UTC', date_to: 'Last day, `YYYY-MM-DD`, in UTC' },
    refusals: [unknownCurrency, badDate, badCount],
  },
  'GET /wallet/balance-history/': {
    description: 'The balance after each completed transaction.',
    parameters: { ...CURRENCY, limit: '100 unless given, which is also the most', date_from: 'First day, `YYYY-MM-DD`, in UTC', date_to: 'Last day, `YYYY-MM-DD`, in UTC' },
    refusals: [unknownCurrency, badDate, badCount],
  },
  'GET /wallet/withdrawals/': { description: 'Newest first.', parameters: { ...CURRENCY, limit: '20 unless given; more than 100 is 100' }, refusals: [unknownCurrency, badCount] },
  'POST /wallet/withdrawals/:id/cancel/': { description: 'While it is `pending`; the money comes back at once.', refusals: [wrongState(), conflict()] },
};

const DECISIONS = 'Each decision is audited; nobody decides on his own request.';
const decision = [ownDecision(), wrongState(), conflict()];
const BARE = { request: {} };

const administration: Record<string, EndpointDocs> = {
  'GET /admin/wallet/withdrawals/': { description: 'Newest first. The reading is audited.', refusals: [notFound()] },
  'GET /admin/wallet/withdrawals/:id/': { description: 'With the whole account number, for the payout. The reading is audited.', refusals: [] },
  'POST /admin/wallet/withdrawals/:id/approve/': { description: `From \`pending\`. ${DECISIONS}`, refusals: decision, examples: BARE },
  'POST /admin/wallet/withdrawals/:id/pay/': {
    description: `From \`pending\` or \`approved\`: the held money leaves. A large amount must have been approved by another member of the staff. ${DECISIONS}`,
    refusals: [...decision, secondApproverRequired()],
    examples: { request: { reference: 'TRX-2041' } },
  },
  'POST /admin/wallet/withdrawals/:id/reject/': {
    description: `From \`pending\` or \`approved\`: the money goes back. ${DECISIONS}`,
    refusals: decision,
    examples: { request: { reason: 'الحساب غير مطابق' } },
  },
  'GET /admin/wallet/adjustments/': { description: 'Deposits, withdrawals and corrections by staff, with what waits for a second person.', refusals: [notFound()] },
  'POST /admin/wallet/adjustments/': {
    description: `\`direction\` says whether the wallet gains or loses. ${TWO_PERSONS}`,
    parameters: CURRENCY,
    headers: IDEMPOTENCY_KEY,
    also: { 200: { description: 'The balance was corrected', response: contract.moved }, ...waiting },
    refusals: [unknownCurrency, keyTooLong, idempotencyConflict(), insufficientFunds(), ownDecision(), notFound(), conflict()],
    examples: { request: { user_id: 42, direction: 'credit', amount: '50.00', reason: 'تعويض' } },
  },
  'POST /admin/wallet/adjustments/:id/approve/': {
    description: 'Books it. Not by its author, nor by whose money it is.',
    refusals: [...decision, insufficientFunds()],
    examples: BARE,
  },
  'POST /admin/wallet/adjustments/:id/reject/': { description: 'Nothing is moved. Not by its author.', refusals: decision, examples: BARE },
};

const ledger: Record<string, EndpointDocs> = {
  'GET /admin/ledger/journals/': {
    description: 'Newest first. Journals are never changed; a correction is a journal of its own that names the one it reverses.',
    parameters: {
      event: 'Only of this event, such as `invoice_paid`',
      reference_type: 'Only about this kind of thing',
      reference_id: 'Only about this one',
      account: 'Only with an entry of this account, by its code',
    },
    refusals: [badDate, notFound()],
  },
  'GET /admin/ledger/accounts/': {
    description: 'Wallets, holds, gateways, bank, commission, sales, VAT, adjustments.',
    parameters: { code: 'Only this account', kind: 'Only of this kind', user: 'Only of this user' },
    refusals: [notFound()],
  },
  'GET /admin/ledger/check/': { description: 'Every balance is recomputed from its entries; `problems` names each invariant that does not hold.', refusals: [] },
};

export const docs: RoomDocs = {
  schemas: { Wallet: contract, Ledger: contractLedger },
  tags: {
    wallet: 'The own wallet: balance, top-ups, withdrawals',
    'wallet administration': 'Withdrawals to pay out and money moved by staff, with four eyes on large amounts',
    ledger: 'The double-entry books behind every riyal',
  },
  endpoints: { ...wallet, ...administration, ...ledger },
};
