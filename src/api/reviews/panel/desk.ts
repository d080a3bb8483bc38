import { db, type Listing, listing } from '../../../platform/db';
import type { StaffAccess } from '../../backoffice';
import { STAFF_REVIEWS, type StaffReview, type StaffReviewFilter, staffReview, staffReviewFilter } from './queries';

/** What the dashboard shows of reviews. */

/** Reviews that pass the filters, newest first; level `user` has his own and nobody's. */
export const deskReviews = (access: StaffAccess, filter: StaffReviewFilter): Listing<StaffReview> =>
  listing<StaffReview>(db, { select: STAFF_REVIEWS, ...staffReviewFilter(access, filter), order: 'v.id desc' });

export const deskReview = (id: number): Promise<StaffReview | undefined> => staffReview(db, id);

/** The review of a request, if its client wrote one. */
export const deskReviewOfRequest = (requestId: number): Promise<StaffReview | undefined> => db.one<StaffReview>(`${STAFF_REVIEWS} where v.request_id = $1`, [requestId]);
