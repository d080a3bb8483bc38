import { type Tx, transaction } from '../../../platform/db';
import { invalid, notFound } from '../../../platform/http';
import { forgetProviderCounts } from '../counts';
import { m } from '../messages';
import { activeAmong } from '../queries/catalogue';
import { distinct } from '../rules';

/**
 * Replaces the whole set of picked sub-categories; duplicates dropped, order kept.
 * @throws 400 when any id is unknown or inactive (nothing changes), 404 without a profile
 */
export async function setSubcategories(userId: number, sent: readonly number[]): Promise<number[]> {
  const ids = distinct(sent);
  await transaction(async (tx) => {
    const provider = await tx.one<{ id: number }>('select id from provider_profiles where user_id = $1 for update', [userId]);
    if (!provider) throw notFound(m.noProfile());
    const active = await activeAmong(tx, ids);
    const unknown = ids.filter((id) => !active.has(id));
    if (unknown.length > 0) throw invalid({ subcategory_ids: unknown.map((value) => m.unknownSubcategory({ value })) });
    await tx.run('delete from provider_subcategories where provider_id = $1', [provider.id]);
    await savePicks(tx, provider.id, ids);
  });
  forgetProviderCounts();
  return ids;
}

/** Writes picks in their order. */
export async function savePicks(tx: Tx, providerId: number, ids: readonly number[]): Promise<void> {
  await tx.run(
    'insert into provider_subcategories (provider_id, subcategory_id, position) select $1, picked.id, picked.position from unnest($2::int[]) with ordinality as picked (id, position)',
    [providerId, ids],
  );
}
