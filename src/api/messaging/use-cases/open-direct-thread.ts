import { db, lockName, type Tx, transaction } from '../../../platform/db';
import { notFound, refused } from '../../../platform/http';
import { visibleProvider } from '../../providers';
import { m } from '../messages';
import { findPairThread, type ThreadRow } from '../queries/threads';
import type { Mode } from '../rules';

export interface OpenDirectThread {
  userId: number;
  providerId: number;
  mode: Mode | undefined;
}

/**
 * The direct conversation of the caller with a provider: with a mode the pair's thread of that mode, without one the pair's latest, else a
 * new one. @throws 404 unknown or hidden provider, 400 the caller's own profile
 */
export async function openDirectThread({ userId, providerId, mode }: OpenDirectThread): Promise<ThreadRow> {
  const provider = await visibleProvider(db, providerId);
  if (!provider) throw notFound();
  if (provider.user_id === userId) throw refused(m.ownProfile());
  const known = await findPairThread(db, userId, provider.user_id, mode);
  return known ?? transaction((tx) => openOnce(tx, userId, provider.user_id, mode));
}

/** First calls of a pair take turns: the later ones find what the first one opened. */
async function openOnce(tx: Tx, userId: number, otherId: number, mode: Mode | undefined): Promise<ThreadRow> {
  await lockName(tx, `messaging.pair:${Math.min(userId, otherId)}:${Math.max(userId, otherId)}`);
  const known = await findPairThread(tx, userId, otherId, mode);
  if (known) return known;
  const side = mode ?? 'shared';
  await tx.run('insert into threads (is_direct, participant_1, participant_2, context_mode) values (true, $1, $2, $3)', [userId, otherId, side]);
  return (await findPairThread(tx, userId, otherId, mode)) as ThreadRow;
}
