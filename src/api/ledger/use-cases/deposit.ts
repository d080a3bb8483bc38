import type { z } from 'zod';
import { type Collected, Reply, type UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { currencyOf, keyOf, take } from '../inputs';
import { m } from '../messages';
import { answerMovement } from './answer-movement';
import { moveMoney } from './move-money';
import { showWallet } from './show-wallet';
import { startTopup } from './start-topup';

export type DepositCall = UserCall<unknown, contract.CurrencyQuery, Collected<contract.Deposit>>;

/** The two meanings of POST `/wallet/deposit/`. */

/** A user pays: a pending top-up and the checkout of its payment. */
export async function depositOwn(call: DepositCall): Promise<Reply> {
  const { user, query, t } = call;
  const input = take(call.body, ['amount', 'payment_method', 'description', 'idempotency_key', 'return_url']);
  const currency = currencyOf(query);
  const { payment, checkoutUrl } = await startTopup({
    userId: user.id,
    amountMinor: input.amount,
    currency,
    method: input.payment_method ?? 'credit_card',
    description: input.description ?? '',
    key: keyOf(call, input),
    returnUrl: input.return_url ?? null,
  });
  const wallet: z.infer<typeof contract.wallet> = await showWallet(user.id, currency);
  return new Reply(201, { message: t(m.topupStarted()), wallet, payment, checkout_url: checkoutUrl });
}

/** Staff credit a user's wallet. */
export async function depositFor(call: DepositCall, targetId: number): Promise<Reply> {
  const { user, query, ip, t } = call;
  const input = take(call.body, ['amount', 'description', 'idempotency_key']);
  const moved = await moveMoney({
    kind: 'deposit',
    direction: 'credit',
    targetId,
    amountMinor: input.amount,
    currency: currencyOf(query),
    description: input.description ?? '',
    key: keyOf(call, input),
    staffId: user.id,
    ip,
  });
  return answerMovement(moved, t, m.deposited());
}
