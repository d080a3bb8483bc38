import type { Message } from '../../platform/i18n';
import { defineProcess } from '../../platform/process';
import { m } from './messages';

/** The withdrawal as a process: spec/wallet.md, State of a withdrawal. */

export const WITHDRAWAL_STATES = ['pending', 'approved', 'paid', 'rejected', 'cancelled'] as const;
export type WithdrawalState = (typeof WITHDRAWAL_STATES)[number];
export type WithdrawalActor = 'owner' | 'staff';

export interface WithdrawalFacts {
  state: WithdrawalState;
  /** Above the amount that one person may pay out. */
  needsSecond: boolean;
  /** Another staff member than the acting one approved it. */
  approvedByOther: boolean;
}

const secondPerson = ({ needsSecond, approvedByOther }: WithdrawalFacts): Message | null => (needsSecond && !approvedByOther ? m.secondApprover() : null);

export const withdrawal = defineProcess<WithdrawalFacts, WithdrawalState, WithdrawalActor>({
  name: 'withdrawal',
  states: WITHDRAWAL_STATES,
  transitions: [
    { action: 'request', from: [], to: 'pending', actors: ['owner'] },
    { action: 'cancel', from: ['pending'], to: 'cancelled', actors: ['owner'] },
    { action: 'approve', from: ['pending'], to: 'approved', actors: ['staff'] },
    { action: 'pay', from: ['pending', 'approved'], to: 'paid', actors: ['staff'], when: secondPerson },
    { action: 'reject', from: ['pending', 'approved'], to: 'rejected', actors: ['staff'] },
  ],
});
