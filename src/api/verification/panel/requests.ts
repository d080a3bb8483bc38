import { z } from 'zod';
import { auditTrail, newestFirst } from '../../../platform/audit';
import { db } from '../../../platform/db';
import { idParam, notFound, queryText } from '../../../platform/http';
import { listById, PAGE_BOUNDS, type PanelCall } from '../../../platform/panel';
import { asciiDigits, likePattern } from '../../../platform/text';
import { requestLog, requestOf, requireTouch, type StaffAccess } from '../../backoffice';
import { type RequestRow, SELECT_REQUESTS, STAFF_FILTER } from '../queries/requests';
import { currentRequest } from '../use-cases/expire-requests';
import { activateByStaff } from '../use-cases/settle-request';
import { showToStaff } from '../use-cases/view-requests';
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
export async function show({ params, actor, origin }: ById): Promise<object> {
  const row = await currentRequest(params.id);
  if (!row) throw notFound();
  requireTouch(actor, row, 'read');
  const [detail, timeline] = await Promise.all([showToStaff(row.id, origin), timelineOf(row)]);
  return { ...detail, timeline };
}

async function timelineOf(row: RequestRow) {
  const request = await requestOf(db, 'verification', 'VerificationRequest', row.id);
  const [trail, log] = await Promise.all([auditTrail(db, [{ type: 'verify_request', id: row.code }]), request ? requestLog(db, request.id) : []]);
  return newestFirst([...trail, ...log]);
}

export const activate = ({ params, actor, ip }: ById): Promise<void> => activateByStaff({ requestId: params.id, access: actor, ip });
