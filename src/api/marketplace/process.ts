import type { Message } from '../../platform/i18n';
import { defineProcess } from '../../platform/process';
import { m } from './messages';

/** The service request as a process: rows 1-23 of spec/marketplace.md. */

export const STATES = ['new', 'sent', 'accepted', 'in_progress', 'completed', 'cancelled', 'expired'] as const;
export type RequestState = (typeof STATES)[number];
export const TYPES = ['normal', 'competitive', 'urgent'] as const;
export type RequestType = (typeof TYPES)[number];

/** `named_provider` was chosen and has not accepted; `assigned_provider` has; `matching_provider` sees it in his available list. */
export type RequestActor = 'client' | 'owner' | 'named_provider' | 'assigned_provider' | 'matching_provider' | 'staff' | 'system' | 'closing_owner' | 'closing_provider';

/** What guards look at; read under the row's lock when it counts. */
export interface RequestFacts {
  state: RequestState;
  type: RequestType;
  /** The request has a provider. */
  named: boolean;
  /** Urgent, waiting, and its time is over. */
  due: boolean;
  deadlinePassed: boolean;
  /** At least one execution input is stored. */
  hasInputs: boolean;
  inputsDecided: boolean;
  pendingOffers: number;
  /** The acting provider's own offer stands in the way of another. */
  offered: boolean;
  /** The acting provider sends (or may send) all three inputs; a rejection comes with a reason. */
  withInputs: boolean;
  withReason: boolean;
}

type Guard = (facts: RequestFacts) => Message | null;

const all =
  (...guards: Guard[]): Guard =>
  (facts) => {
    for (const guard of guards) {
      const objection = guard(facts);
      if (objection) return objection;
    }
    return null;
  };

const unless =
  (broken: (facts: RequestFacts) => boolean, why: () => Message): Guard =>
  (facts) =>
    broken(facts) ? why() : null;

const notDue = unless((facts) => facts.due, m.expired);
const notCompetitive = unless((facts) => facts.type === 'competitive', m.competitive);
const competitive = unless((facts) => facts.type !== 'competitive', m.notCompetitive);
const urgent = unless((facts) => facts.type !== 'urgent', m.notUrgent);
const open = unless((facts) => facts.named, m.alreadyTaken);
const named = unless((facts) => !facts.named, m.providerNeeded);
const normal = unless((facts) => facts.type !== 'normal', m.providerNotChangeable);
const offerOpen = all(
  competitive,
  unless((facts) => facts.deadlinePassed, m.deadlinePassed),
  unless((facts) => facts.offered, m.offerExists),
);

const WAITING = ['new', 'sent'] as const;

