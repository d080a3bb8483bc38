import type { Tx } from '../../../platform/db';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import { captureHold, failTopup, findTopup, lockAccounts, placeHold, postJournal, releaseHold, settleTopup } from '../../ledger';
import { m } from '../messages';
import type { Payment } from '../queries/payments';
import type { Refund } from '../queries/refunds';
import { definePayable, type MoneyBack } from './payable';

/** Wallet top-ups as payables (spec/wallet.md, topup_paid, topup_refunded). */

const STANDINGS = { pending: 'open', completed: 'paid', failed: 'over' } as const;

async function lock(tx: Tx, id: number) {
  await tx.run('select 1 from wallet_transactions where id = $1 for no key update', [id]);
  const topup = await findTopup(tx, id);
  if (!topup) throw new Error(`there is no top-up ${id}`);
  return STANDINGS[topup.state];
}

const description = (): string => say(m.topupRefund(), DEFAULT_LOCALE);

/** @throws 400 INSUFFICIENT_FUNDS when the money was spent meanwhile */
async function refundStarted(tx: Tx, payment: Payment, refund: Refund): Promise<void> {
  const key = `topup_refund:${refund.id}:${refund.tries}`;
  await placeHold(tx, {
    key,
    userId: payment.user_id as number,
    currency: payment.currency,
    amountMinor: refund.amount_minor,
    referenceType: 'payment',
    referenceId: payment.id,
    description: description(),
    actorId: refund.requested_by,
    row: { type: 'withdrawal' },
  });
  await tx.run('update refunds set hold_key = $2 where id = $1', [refund.id, key]);
}

async function refundFailed(tx: Tx, _payment: Payment, refund: Refund): Promise<void> {
  if (!refund.hold_key) return;
  await tx.run(`update refunds set hold_key = '' where id = $1`, [refund.id]);
  await releaseHold(tx, { key: refund.hold_key, description: description(), actorId: refund.requested_by });
}

async function refunded(tx: Tx, money: MoneyBack): Promise<void> {
  const { refund, account } = money;
  if (refund.hold_key) await captureHold(tx, { key: refund.hold_key, to: account, event: 'topup_refunded', description: description(), actorId: refund.requested_by });
  else await claimBack(tx, money);
}

/** The gateway gave it back without asking: what the wallet no longer has, its owner owes. */
async function claimBack(tx: Tx, { payment, refund, account }: MoneyBack): Promise<void> {
  const [wallet, debt] = [`wallet:${payment.user_id}`, `receivable:${payment.user_id}`];
  const balance = (await lockAccounts(tx, payment.currency, [wallet, debt, account])).get(wallet)?.balanceMinor ?? 0;
  const covered = Math.min(balance, refund.amount_minor);
  await postJournal(tx, {
    event: 'topup_refunded',
    key: `topup_refunded:${refund.id}`,
    referenceType: 'payment',
    referenceId: payment.id,
    description: description(),
    actorId: null,
    currency: payment.currency,
    lines: [
      { account: wallet, direction: 'debit', amountMinor: covered },
      { account: debt, direction: 'debit', amountMinor: refund.amount_minor - covered },
      { account, direction: 'credit', amountMinor: refund.amount_minor },
    ],
  });
}

definePayable('wallet_topup', {
  lock,
  paid: async (tx, { payment, account, actorId }) => void (await settleTopup(tx, { topupId: payment.payable_id, account, paymentId: payment.id, actorId })),
  ended: async (tx, payment, _end, final) => void (final && (await failTopup(tx, payment.payable_id))),
  refundStarted,
  refundFailed,
  refunded,
  describe: async (_sql, id) => ({ title: say(m.topup(), DEFAULT_LOCALE), reference: String(id) }),
});
