import { env } from '../../../../config/env';
import { db, type Listing, listing } from '../../../platform/db';
import { asciiDigits, likePattern } from '../../../platform/text';
import type { StaffAccess } from '../../backoffice';
import { EXTRA_FILTER, STAFF_EXTRAS, STAFF_SUBSCRIPTIONS, type StaffExtra, type StaffSubscription, SUBSCRIPTION_FILTER, staffSubscription } from './panel';

/** Lists of the dashboard: level `user` sees those whose unified request is his own or nobody's. */

export interface SalesFilter {
  q?: string | undefined;
  /** State of the subscription or purchase now. */
  status?: string | undefined;
  /** State of its unified request. */
  stage?: string | undefined;
}

const sought = (q: string | undefined): string | null => (q?.trim() ? likePattern(asciiDigits(q)) : null);
const onlyFor = ({ level, userId }: StaffAccess): number | null => (level === 'user' ? userId : null);

/** Subscriptions, newest first. */
export const deskSubscriptions = (access: StaffAccess, { q, status, stage }: SalesFilter): Listing<StaffSubscription> =>
  listing<StaffSubscription>(db, {
    select: STAFF_SUBSCRIPTIONS,
    where: `${SUBSCRIPTION_FILTER} and ($5::text is null or r.state = $5)`,
    values: [env().SUBS_GRACE_DAYS, sought(q), status || null, onlyFor(access), stage || null],
    order: 's.id desc',
  });

/** One of them, whosever. */
export const deskSubscription = (id: number): Promise<StaffSubscription | undefined> => staffSubscription(db, env().SUBS_GRACE_DAYS, id);

/** Purchases of extras, newest first. */
export const deskExtras = (access: StaffAccess, { q, status, stage }: SalesFilter): Listing<StaffExtra> =>
  listing<StaffExtra>(db, {
    select: STAFF_EXTRAS,
    where: `${EXTRA_FILTER} and ($4::text is null or r.state = $4)`,
    values: [sought(q), status || null, onlyFor(access), stage || null],
    order: 'e.id desc',
  });