export const serviceRequest = defineProcess<RequestFacts, RequestState, RequestActor>({
  name: 'service_request',
  states: STATES,
  transitions: [
    { action: 'create', from: [], to: 'sent', actors: ['client'] },
    { action: 'edit', from: ['new'], to: 'new', actors: ['owner'], when: notDue },
    { action: 'edit', from: ['sent'], to: 'sent', actors: ['owner'], when: notDue },
    { action: 'offer', from: ['sent'], to: 'sent', actors: ['matching_provider', 'named_provider'], when: offerOpen },
    {
      action: 'accept_offer',
      from: ['sent'],
      to: 'accepted',
      actors: ['owner'],
      when: all(
        competitive,
        unless((facts) => facts.pendingOffers === 0, m.noOffers),
      ),
    },
    { action: 'accept', from: WAITING, to: 'accepted', actors: ['named_provider'], when: all(notCompetitive, notDue) },
    { action: 'urgent_accept', from: WAITING, to: 'accepted', actors: ['matching_provider'], when: all(urgent, open, notDue) },
    { action: 'start', from: ['accepted'], to: 'in_progress', actors: ['assigned_provider'] },
    {
      action: 'start',
      from: WAITING,
      to: 'in_progress',
      actors: ['named_provider'],
      when: all(
        notCompetitive,
        notDue,
        unless((facts) => !facts.withInputs, m.inputsNeeded),
      ),
    },
    { action: 'start', from: ['in_progress'], to: 'in_progress', actors: ['assigned_provider'], when: unless((facts) => !facts.withInputs, m.inputsNeeded) },
    { action: 'progress_update', from: ['accepted', 'in_progress'], to: 'in_progress', actors: ['assigned_provider'] },
    {
      action: 'decide_inputs',
      from: ['in_progress'],
      to: 'in_progress',
      actors: ['owner', 'staff'],
      when: all(
        unless((facts) => !facts.hasInputs, m.noInputs),
        unless((facts) => facts.inputsDecided, m.alreadyDecided),
      ),
    },
    { action: 'complete', from: ['in_progress'], to: 'completed', actors: ['assigned_provider'] },
    { action: 'cancel', from: ['new', 'sent', 'accepted'], to: 'cancelled', actors: ['owner'], when: notDue },
    { action: 'reject', from: WAITING, to: 'cancelled', actors: ['named_provider'], when: all(notCompetitive, notDue) },
    { action: 'reject', from: ['accepted', 'in_progress'], to: 'cancelled', actors: ['assigned_provider'], when: unless((facts) => !facts.withReason, m.reasonNeeded) },
    { action: 'expire', from: WAITING, to: 'expired', actors: ['system'], when: unless((facts) => !facts.due, m.wrongState), timer: 'expires_at' },
    { action: 'reopen', from: ['cancelled', 'expired'], to: 'new', actors: ['owner', 'staff'], when: normal },
    { action: 'reopen', from: ['cancelled', 'expired'], to: 'sent', actors: ['owner', 'staff'], when: unless((facts) => facts.type === 'normal', m.wrongState) },
    {
      action: 'set_provider',
      from: ['new'],
      to: 'sent',
      actors: ['owner'],
      when: all(
        normal,
        unless((facts) => facts.named, m.providerNotChangeable),
      ),
    },
    { action: 'send', from: ['new'], to: 'sent', actors: ['staff'], when: unless((facts) => facts.type === 'normal' && !facts.named, m.providerNeeded) },
    { action: 'assign', from: ['sent'], to: 'accepted', actors: ['staff'], when: notDue },
    { action: 'staff_start', from: ['accepted'], to: 'in_progress', actors: ['staff'], when: named },
    { action: 'staff_complete', from: ['in_progress'], to: 'completed', actors: ['staff'], when: named },
    { action: 'staff_cancel', from: ['new', 'sent', 'accepted', 'in_progress'], to: 'cancelled', actors: ['staff'] },
    { action: 'account_closed', from: ['new', 'sent', 'accepted'], to: 'cancelled', actors: ['closing_owner', 'closing_provider'] },
    { action: 'account_closed', from: ['in_progress'], to: 'cancelled', actors: ['closing_provider'] },
  ],
});

/** The words a client or provider may get in `allowed_actions`. */
export const PARTY_ACTIONS = new Set([
  'edit',
  'offer',
  'accept_offer',
  'accept',
  'urgent_accept',
  'start',
  'progress_update',
  'decide_inputs',
  'complete',
  'cancel',
  'reject',
  'reopen',
  'set_provider',
]);

export type OfferState = 'pending' | 'selected' | 'rejected';

/** An offer lives with its request: chosen, passed over, or replaced after a reopen (rows 5, 6, 13, 17). */
export const offer = defineProcess<{ state: OfferState }, OfferState, 'matching_provider' | 'named_provider' | 'owner' | 'staff' | 'system'>({
  name: 'offer',
  states: ['pending', 'selected', 'rejected'],
  transitions: [
    { action: 'create', from: [], to: 'pending', actors: ['matching_provider', 'named_provider'] },
    { action: 'select', from: ['pending'], to: 'selected', actors: ['owner'] },
    { action: 'assign', from: ['pending', 'rejected'], to: 'selected', actors: ['staff'] },
    { action: 'reject', from: ['pending', 'selected'], to: 'rejected', actors: ['owner', 'staff', 'system'] },
    { action: 'replace', from: ['rejected'], to: 'pending', actors: ['matching_provider', 'named_provider'] },
  ],
});
