import { db, groupedBy, type Listing, listing, mapped } from '../../../platform/db';
import { asciiDigits, likePattern } from '../../../platform/text';
import { entitlementsOf } from '../features';
import type { FeatureKey } from '../rules';
import { holdingsOf } from './features';

/** What every user has bought, for the dashboard. */

interface UserRow {
  id: number;
  name: string;
  phone: string | null;
}

export interface DeskFeatures extends UserRow {
  features: ReadonlySet<FeatureKey>;
  max_upload_mb: number;
  /** Code of the current plan. */
  plan: string | null;
}

const NAME = `coalesce(nullif(trim(concat_ws(' ', u.first_name, u.last_name)), ''), u.username, 'user_' || u.id)`;

/** Users with their features now, newest first. @param q found in the name or the phone */
export function deskFeatures(q: string | undefined): Listing<DeskFeatures> {
  const users = listing<UserRow>(db, {
    select: `select u.id, ${NAME} as name, u.phone from up_users u`,
    where: `u.deleted_at is null and ($1::text is null or souq_fold(${NAME}) like $1 or u.phone like $1)`,
    values: [q?.trim() ? likePattern(asciiDigits(q)) : null],
    order: 'u.id desc',
  });
  return mapped(users, withFeatures);
}

async function withFeatures(users: UserRow[]): Promise<DeskFeatures[]> {
  const holdings = await holdingsOf(
    db,
    users.map(({ id }) => id),
  );
  const byUser = groupedBy(holdings, (row) => row.user_id);
  return users.map((user) => {
    const { features, maxUploadMb, plan } = entitlementsOf(byUser.get(user.id) ?? []).value;
    return { ...user, features, max_upload_mb: maxUploadMb, plan: plan?.code ?? null };
  });
}
