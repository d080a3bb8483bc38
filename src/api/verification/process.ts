import { defineProcess } from '../../platform/process';
import { m } from './messages';
import type { Outcome } from './rules';

/** The verification request as a process: the state machine of spec/verification.md. */

export const VERIFICATION_STATES = ['new', 'in_review', 'rejected', 'approved', 'pending_payment', 'active', 'expired'] as const;
export type VerificationState = (typeof VERIFICATION_STATES)[number];
export type VerificationActor = 'user' | 'owner' | 'staff' | 'billing' | 'time';

/** What guards look at. */
export interface VerificationFacts {
  state: VerificationState;
  /** What the decisions amount to; asked by `finalize` only. */
  outcome: Outcome;
}

const somethingApproved = ({ outcome }: VerificationFacts) => (outcome === 'approved' || outcome === 'partly' ? null : m.undecided());
const nothingApproved = ({ outcome }: VerificationFacts) => (outcome === 'refused' ? null : m.undecided());

const OPEN = ['new', 'in_review', 'rejected'] as const;

export const verificationProcess = defineProcess<VerificationFacts, VerificationState, VerificationActor>({
  name: 'verification_request',
  states: VERIFICATION_STATES,
  transitions: [
    { action: 'create', from: [], to: 'new', actors: ['user'] },
    { action: 'renew', from: [], to: 'pending_payment', actors: ['staff'] },
    { action: 'upload', from: ['new'], to: 'new', actors: ['owner', 'staff'] },
    { action: 'upload', from: ['in_review', 'rejected'], to: 'in_review', actors: ['owner', 'staff'] },
    { action: 'decide', from: ['new'], to: 'new', actors: ['staff'] },
    { action: 'decide', from: ['in_review'], to: 'in_review', actors: ['staff'] },
    { action: 'decide', from: ['rejected'], to: 'rejected', actors: ['staff'] },
    { action: 'finalize', from: OPEN, to: 'pending_payment', actors: ['staff'], when: somethingApproved },
    { action: 'finalize', from: OPEN, to: 'rejected', actors: ['staff'], when: nothingApproved },
    { action: 'pay', from: ['pending_payment'], to: 'active', actors: ['billing'] },
    { action: 'expire', from: ['active'], to: 'expired', actors: ['time'], timer: 'expires_at' },
    { action: 'refund', from: ['pending_payment', 'active'], to: 'expired', actors: ['billing'] },
  ],
});
