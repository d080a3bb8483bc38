import { z } from 'zod';
import { db } from '../../../platform/db';
import { id, idParam, notFound, queryText, text } from '../../../platform/http';
import { listById, PAGE_BOUNDS, type PanelCall } from '../../../platform/panel';
import type { StaffAccess } from '../../backoffice';
import { STATES } from '../process';
import { staffChange } from '../use-cases/staff-change';
import { viewAsStaff } from '../use-cases/view-request';
import { presentCandidate, presentStaffRequest, STAFF_ACTS, type StaffAct, staffActsOn } from './present';
import { candidatesFor, newestOf, openCounts, STAFF_REQUESTS, type StaffRequest, staffRequestFilter, urgentNow } from './queries';

/** The pages of requests in the panel: the list, the live board, one request, and what staff do with it (spec/backoffice.md, section 4). */

export const byId = z.object({ id: idParam() });
export const listQuery = z.object({ q: queryText(), status: queryText(), type: queryText(), city: queryText(), from: queryText(), to: queryText(), ...PAGE_BOUNDS });
export const candidatesQuery = z.object({ q: queryText() });
const note = text({ max: 255, blank: true }).default('');
export const actBody = z.object({ note });
/** Without a provider the act itself refuses. */
export const acceptBody = z.object({ note, provider: id().nullish() });

type Call<Q = unknown> = PanelCall<StaffAccess, unknown, Q>;
type ById<Q = unknown, B = unknown> = PanelCall<StaffAccess, z.infer<typeof byId>, Q, B>;

/** Newest first. */
export function list({ query }: Call<z.infer<typeof listQuery>>): Promise<object> {
  return listById<StaffRequest, object>(db, { select: STAFF_REQUESTS, ...staffRequestFilter(query), id: 'r.id' }, query, presentStaffRequest);
}

/** The newest of each state, how many are open, and the urgent ones by the time they have left. */
export async function board(): Promise<object> {
  const [counts, urgent, ...columns] = await Promise.all([openCounts(db), urgentNow(db), ...STATES.map((state) => newestOf(db, state))]);
  return {
    columns: STATES.map((status, index) => ({
      status,
      count: counts.find(({ state }) => state === status)?.count ?? null,
      results: (columns[index] ?? []).map(presentStaffRequest),
    })),
    urgent: urgent.map(presentStaffRequest),
  };
}

/** @throws 404 */
export async function show({ params, origin, locale }: ById): Promise<object> {
  const view = await viewAsStaff(params.id, { origin, locale });
  if (!view) throw notFound();
  return { ...view.detail, acts: staffActsOn(view.row) };
}

/** @throws 404 */
export async function candidates({ params, query }: ById<z.infer<typeof candidatesQuery>>): Promise<object> {
  if (!(await db.one('select 1 from service_requests where id = $1', [params.id]))) throw notFound();
  return { results: (await candidatesFor(db, params.id, query.q)).map(presentCandidate) };
}

/** Does one of the staff's acts. @throws 400 with the reason, under `provider` when it is about him; 404 */
export const act =
  (word: StaffAct) =>
  async ({ params, body, actor, account, ip, userAgent }: ById<unknown, z.infer<typeof actBody> & { provider?: number | null | undefined }>): Promise<void> =>
    staffChange({
      requestId: params.id,
      action: STAFF_ACTS[word],
      providerId: body.provider ?? null,
      note: body.note,
      actorId: actor.userId,
      actorLabel: account.label,
      ip,
      userAgent,
    });
