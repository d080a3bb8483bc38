import { PROMO_STATES, promoProcess } from '../../src/api/promo/process';
import { AD_TYPES, BUILT_IN_PRICES, basePrice, type Campaign, campaignDays, FREQUENCIES, POSITIONS, quote, readLimit } from '../../src/api/promo/rules';
import { decide } from '../../src/platform/process';

/** Prices, days, limits, and the campaign's process cell by cell. */

const at = (text: string): Date => new Date(text);
const campaign = (over: Partial<Campaign> = {}): Campaign => ({
  adType: 'banner_home',
  position: 'normal',
  frequency: '60s',
  start: at('2026-03-01T00:00:00Z'),
  end: at('2026-03-02T00:00:00Z'),
  staffPriceMinor: null,
  ...over,
});

describe('days of a campaign', () => {
  it.each([
    ['2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z', 1],
    ['2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.001Z', 2],
    ['2026-03-01T00:00:00.000Z', '2026-03-01T00:00:01.000Z', 1],
    ['2026-03-01T22:00:00.000Z', '2026-03-02T02:00:00.000Z', 1],
    ['2026-03-01T21:00:00.000Z', '2026-03-08T21:00:00.000Z', 7],
    ['2026-03-01T21:00:00.000Z', '2026-03-08T22:00:00.000Z', 8],
    ['2026-02-28T12:00:00.000+03:00', '2026-03-01T12:00:00.000Z', 2],
  ])('%s to %s: %i', (start, end, days) => expect(campaignDays(at(start), at(end))).toBe(days));
});

describe('the price a day', () => {
  const table = {
    banner_home: 400,
    banner_category: 300,
    banner_search: 250,
    popup_home: 600,
    popup_category: 500,
    featured_top5: 800,
    featured_top10: 600,
    boost_profile: 350,
    push_notification: 700,
  };

  it.each(AD_TYPES)('of %s is in the list', (adType) => expect(basePrice(adType, null, BUILT_IN_PRICES)).toBe(table[adType] * 100));

  it.each([
    [555_55, 555_55],
    [0, 400_00],
    [null, 400_00],
  ])('a price of the staff of %j counts as %i', (staff, expected) => expect(basePrice('banner_home', staff, BUILT_IN_PRICES)).toBe(expected));

  it('is 300.00 where no list knows it', () => expect(basePrice('banner_home', null, { base: {}, position: {}, frequency: {} })).toBe(300_00));
});

describe('a quote', () => {
  const positions = { first: 1.5, second: 1.2, top5: 1.35, top10: 1.15, normal: 1 };
  const frequencies = { '10s': 1.6, '20s': 1.3, '30s': 1.1, '60s': 1 };
  const cells = POSITIONS.flatMap((position) => FREQUENCIES.map((frequency) => [position, frequency] as const));

  it.each(cells)('of position %s, frequency %s', (position, frequency) => {
    const { subtotalMinor } = quote(campaign({ position, frequency }));
    expect(subtotalMinor).toBe(Math.round(400_00 * positions[position] * frequencies[frequency]));
  });

  it.each<[Partial<Campaign>, number, number]>([
    [{}, 1, 400_00],
    [{ end: at('2026-03-08T00:00:00Z') }, 7, 2_800_00],
    [{ adType: 'featured_top5', position: 'first', frequency: '10s', end: at('2026-03-11T00:00:00Z') }, 10, 19_200_00],
    [{ staffPriceMinor: 1, position: 'first' }, 1, 2],
    [{ staffPriceMinor: 1, position: 'second' }, 1, 1],
    [{ staffPriceMinor: 333, position: 'top5', frequency: '30s' }, 1, 495],
  ])('%j: %i days, %i', (over, days, subtotalMinor) => expect(quote(campaign(over))).toEqual({ days, subtotalMinor }));

  it('is exact where floating point is not', () => {
    expect(quote(campaign({ staffPriceMinor: 10_05, position: 'top10', frequency: '30s', end: at('2026-03-04T00:00:00Z') })).subtotalMinor).toBe(38_14);
  });
});

describe('the limit of a public list', () => {
  it.each([
    [undefined, 20],
    ['', 6],
    ['abc', 6],
    ['2.5', 6],
    ['0', 1],
    ['-3', 1],
    ['1', 1],
    ['7', 7],
    [' 8 ', 8],
    ['20', 20],
    ['21', 20],
    ['99999999999999999999', 20],
  ])('%j means %i', (raw, expected) => expect(readLimit(raw, { usual: 6, max: 20 })).toBe(expected));
});

describe('the process of a campaign', () => {
  const allowed: Record<string, Record<string, string>> = {
    'owner:add_asset': { new: 'new', in_review: 'in_review', rejected: 'in_review' },
    'staff:add_asset': { new: 'new', in_review: 'in_review', rejected: 'in_review' },
    'staff:quote': { new: 'pending_payment', in_review: 'pending_payment', quoted: 'pending_payment' },
    'staff:reject': { new: 'rejected', in_review: 'rejected', quoted: 'rejected', pending_payment: 'rejected' },
    'billing:pay': { pending_payment: 'active' },
    'time:expire': { active: 'expired' },
    'billing:refund': { pending_payment: 'cancelled', active: 'cancelled' },
  };
  const actions = ['create', 'add_asset', 'quote', 'reject', 'pay', 'expire', 'refund'];
  const actors = ['user', 'owner', 'staff', 'billing', 'time'] as const;
  const cells = PROMO_STATES.flatMap((state) => actions.flatMap((action) => actors.map((actor) => [state, action, actor] as const)));

  it.each(cells)('%s × %s × %s', (state, action, actor) => {
    const decision = decide(promoProcess, action, { state, over: false, hasAssets: true }, [actor]);
    expect('transition' in decision ? decision.transition.to : undefined).toBe(allowed[`${actor}:${action}`]?.[state]);
  });

  it('is not quoted without material or after its end', () => {
    expect(decide(promoProcess, 'quote', { state: 'new', over: false, hasAssets: false }, ['staff'])).toMatchObject({ refusal: 'guard', why: { key: 'promo.assetNeeded' } });
    expect(decide(promoProcess, 'quote', { state: 'new', over: true, hasAssets: true }, ['staff'])).toMatchObject({ refusal: 'guard', why: { key: 'promo.campaignOver' } });
  });

  it('is over when it is paid after its end', () => {
    expect(decide(promoProcess, 'pay', { state: 'pending_payment', over: true, hasAssets: true }, ['billing'])).toMatchObject({ transition: { to: 'expired' } });
  });
});
