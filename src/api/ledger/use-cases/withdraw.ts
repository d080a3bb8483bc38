import { db } from '../../../platform/db';
import { type Collected, Reply, type UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { currencyOf, keyOf, take } from '../inputs';
import { m } from '../messages';
import { presentRequested, presentTransaction } from '../present';
import { answerMovement } from './answer-movement';
import { moveMoney } from './move-money';
import { requestWithdrawal, requireMayWithdraw } from './request-withdrawal';
import { showWallet } from './show-wallet';

export type WithdrawCall = UserCall<unknown, contract.CurrencyQuery, Collected<contract.Withdraw>>;

/** The two meanings of POST `/wallet/withdraw/`. */

/** A user asks for his money: it is held at once. */
export async function withdrawOwn(call: WithdrawCall): Promise<Reply> {
  const { user, query, t } = call;
  await requireMayWithdraw(db, user.id);
  const input = take(call.body, ['amount', 'destination', 'description', 'idempotency_key']);
  const currency = currencyOf(query);
  const { withdrawal, transaction } = await requestWithdrawal({
    userId: user.id,
    amountMinor: input.amount,
    currency,
    destination: input.destination,
    description: input.description ?? '',
    key: keyOf(call, input),
  });
  const wallet = await showWallet(user.id, currency);
  return new Reply(201, { message: t(m.withdrawalReceived()), withdrawal: presentRequested(withdrawal), wallet, transaction: presentTransaction(transaction) });
}

/** Staff pay out of a user's wallet. */
export async function withdrawFor(call: WithdrawCall, targetId: number): Promise<Reply> {
  const { user, query, ip, t } = call;
  const input = take(call.body, ['amount', 'description', 'idempotency_key']);
  const moved = await moveMoney({
    kind: 'withdrawal',
    direction: 'debit',
    targetId,
    amountMinor: input.amount,
    currency: currencyOf(query),
    description: input.description ?? '',
    key: keyOf(call, input),
    staffId: user.id,
    ip,
  });
  return answerMovement(moved, t, m.withdrawn());
}
