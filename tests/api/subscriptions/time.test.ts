import { row, sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { eventually } from '../../support/poll';
import { giveSubscription, unifiedOf } from '../../support/sales';

/** The time rules at every read (spec/subscriptions-extras-features.md, Time transitions). */

let user: Client;

beforeEach(async () => {
  user = await login();
});

const status = async () => (await user.get('/api/subscriptions/my/').expect(200)).body[0].status;
const features = async () => (await user.get('/api/features/my/').expect(200)).body;
const stored = async (id: number) => (await row<{ state: string }>('select state from subscriptions where id = $1', [id])).state;
const moments = (id: number, endAt: string | null, graceEndAt: string | null) =>
  sql('update subscriptions set end_at = now() + $2::interval, grace_end_at = now() + $3::interval where id = $1', [id, endAt, graceEndAt]);

it.each<[string | null, string | null, string, boolean]>([
  ['1 day', '8 days', 'active', true],
  ['-1 second', '7 days', 'grace', true],
  ['-8 days', '-1 day', 'expired', false],
  ['-8 days', '-1 second', 'expired', false],
  ['-3 days', null, 'grace', true],
  ['-8 days', null, 'expired', false],
  [null, '-1 day', 'active', true],
  [null, null, 'active', true],
])('end %s, grace end %s: %s', async (endAt, graceEndAt, expected, opens) => {
  const id = await giveSubscription(user.userId);
  await moments(id, endAt, graceEndAt);
  expect((await features()).promo_ads).toBe(opens);
  expect(await status()).toBe(expected);
  expect(await stored(id)).toBe(expected);
});

it('a stored grace expires at its end', async () => {
  const id = await giveSubscription(user.userId);
  await moments(id, '-10 days', '-1 second');
  await sql(`update subscriptions set state = 'grace' where id = $1`, [id]);
  expect(await status()).toBe('expired');
});

it('reading brings the unified request in step, forward only', async () => {
  const id = await giveSubscription(user.userId);
  await moments(id, '-1 day', '6 days');
  await status();
  expect(await unifiedOf('subscription', id)).toMatchObject({ state: 'in_progress', metadata: expect.objectContaining({ subscription_status: 'grace' }) });
  await moments(id, '-9 days', '-1 day');
  await status();
  expect(await unifiedOf('subscription', id)).toMatchObject({ state: 'completed', metadata: expect.objectContaining({ subscription_status: 'expired' }) });
});

it('a feature ends at its moment, not when what was kept is forgotten', async () => {
  const id = await giveSubscription(user.userId);
  await moments(id, '-7 days', '1.5 seconds');
  expect((await features()).promo_ads).toBe(true);
  // Kept answers live five seconds: one that outlived its moment would still be there.
  await eventually(features, ({ promo_ads }) => promo_ads === false, 3_500);
});

describe('an extra', () => {
  const give = async (sku: string, endAt: string, { state = 'active' } = {}): Promise<number> =>
    (
      await row<{ id: number }>(
        `insert into extra_purchases (user_id, sku, title, extra_type, days, subtotal_minor, state, start_at, end_at)
         values ($1, $2, 'x', 'time_based', 7, 100, $3, now() - interval '1 day', now() + $4::interval) returning id`,
        [user.userId, sku, state, endAt],
      )
    ).id;

  it('opens its feature within its time only', async () => {
    await give('vip_support_month', '1 day');
    await give('promo_boost_7d', '-1 second');
    expect(await features()).toMatchObject({ priority_support: true, promo_ads: false });
  });

  it('past its end is shown, and stored, as expired', async () => {
    const id = await give('promo_boost_7d', '-1 second');
    const { body } = await user.get('/api/extras/my/').expect(200);
    expect(body).toEqual([expect.objectContaining({ id, status: 'expired' })]);
    expect(await row('select state from extra_purchases where id = $1', [id])).toEqual({ state: 'expired' });
    expect(await unifiedOf('extra_purchase', id)).toMatchObject({ state: 'completed', metadata: expect.objectContaining({ purchase_status: 'expired' }) });
  });

  it('that was never paid opens nothing', async () => {
    await give('promo_boost_7d', '1 day', { state: 'pending_payment' });
    expect(await features()).toMatchObject({ promo_ads: false });
  });
});
