import { db, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { notFound, refused } from '../../../platform/http';
import { m } from '../messages';
import { visibleProvider } from '../queries/lookups';
import { holdAccount, isNews } from './first-notice';

export type ProviderMark = 'follow' | 'like';

const TABLES: Record<ProviderMark, string> = { follow: 'provider_follows', like: 'provider_likes' };
const EVENTS = { follow: 'providers.followed', like: 'providers.liked' } as const;

/**
 * Follows or likes a provider; repeats are harmless.
 * @throws 404 for a provider that is not visible, 400 for one's own profile
 */
export async function markProvider(mark: ProviderMark, userId: number, providerId: number): Promise<void> {
  await transaction(async (tx) => {
    await holdAccount(tx, userId);
    const provider = await visibleProvider(tx, providerId);
    if (!provider) throw notFound();
    if (provider.user_id === userId) throw refused(m.ownProfile());
    const added = await tx.run(`insert into ${TABLES[mark]} (user_id, provider_id) values ($1, $2) on conflict (user_id, provider_id) do nothing`, [userId, providerId]);
    if (added > 0 && (await isNews(tx, userId, mark, providerId))) await emit(tx, EVENTS[mark], { userId, providerId });
  });
}

/** Takes it back; harmless when there was nothing. */
export async function unmarkProvider(mark: ProviderMark, userId: number, providerId: number): Promise<void> {
  await db.run(`delete from ${TABLES[mark]} where user_id = $1 and provider_id = $2`, [userId, providerId]);
}
