import { defineProcess } from '../../platform/process';
import { m } from './messages';

/** The campaign as a process: the state machine of spec/promo.md. */

export const PROMO_STATES = ['new', 'in_review', 'quoted', 'pending_payment', 'active', 'rejected', 'expired', 'cancelled'] as const;
export type PromoState = (typeof PROMO_STATES)[number];
export type PromoActor = 'user' | 'owner' | 'staff' | 'billing' | 'time';

/** What guards look at. */
export interface PromoFacts {
  state: PromoState;
  /** The campaign's end has passed. */
  over: boolean;
  hasAssets: boolean;
}

const notOver = ({ over }: PromoFacts) => (over ? m.campaignOver() : null);
const quotable = (facts: PromoFacts) => (facts.hasAssets ? notOver(facts) : m.assetNeeded());

export const promoProcess = defineProcess<PromoFacts, PromoState, PromoActor>({
  name: 'promo_request',
  states: PROMO_STATES,
  transitions: [
    { action: 'create', from: [], to: 'new', actors: ['user'] },
    { action: 'add_asset', from: ['new'], to: 'new', actors: ['owner', 'staff'] },
    { action: 'add_asset', from: ['in_review'], to: 'in_review', actors: ['owner', 'staff'] },
    { action: 'add_asset', from: ['rejected'], to: 'in_review', actors: ['owner', 'staff'] },
    { action: 'quote', from: ['new', 'in_review', 'quoted'], to: 'pending_payment', actors: ['staff'], when: quotable },
    { action: 'reject', from: ['new', 'in_review', 'quoted', 'pending_payment'], to: 'rejected', actors: ['staff'] },
    { action: 'pay', from: ['pending_payment'], to: 'active', actors: ['billing'], when: notOver },
    { action: 'pay', from: ['pending_payment'], to: 'expired', actors: ['billing'] },
    { action: 'expire', from: ['active'], to: 'expired', actors: ['time'], timer: 'end_at' },
    { action: 'refund', from: ['pending_payment', 'active'], to: 'cancelled', actors: ['billing'] },
  ],
});
