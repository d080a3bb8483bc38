import { z } from 'zod';
import { db } from '../../../platform/db';
import { idParam, queryText } from '../../../platform/http';
import { listById, PAGE_BOUNDS, type PanelCall } from '../../../platform/panel';
import { asciiDigits, likePattern } from '../../../platform/text';
import type { StaffAccess } from '../../backoffice';
import { type RequestRow, SELECT_REQUESTS, STAFF_FILTER } from '../queries/requests';
import { activateByStaff } from '../use-cases/settle-request';
import { reviewRequest } from '../use-cases/view-requests';
import { presentListed } from './present';

/** The review page of the panel: its list, one request with its history, and the activation; the other acts are the API's. */

export const byId = z.object({ id: idParam() });
export const listQuery = z.object({ q: queryText(), status: queryText(), ...PAGE_BOUNDS });

type ById = PanelCall<StaffAccess, z.infer<typeof byId>>;

/** Newest first; level `user` sees his own and nobody's. */
export function list({ actor, query }: PanelCall<StaffAccess, unknown, z.infer<typeof listQuery>>): Promise<object> {
  const values = [actor.level === 'user' ? actor.userId : null, query.status || null, query.q?.trim() ? likePattern(asciiDigits(query.q)) : null];
  return listById<RequestRow, object>(db, { select: SELECT_REQUESTS, where: STAFF_FILTER, values, id: 'r.id' }, query, presentListed);
}

/** @throws 404; 403 a colleague's, for level `user` */
export const show = ({ params, actor, origin }: ById): Promise<object> => reviewRequest(actor, params.id, origin);

export const activate = ({ params, actor, ip }: ById): Promise<void> => activateByStaff({ requestId: params.id, access: actor, ip });
