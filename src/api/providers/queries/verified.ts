/**
 * A badge shows until its year is over, whether or not the job that takes the flag off came by: a condition on a provider's row.
 * @param p alias of `provider_profiles`
 */
export const isVerified = (badge: 'blue' | 'green', p = 'p'): string => `(${p}.is_verified_${badge} and not exists (
    select 1 from verified_badges b where b.user_id = ${p}.user_id and b.badge_type = '${badge}' and b.is_active having max(b.expires_at) <= now()))`;
