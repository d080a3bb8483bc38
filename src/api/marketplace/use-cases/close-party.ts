import type { Tx } from '../../../platform/db';
import { m } from '../messages';
import type { RequestActor } from '../process';
import { factsOf } from '../rules';
import { allowedTransition, applyChange, lockedRequest, rejectOffers } from './change-request';

/**
 * Row 23: a party closes his account. His own requests in `new`, `sent`, `accepted` and the unfinished ones named or assigned to him are
 * cancelled; his pending offers elsewhere are rejected. In the closing's transaction.
 */
export async function closeParty(tx: Tx, userId: number): Promise<void> {
  const open = await tx.rows<{ id: number; owned: boolean }>(
    `select r.id, r.client_id = $1 as owned from service_requests r
     where (r.client_id = $1 and r.state in ('new', 'sent', 'accepted'))
        or (r.provider_id in (select id from provider_profiles where user_id = $1) and r.state in ('new', 'sent', 'accepted', 'in_progress'))
     order by r.id`,
    [userId],
  );
  for (const { id, owned } of open) await cancelFor(tx, id, userId, owned);
  await tx.run(
    `update offers set state = 'rejected', updated_at = localtimestamp where state = 'pending' and provider_id in (select id from provider_profiles where user_id = $1)`,
    [userId],
  );
}

async function cancelFor(tx: Tx, requestId: number, userId: number, owned: boolean): Promise<void> {
  const row = await lockedRequest(tx, requestId);
  const actor: RequestActor = owned ? 'closing_owner' : 'closing_provider';
  const states = owned ? ['new', 'sent', 'accepted'] : ['new', 'sent', 'accepted', 'in_progress'];
  // Finished by somebody else since it was listed: nothing left to cancel.
  if (!states.includes(row.state)) return;
  const transition = allowedTransition('account_closed', factsOf(row), [actor]);
  await rejectOffers(tx, requestId);
  await applyChange(tx, {
    row,
    transition,
    actor: { id: userId, side: owned ? 'client' : 'provider' },
    fixedNote: m.logClosed(),
    set: { canceled_at: new Date() },
  });
}
