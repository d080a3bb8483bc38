import { Reply } from '../../../platform/http';
import type { Message } from '../../../platform/i18n';
import { m } from '../messages';
import { presentAdjustment, presentTransaction } from '../present';
import type { Moved } from './move-money';
import { showWallet } from './show-wallet';

/** What staff get for moving money: 200 when it is booked, 202 while it waits for a second person. */
export async function answerMovement({ adjustment, transaction }: Moved, t: (message: Message) => string, done: Message): Promise<Reply> {
  if (!transaction) return new Reply(202, { message: t(m.secondPersonNeeded()), adjustment: presentAdjustment(adjustment) });
  const wallet = await showWallet(adjustment.user_id, adjustment.currency);
  return new Reply(200, { message: t(done), wallet, transaction: presentTransaction(transaction), idempotency_key: adjustment.idempotency_key });
}
