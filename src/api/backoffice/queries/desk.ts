import { db, type Listing, listing, type SqlValue } from '../../../platform/db';
import { asciiDigits, isDay, likePattern } from '../../../platform/text';
import type { StaffAccess } from '../rules';
import type { UnifiedState, UnifiedType } from '../unified';

/** The list of all unified requests on the dashboard (spec/backoffice.md, section 4, Others). */

const nameOf = (alias: string): string => `coalesce(nullif(trim(concat_ws(' ', ${alias}.first_name, ${alias}.last_name)), ''), ${alias}.username, 'user_' || ${alias}.id)`;

export interface DeskUnified {
  id: number;
  code: string;
  request_type: UnifiedType;
  state: UnifiedState;
  priority: string;
  summary: string;
  requester_id: number;
  requester_name: string;
  requester_phone: string | null;
  assigned_to_id: number | null;
  assigned_to_name: string | null;
  team_code: string;
  team_name: string;
  source_app: string;
  source_model: string;
  source_id: number;
  invoice_id: number | null;
  metadata: Record<string, unknown>;
  created_at: Date;
  updated_at: Date;
  assigned_at: Date | null;
  closed_at: Date | null;
}

const INVOICE = `(case when jsonb_typeof(r.metadata -> 'invoice_id') = 'number' then (r.metadata ->> 'invoice_id')::bigint end)`;

const UNIFIED = `select r.id, r.code, r.request_type, r.state, r.priority, r.summary, r.requester_id, ${nameOf('u')} as requester_name, u.phone as requester_phone,
    r.assigned_user_id as assigned_to_id, case when a.id is not null then ${nameOf('a')} end as assigned_to_name, r.assigned_team_code as team_code,
    r.assigned_team_name as team_name, r.source_app, r.source_model, r.source_object_id as source_id, ${INVOICE} as invoice_id, r.metadata, r.created_at, r.updated_at,
    r.assigned_at, r.closed_at
  from unified_requests r join up_users u on u.id = r.requester_id left join up_users a on a.id = r.assigned_user_id`;

/** Says that a request is assigned to nobody. */
export const UNASSIGNED = '__unassigned__';

export interface UnifiedFilter {
  /** Found in the code, the summary, or the requester's name or phone. */
  q?: string | undefined;
  type?: string | undefined;
  status?: string | undefined;
  team?: string | undefined;
  /** Id of a user, or `UNASSIGNED`. */
  assignee?: string | undefined;
  /** `1` or `0`. */
  has_invoice?: string | undefined;
  has_assignee?: string | undefined;
  /** `1`: new, in_progress and returned alone. */
  open_only?: string | undefined;
  /** `pending_payment`, `unassigned` or `open_unassigned`. */
  preset?: string | undefined;
  /** Riyadh days, both inclusive, `YYYY-MM-DD`. */
  from?: string | undefined;
  to?: string | undefined;
}

const OPEN = `r.state in ('new', 'in_progress', 'returned')`;
const PRESETS: Record<string, string> = {
  pending_payment: `r.state = 'pending_payment'`,
  unassigned: 'r.assigned_user_id is null',
  open_unassigned: `${OPEN} and r.assigned_user_id is null`,
};

interface Condition {
  where: string;
  values: SqlValue[];
}

type Place = (value: SqlValue) => string;

/** Conditions with parameters from `$1` on; level `user` sees his own and nobody's. Unknown words find nothing, unknown switches count as absent. */
function conditionOf({ level, userId }: StaffAccess, filter: UnifiedFilter): Condition {
  const values: SqlValue[] = [];
  const place: Place = (value) => `$${values.push(value)}`;
  const where = ['true', ...switches(filter)];
  if (level === 'user') where.push(`(r.assigned_user_id is null or r.assigned_user_id = ${place(userId)})`);
  if (filter.type) where.push(`r.request_type = ${place(filter.type)}`);
  if (filter.status) where.push(`r.state = ${place(filter.status)}`);
  if (filter.team) where.push(`r.assigned_team_code = ${place(filter.team)}`);
  if (filter.assignee) where.push(assigned(filter.assignee, place));
  if (isDay(filter.from)) where.push(`r.created_at >= ${place(filter.from)}::date::timestamp at time zone 'Asia/Riyadh'`);
  if (isDay(filter.to)) where.push(`r.created_at < (${place(filter.to)}::date + 1)::timestamp at time zone 'Asia/Riyadh'`);
  if (filter.q?.trim()) where.push(searched(place(likePattern(asciiDigits(filter.q)))));
  return { where: where.join(' and '), values };
}

const assigned = (assignee: string, place: Place): string => {
  if (assignee === UNASSIGNED) return 'r.assigned_user_id is null';
  return /^\d{1,9}$/.test(assignee) ? `r.assigned_user_id = ${place(Number(assignee))}` : 'false';
};

const searched = (pattern: string): string =>
  `(lower(r.code) like ${pattern} or souq_fold(r.summary) like ${pattern} or souq_fold(${nameOf('u')}) like ${pattern} or u.phone like ${pattern})`;

const isOn = (word: string | undefined): boolean => word === '1' || word === 'true';
const isOff = (word: string | undefined): boolean => word === '0' || word === 'false';

function switches({ has_invoice: invoice, has_assignee: assignee, open_only: open, preset }: UnifiedFilter): string[] {
  const where: string[] = [];
  if (isOn(invoice) || isOff(invoice)) where.push(`${INVOICE} is ${isOn(invoice) ? 'not ' : ''}null`);
  if (isOn(assignee) || isOff(assignee)) where.push(`r.assigned_user_id is ${isOn(assignee) ? 'not ' : ''}null`);
  if (isOn(open)) where.push(OPEN);
  if (preset) where.push(PRESETS[preset] ?? 'false');
  return where;
}

/** Requests that pass the filters, newest first. */
export const deskUnified = (access: StaffAccess, filter: UnifiedFilter): Listing<DeskUnified> =>
  listing<DeskUnified>(db, { select: UNIFIED, ...conditionOf(access, filter), order: 'r.id desc' });

export interface UnifiedTotal {
  request_type: UnifiedType;
  state: UnifiedState;
  count: number;
}

/** How many pass the filters, by type and state. */
export function deskUnifiedTotals(access: StaffAccess, filter: UnifiedFilter): Promise<UnifiedTotal[]> {
  const { where, values } = conditionOf(access, filter);
  return db.rows<UnifiedTotal>(
    `select r.request_type, r.state, count(*)::int as count from unified_requests r join up_users u on u.id = r.requester_id where ${where} group by 1, 2 order by 1, 2`,
    values,
  );
}

export const deskUnifiedRequest = (id: number): Promise<DeskUnified | undefined> => db.one<DeskUnified>(`${UNIFIED} where r.id = $1`, [id]);

/** Whom requests are assigned to, by name, for a filter. */
export const unifiedAssignees = (): Promise<{ id: number; name: string }[]> =>
  db.rows<{ id: number; name: string }>(
    `select u.id, ${nameOf('u')} as name from up_users u where exists (select 1 from unified_requests r where r.assigned_user_id = u.id) order by name, u.id limit 200`,
  );

/** The teams, in their order. */
export const unifiedTeams = (): Promise<{ code: string; name_ar: string }[]> =>
  db.rows<{ code: string; name_ar: string }>('select code, name_ar from support_teams order by sort_order, id');
