import { z } from 'zod';
import { db } from '../../../platform/db';
import { idParam, queryText } from '../../../platform/http';
import { listById, PAGE_BOUNDS, type PanelCall } from '../../../platform/panel';
import type { StaffAccess } from '../../backoffice';
import { BADGE_FILTER, badgeFilterValues, type ListedBadge, SELECT_LISTED_BADGES } from '../queries/badges';
import { deactivateBadge } from '../use-cases/deactivate-badge';
import { renewBadge } from '../use-cases/renew-badge';
import { presentBadge } from './present';

/** The page of badges in the panel. */

export const byId = z.object({ id: idParam() });
export const listQuery = z.object({ q: queryText(), active: queryText(), ...PAGE_BOUNDS });

const SWITCH: Record<string, boolean> = { '1': true, '0': false };

/** Newest first; level `user` sees those of requests that are his own or nobody's. */
export function list({ actor, query }: PanelCall<StaffAccess, unknown, z.infer<typeof listQuery>>): Promise<object> {
  const active = SWITCH[query.active ?? ''];
  const values = badgeFilterValues(actor, { q: query.q, active });
  return listById<ListedBadge, object>(db, { select: SELECT_LISTED_BADGES, where: BADGE_FILTER, values, id: 'b.id' }, query, presentBadge);
}

const actOf = ({ params, actor, ip }: PanelCall<StaffAccess, z.infer<typeof byId>>) => ({ badgeId: params.id, access: actor, ip });

export const deactivate = (call: PanelCall<StaffAccess, z.infer<typeof byId>>): Promise<void> => deactivateBadge(actOf(call));

export async function renew(call: PanelCall<StaffAccess, z.infer<typeof byId>>): Promise<object> {
  const { requestId, invoiceId, created } = await renewBadge(actOf(call));
  return { request: requestId, invoice: invoiceId, created };
}
