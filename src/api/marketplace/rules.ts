import type { Message } from '../../platform/i18n';
import { m } from './messages';
import type { RequestActor, RequestFacts, RequestState, RequestType } from './process';

/** Pure rules of spec/marketplace.md. */

export const MAX_AMOUNT_MINOR = 999_999_999_999;
export const MAX_PRICE_MINOR = 9_999_999_999;

export const STATUS_GROUPS = ['new', 'in_progress', 'completed', 'cancelled'] as const;
export type StatusGroup = (typeof STATUS_GROUPS)[number];

const GROUP_STATES: Record<StatusGroup, readonly RequestState[]> = {
  new: ['new', 'sent'],
  in_progress: ['accepted', 'in_progress'],
  completed: ['completed'],
  cancelled: ['cancelled', 'expired'],
};

const GROUP_WORDS: Record<string, StatusGroup> = {
  new: 'new',
  in_progress: 'in_progress',
  completed: 'completed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  cancel: 'cancelled',
  جديد: 'new',
  'تحت التنفيذ': 'in_progress',
  مكتمل: 'completed',
  ملغي: 'cancelled',
};

/** The group behind a word or label; undefined = the filter is ignored. */
export const groupOfWord = (word: string | undefined): StatusGroup | undefined => (word === undefined ? undefined : GROUP_WORDS[word.trim()]);
export const statesOfGroup = (group: StatusGroup): readonly RequestState[] => GROUP_STATES[group];
export const groupOf = (state: RequestState): StatusGroup => STATUS_GROUPS.find((group) => GROUP_STATES[group].includes(state)) as StatusGroup;

const LABELS: Record<StatusGroup, () => Message> = { new: m.groupNew, in_progress: m.groupInProgress, completed: m.groupCompleted, cancelled: m.groupCancelled };
export const groupLabel = (state: RequestState): Message => LABELS[groupOf(state)]();

/** The parts of a request row that decide what may happen. */
export interface RequestCore {
  id: number;
  client_id: number;
  provider_id: number | null;
  provider_user_id: number | null;
  subcategory_id: number;
  request_type: RequestType;
  state: RequestState;
  city: string;
  /** Urgent, waiting, past its time. */
  due: boolean;
  deadline_passed: boolean;
  expected_delivery_at: Date | null;
  estimated_service_amount_minor: number | null;
  received_amount_minor: number | null;
  provider_inputs_approved: boolean | null;
  provider_inputs_decided_at: Date | null;
}

const isWaiting = (state: RequestState): boolean => state === 'new' || state === 'sent';

/** Which parts of the process a viewer plays on a request. @param matches a matching provider of an open one */
export function actorsOf(row: RequestCore, viewer: { userId: number | null; isStaff: boolean; providerId: number | null }, matches = false): RequestActor[] {
  const actors: RequestActor[] = [];
  if (row.client_id === viewer.userId) actors.push('owner');
  if (viewer.providerId !== null && row.provider_id === viewer.providerId) actors.push(isWaiting(row.state) ? 'named_provider' : 'assigned_provider');
  if (matches) actors.push('matching_provider');
  if (viewer.isStaff) actors.push('staff');
  return actors;
}

/** The facts of a row. What only the call knows (its inputs, its reason, offers) is given along; default: as much as may be. */
export const factsOf = (row: RequestCore, call: Partial<Pick<RequestFacts, 'withInputs' | 'withReason' | 'pendingOffers' | 'offered'>> = {}): RequestFacts => ({
  state: row.state,
  type: row.request_type,
  named: row.provider_id !== null,
  due: row.due,
  deadlinePassed: row.deadline_passed,
  hasInputs: row.expected_delivery_at !== null || row.estimated_service_amount_minor !== null || row.received_amount_minor !== null,
  inputsDecided: row.provider_inputs_approved !== null || row.provider_inputs_decided_at !== null,
  pendingOffers: call.pendingOffers ?? 1,
  offered: call.offered ?? false,
  withInputs: call.withInputs ?? true,
  withReason: call.withReason ?? true,
});
