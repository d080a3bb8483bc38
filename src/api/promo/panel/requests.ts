import { z } from 'zod';
import { db } from '../../../platform/db';
import { idParam, queryText } from '../../../platform/http';
import { listById, PAGE_BOUNDS, type PanelCall } from '../../../platform/panel';
import { asciiDigits, likePattern } from '../../../platform/text';
import type { StaffAccess } from '../../backoffice';
import { presentStaffDetail } from '../present';
import { type PromoRow, SELECT_REQUESTS, STAFF_FILTER } from '../queries/requests';
import { reviewCampaign } from '../use-cases/review-campaign';
import { activateByStaff } from '../use-cases/settle-request';

/** The page of campaigns in the panel: its list, one with all that decides about it, and the activation; the other acts are the API's. */

export const byId = z.object({ id: idParam() });
export const listQuery = z.object({ q: queryText(), status: queryText(), ad_type: queryText(), ...PAGE_BOUNDS });

type ById = PanelCall<StaffAccess, z.infer<typeof byId>>;

/** Newest first; level `user` sees his own and nobody's. */
export function list({ actor, query, origin }: PanelCall<StaffAccess, unknown, z.infer<typeof listQuery>>): Promise<object> {
  const pattern = query.q?.trim() ? likePattern(asciiDigits(query.q)) : null;
  const values = [actor.level === 'user' ? actor.userId : null, query.status || null, query.ad_type || null, pattern];
  return listById<PromoRow, object>(db, { select: SELECT_REQUESTS, where: STAFF_FILTER, values, id: 'r.id' }, query, (row) => presentStaffDetail(origin, row, []));
}

/** @throws 404; 403 a colleague's, for level `user` */
export const show = ({ params, actor, origin }: ById): Promise<object> => reviewCampaign(actor, params.id, origin);

export const activate = ({ params, actor, ip }: ById): Promise<void> => activateByStaff({ requestId: params.id, access: actor, ip });
