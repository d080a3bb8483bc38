import { EXTRA_STATES, extraProcess, SUBSCRIPTION_STATES, subscriptionProcess } from '../../src/api/subscriptions/process';
import { accountAlerts, daysOf, FEATURES, type FeatureKey, grantOf, levelOfPlan, unionOfFeatures, uploadLimitOf } from '../../src/api/subscriptions/rules';
import { decide } from '../../src/platform/process';

/** The pure rules of plans, extras and features, and their processes cell by cell. */

describe('features', () => {
  it.each<[FeatureKey[][], string[], FeatureKey[]]>([
    [[], [], []],
    [[['verify_green']], [], ['verify_green']],
    [[['verify_green'], ['promo_ads', 'verify_blue']], [], ['verify_blue', 'verify_green', 'promo_ads']],
    [[], ['promo_boost_7d'], ['promo_ads']],
    [[], ['uploads_10gb_month'], ['extra_uploads']],
    [[], ['vip_support_month'], ['priority_support']],
    [[], ['verify_blue_month', 'verify_green_week'], ['verify_blue', 'verify_green']],
    [[], ['tickets_100'], []],
    [[], ['advanced_analytics_month'], []],
    [[], ['my_promo_boost'], []],
    [[['advanced_analytics']], ['promo_boost_7d', 'promo_boost_7d'], ['promo_ads', 'advanced_analytics']],
  ])('of plans %j and extras %j are %j', (plans, skus, expected) => {
    const found = unionOfFeatures(plans, skus);
    expect(FEATURES.filter((key) => found.has(key))).toEqual(FEATURES.filter((key) => expected.includes(key)));
  });

  it.each<[FeatureKey[], number, number]>([
    [[], 10, 10],
    [['verify_green', 'priority_support', 'advanced_analytics'], 10, 10],
    [['promo_ads'], 10, 50],
    [['verify_blue'], 10, 50],
    [['extra_uploads'], 10, 100],
    [['extra_uploads', 'promo_ads', 'verify_blue'], 10, 100],
    [['promo_ads'], 60, 60],
    [[], 25, 25],
  ])('%j over %i MB allow %i MB', (features, base, expected) => {
    expect(uploadLimitOf(new Set(features), base)).toBe(expected);
  });
});

describe('preference level', () => {
  it.each<[string, FeatureKey[], 1 | 2 | 3]>([
    ['BASIC_MONTH', ['verify_green'], 1],
    ['BASIC_MONTH', ['priority_support'], 2],
    ['PRO_MONTH', [], 2],
    ['pro_month', [], 2],
    ['PRO_YEAR', ['advanced_analytics'], 3],
    ['PROFESSIONAL_MONTH', [], 3],
    ['BASIC_MONTH', ['advanced_analytics'], 3],
  ])('of %s with %j is %i', (code, features, expected) => {
    expect(levelOfPlan({ code, features })).toBe(expected);
  });

  it('is 1 without a plan', () => expect(levelOfPlan(null)).toBe(1));
});

describe('what a sku gives', () => {
  it.each([
    ['tickets_100', { type: 'credit_based', credits: 100 }],
    ['tickets_1', { type: 'credit_based', credits: 1 }],
    ['tickets_20_month', { type: 'credit_based', credits: 20 }],
    ['tickets_1234567890', { type: 'time_based', days: 30 }],
    ['uploads_10gb_month', { type: 'time_based', days: 30 }],
    ['promo_boost_7d', { type: 'time_based', days: 7 }],
    ['vip_support', { type: 'time_based', days: 30 }],
    ['tickets_', { type: 'time_based', days: 30 }],
    ['tickets_0', { type: 'time_based', days: 30 }],
    ['more_tickets_5', { type: 'time_based', days: 30 }],
  ])('%s: %j', (sku, expected) => expect(grantOf(sku)).toEqual(expected));

  it('a month is 30 days, a year 365', () => expect([daysOf('month'), daysOf('year')]).toEqual([30, 365]));
});

describe('the subscription process', () => {
  const allowed: Record<string, Record<string, string>> = {
    'billing:activate': { pending_payment: 'active' },
    'time:enter_grace': { active: 'grace' },
    'time:expire': { active: 'expired', grace: 'expired' },
    'staff:cancel': { pending_payment: 'cancelled', active: 'cancelled', grace: 'cancelled' },
    'billing:refund': { pending_payment: 'cancelled', active: 'cancelled', grace: 'cancelled' },
  };
  const actions = ['subscribe', 'activate', 'enter_grace', 'expire', 'cancel', 'refund'];
  const actors = ['user', 'staff', 'billing', 'time'] as const;
  const cells = SUBSCRIPTION_STATES.flatMap((state) => actions.flatMap((action) => actors.map((actor) => [state, action, actor] as const)));

  it.each(cells)('%s × %s × %s', (state, action, actor) => {
    const decision = decide(subscriptionProcess, action, { state }, [actor]);
    expect('transition' in decision ? decision.transition.to : undefined).toBe(allowed[`${actor}:${action}`]?.[state]);
  });
});

describe('the process of an extra', () => {
  const allowed: Record<string, Record<string, string>> = {
    'billing:activate': { pending_payment: 'active' },
    'time:expire': { active: 'expired' },
    'user:consume': { active: 'consumed' },
    'staff:cancel': { pending_payment: 'cancelled' },
    'billing:refund': { pending_payment: 'cancelled', active: 'cancelled' },
  };
  const actions = ['buy', 'activate', 'expire', 'consume', 'cancel', 'refund'];
  const actors = ['user', 'staff', 'billing', 'time'] as const;
  const cells = EXTRA_STATES.flatMap((state) => actions.flatMap((action) => actors.map((actor) => [state, action, actor] as const)));

  it.each(cells)('%s × %s × %s', (state, action, actor) => {
    const decision = decide(extraProcess, action, { state }, [actor]);
    expect('transition' in decision ? decision.transition.to : undefined).toBe(allowed[`${actor}:${action}`]?.[state]);
  });
});

describe('alerts of an account', () => {
  const now = new Date('2026-05-01T12:00:00Z');
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
  const facts = { state: 'active', end_at: days(30), invoice_status: 'paid', others: [], now };

  it.each<[string, Partial<Parameters<typeof accountAlerts>[0]>, string[]]>([
    ['all is well', {}, []],
    ['waits for payment', { state: 'pending_payment', end_at: null, invoice_status: 'pending' }, ['awaiting_payment']],
    ['the payment failed', { state: 'pending_payment', end_at: null, invoice_status: 'failed' }, ['awaiting_payment', 'payment_failed']],
    ['the invoice was cancelled', { state: 'pending_payment', end_at: null, invoice_status: 'cancelled' }, ['awaiting_payment', 'payment_failed']],
    ['paid, and not active', { state: 'pending_payment', end_at: null }, ['paid_not_active']],
    ['ends in seven days', { end_at: days(7) }, ['ends_soon']],
    ['ends in eight days', { end_at: days(8) }, []],
    ['never ends', { end_at: null }, []],
    ['in grace', { state: 'grace', end_at: days(-1) }, ['in_grace']],
    ['expired', { state: 'expired', end_at: days(-9) }, ['expired']],
    ['cancelled', { state: 'cancelled' }, ['cancelled']],
    ['another one runs', { others: [{ state: 'grace' }] }, ['other_live']],
    ['another one waits', { others: [{ state: 'pending_payment' }, { state: 'expired' }] }, ['other_waiting']],
  ])('%s', (_what, change, alerts) => {
    expect(accountAlerts({ ...facts, ...change })).toEqual(alerts);
  });
});
