import { db, type Listing, listing, lockName, type Sql, type Tx } from '../../../platform/db';
import { asciiDigits, likePattern } from '../../../platform/text';
import type { StaffAccess } from '../../backoffice';
import type { BadgeType } from '../rules';

/** SQL of badges, and of the flags on provider profiles that follow from them. */

export interface BadgeRow {
  id: number;
  user_id: number;
  badge_type: BadgeType;
  verification_code: string;
  verification_title: string;
  request_id: number;
  request_code: string;
  /** Whom the request is assigned to. */
  assigned_to_id: number | null;
  activated_at: Date;
  expires_at: Date;
  /** The time rule is applied. */
  is_active: boolean;
}

const SELECT = `select b.id, b.user_id, b.badge_type, b.verification_code, b.verification_title, b.request_id, r.code as request_code, r.assigned_to_id, b.activated_at,
    b.expires_at, b.is_active and b.expires_at > now() as is_active
  from verified_badges b join verification_requests r on r.id = b.request_id`;

export const findBadge = (sql: Sql, id: number): Promise<BadgeRow | undefined> => sql.one<BadgeRow>(`${SELECT} where b.id = $1`, [id]);

export type ListedBadge = BadgeRow & { user_name: string; user_phone: string | null };

/** Badges with the people who have them. */
export const SELECT_LISTED_BADGES = `select b.id, b.user_id, b.badge_type, b.verification_code, b.verification_title, b.request_id, r.code as request_code, r.assigned_to_id,
    b.activated_at, b.expires_at, b.is_active and b.expires_at > now() as is_active,
    coalesce(nullif(trim(concat_ws(' ', u.first_name, u.last_name)), ''), u.username, 'user_' || u.id) as user_name, u.phone as user_phone
  from verified_badges b join verification_requests r on r.id = b.request_id join up_users u on u.id = b.user_id`;

/** `$1` pattern over phone, badge and request code; `$2` active now (`true`, `false`); `$3` only this member of the staff's rows and nobody's; null = any. */
export const BADGE_FILTER = `($1::text is null or souq_fold(r.code) like $1 or souq_fold(b.verification_code) like $1 or u.phone like $1)
  and ($2::boolean is null or (b.is_active and b.expires_at > now()) = $2) and ($3::int is null or r.assigned_to_id is null or r.assigned_to_id = $3)`;

export interface BadgeFilter {
  /** Found in phone, badge code or request code. */
  q?: string | undefined;
  /** Those that are active now, or the others. */
  active?: boolean | undefined;
}

export const badgeFilterValues = ({ level, userId }: StaffAccess, { q, active }: BadgeFilter) => [
  q?.trim() ? likePattern(asciiDigits(q)) : null,
  active ?? null,
  level === 'user' ? userId : null,
];

/** Badges for the staff, newest first; level `user` sees those of requests that are his own or nobody's. */
export const deskBadges = (access: StaffAccess, sought: BadgeFilter): Listing<ListedBadge> =>
  listing<ListedBadge>(db, { select: SELECT_LISTED_BADGES, where: BADGE_FILTER, values: badgeFilterValues(access, sought), order: 'b.id desc' });

/** Changes of one user's badges take turns: the flags follow from all of them. The last lock of every such act. */
export const lockBadges = (tx: Tx, userId: number): Promise<void> => lockName(tx, `verified-badges:${userId}`);

const OLDER_OFF = `update verified_badges set is_active = false
  where user_id = $1 and is_active and verification_code = any(select code::text from verification_requirements where request_id = $2 and is_approved)`;

const GIVE = `insert into verified_badges (user_id, badge_type, verification_code, verification_title, request_id, activated_at, expires_at)
  select $1, badge_type, code, title, $2, $3, $4 from verification_requirements where request_id = $2 and is_approved
  order by sort_order, id`;

/** A badge for every approved item of a request, instead of the user's older ones of the same codes. */
export async function giveBadges(tx: Tx, userId: number, requestId: number, { from, until }: { from: Date; until: Date }): Promise<void> {
  await tx.run(OLDER_OFF, [userId, requestId]);
  await tx.run(GIVE, [userId, requestId, from, until]);
}

/** The badges of these requests go, and those of the user whose time is over. */
export const endBadges = (tx: Tx, userId: number, requestIds: readonly number[]): Promise<number> =>
  tx.run('update verified_badges set is_active = false where user_id = $1 and is_active and (request_id = any($2::int[]) or expires_at <= now())', [userId, requestIds]);

/** One badge goes now. @returns false when it is off already */
export const endBadge = async (tx: Tx, id: number): Promise<boolean> =>
  (await tx.run('update verified_badges set is_active = false, expires_at = greatest(activated_at, now()) where id = $1 and is_active and expires_at > now()', [id])) === 1;

/** Users with badges that are over and still on. */
export const usersOfDueBadges = async (sql: Sql, limit: number): Promise<number[]> =>
  (await sql.rows<{ user_id: number }>('select distinct user_id from verified_badges where is_active and expires_at <= now() limit $1', [limit])).map((row) => row.user_id);

const FLAGS = `update provider_profiles p set is_verified_blue = s.blue, is_verified_green = s.green, updated_at = localtimestamp
  from (select coalesce(bool_or(b.badge_type = 'blue'), false) as blue, coalesce(bool_or(b.badge_type = 'green'), false) as green
    from verified_badges b where b.user_id = $1 and b.is_active and b.expires_at > now()) s
  where p.user_id = $1 and (p.is_verified_blue, p.is_verified_green) is distinct from (s.blue, s.green)`;

/** Brings the flags of the user's provider profile in step, where he has one. */
export const refreshFlags = (tx: Tx, userId: number): Promise<number> => tx.run(FLAGS, [userId]);
