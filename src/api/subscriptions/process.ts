import { defineProcess } from '../../platform/process';

/** Subscriptions and extras as processes (spec/subscriptions-extras-features.md, Rules). */

export const SUBSCRIPTION_STATES = ['pending_payment', 'active', 'grace', 'expired', 'cancelled'] as const;
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number];
export type SubscriptionActor = 'user' | 'staff' | 'billing' | 'time';

export const subscriptionProcess = defineProcess<{ state: SubscriptionState }, SubscriptionState, SubscriptionActor>({
  name: 'subscription',
  states: SUBSCRIPTION_STATES,
  transitions: [
    { action: 'subscribe', from: [], to: 'pending_payment', actors: ['user', 'staff'] },
    { action: 'activate', from: ['pending_payment'], to: 'active', actors: ['billing'] },
    { action: 'enter_grace', from: ['active'], to: 'grace', actors: ['time'], timer: 'end_at' },
    { action: 'expire', from: ['active', 'grace'], to: 'expired', actors: ['time'], timer: 'grace_end_at' },
    { action: 'cancel', from: ['pending_payment', 'active', 'grace'], to: 'cancelled', actors: ['staff'] },
    { action: 'refund', from: ['pending_payment', 'active', 'grace'], to: 'cancelled', actors: ['billing'] },
  ],
});

export const EXTRA_STATES = ['pending_payment', 'active', 'consumed', 'expired', 'cancelled'] as const;
export type ExtraState = (typeof EXTRA_STATES)[number];
export type ExtraActor = 'user' | 'staff' | 'billing' | 'time';

export const extraProcess = defineProcess<{ state: ExtraState }, ExtraState, ExtraActor>({
  name: 'extra_purchase',
  states: EXTRA_STATES,
  transitions: [
    { action: 'buy', from: [], to: 'pending_payment', actors: ['user'] },
    { action: 'activate', from: ['pending_payment'], to: 'active', actors: ['billing'] },
    { action: 'expire', from: ['active'], to: 'expired', actors: ['time'], timer: 'end_at' },
    { action: 'consume', from: ['active'], to: 'consumed', actors: ['user'] },
    { action: 'cancel', from: ['pending_payment'], to: 'cancelled', actors: ['staff'] },
    { action: 'refund', from: ['pending_payment', 'active'], to: 'cancelled', actors: ['billing'] },
  ],
});
