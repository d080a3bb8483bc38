import { formatMinorOrNull } from '../../../platform/money';
import { allowedActions } from '../../../platform/process';
import { type RequestState, serviceRequest } from '../process';
import type { StaffAction } from '../use-cases/staff-change';
import type { Candidate, StaffRequest } from './queries';

/** The words of the staff's buttons, and what they do in the process (spec/backoffice.md, section 4; rows 19-22 of spec/marketplace.md). */
export const STAFF_ACTS = { send: 'send', accept: 'assign', start: 'staff_start', complete: 'staff_complete', cancel: 'staff_cancel' } as const satisfies Record<
  string,
  StaffAction
>;
export type StaffAct = keyof typeof STAFF_ACTS;

const WORDS = new Map<string, string>(Object.entries(STAFF_ACTS).map(([word, action]) => [action, word]));

type Facts = Pick<StaffRequest, 'state' | 'due' | 'request_type' | 'provider_id'>;

/** What staff may do with a request now. None of their transitions looks at deadlines, inputs or offers. */
export function staffActsOn({ state, due, request_type: type, provider_id: provider }: Facts): string[] {
  const unseen = { deadlinePassed: false, hasInputs: false, inputsDecided: false, pendingOffers: 0, offered: false, withInputs: false, withReason: false };
  return allowedActions(serviceRequest, { state, due, type, named: provider !== null, ...unseen }, ['staff']).flatMap((action) => WORDS.get(action) ?? []);
}

const statusOf = ({ state, due }: Facts): RequestState => (due ? 'expired' : state);

export const presentStaffRequest = (row: StaffRequest) => ({
  id: row.id,
  title: row.title,
  type: row.request_type,
  status: statusOf(row),
  city: row.city,
  category: row.category_name,
  subcategory: row.subcategory_name,
  client: { id: row.client_id, name: row.client_name, phone: row.client_phone },
  provider: row.provider_id === null ? null : { id: row.provider_id, name: row.provider_name ?? '' },
  created_at: row.created_at.toISOString(),
  expires_at: row.expires_at?.toISOString() ?? null,
  acts: staffActsOn(row),
});

export const presentCandidate = ({ price_minor: price, ...row }: Candidate) => ({ ...row, price: formatMinorOrNull(price) });
