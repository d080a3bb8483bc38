import { consume } from '../../src/api/subscriptions/use-cases/consume-credits';
import { refreshSubscriptions } from '../../src/api/subscriptions/use-cases/refresh-subscriptions';
import { row, sql } from '../support/db';
import { type Client, login } from '../support/http';
import { race, statuses, values } from '../support/race';
import { currentRun } from '../support/run';
import { giveSubscription, pay, planId, unifiedOf } from '../support/sales';
import { standInForStrapi } from '../support/strapi-stand-in';

let close: () => Promise<void>;
let user: Client;

beforeAll(() => {
  close = standInForStrapi(currentRun().databaseUrl);
});
afterAll(() => close());
beforeEach(async () => {
  user = await login();
});

describe('subscribing', () => {
  it('to one plan twelve times at once makes one subscription and one invoice', async () => {
    const plan = await planId('BASIC_MONTH');
    const answers = await race(12, async () => user.post(`/api/subscriptions/subscribe/${plan}/`));
    expect(statuses(answers)).toEqual({ 200: 11, 201: 1 });
    expect(new Set(values(answers).map(({ body }) => body.id)).size).toBe(1);
    expect(await row('select count(*)::int as count from subscriptions where user_id = $1', [user.userId])).toEqual({ count: 1 });
    expect(await row('select count(*)::int as count from invoices where user_id = $1', [user.userId])).toEqual({ count: 1 });
  });

  it('paid eight times at once starts once', async () => {
    const { body } = await user.post(`/api/subscriptions/subscribe/${await planId('BASIC_MONTH')}/`).expect(201);
    await race(8, () => pay(user, body.invoice));
    expect(await row('select state from subscriptions where id = $1', [body.id])).toEqual({ state: 'active' });
    expect(await row(`select count(*)::int as count from audit_logs where action = 'subscription_active' and reference_id = $1`, [String(body.id)])).toEqual({ count: 1 });
  });
});

describe('credits', () => {
  const give = async (total: number, used = 0): Promise<number> =>
    (
      await row<{ id: number }>(
        `insert into extra_purchases (user_id, sku, title, extra_type, subtotal_minor, state, start_at, credits_total, credits_used)
         values ($1, 'tickets_100', 'x', 'credit_based', 100, 'active', now(), $2, $3) returning id`,
        [user.userId, total, used],
      )
    ).id;
  const used = async () =>
    (await sql<{ credits_used: number; state: string }>('select credits_used, state from extra_purchases where user_id = $1 order by id', [user.userId])).map((purchase) => [
      purchase.credits_used,
      purchase.state,
    ]);

  it('never go below zero: 20 callers for 3 each of 40', async () => {
    await give(25);
    await give(15);
    const outcomes = values(await race(20, () => consume(user.userId, 'tickets_100', 3)));
    expect(outcomes.filter(Boolean)).toHaveLength(13);
    expect(await used()).toEqual([
      [25, 'consumed'],
      [14, 'active'],
    ]);
  });

  it('are taken from the oldest first, over several, all or none', async () => {
    const [first, second] = [await give(3, 1), await give(10)];
    expect(await consume(user.userId, 'tickets_100', 13)).toBe(false);
    expect(await used()).toEqual([
      [1, 'active'],
      [0, 'active'],
    ]);
    expect(await consume(user.userId, 'tickets_100', 5)).toBe(true);
    expect(await used()).toEqual([
      [3, 'consumed'],
      [3, 'active'],
    ]);
    expect(await unifiedOf('extra_purchase', first)).toMatchObject({ state: 'completed', metadata: expect.objectContaining({ credits_used: 3, purchase_status: 'consumed' }) });
    expect((await unifiedOf('extra_purchase', second)).metadata).toMatchObject({ credits_used: 3, credit_uses: [{ amount: 3, at: expect.any(String) }] });
  });

  it.each([0, -5])('of %i: nothing happens, and that is fine', async (amount) => {
    await give(1);
    expect(await consume(user.userId, 'tickets_100', amount)).toBe(true);
    expect(await used()).toEqual([[0, 'active']]);
  });

  it('of another sku, of another user, or not paid do not count', async () => {
    const id = await give(5);
    await sql(`update extra_purchases set state = 'pending_payment' where id = $1`, [id]);
    expect(await consume(user.userId, 'tickets_100', 1)).toBe(false);
    expect(await consume((await login()).userId, 'tickets_100', 1)).toBe(false);
    expect(await consume(user.userId, 'tickets_5', 1)).toBe(false);
  });
});

it('two jobs at once bring each due subscription in step once', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => giveSubscription(user.userId, 'PRO_MONTH', { startedDays: 40, endsInDays: -2 })));
  const done = values(await race(4, () => refreshSubscriptions(ids)));
  expect(done.reduce((total, count) => total + count, 0)).toBe(6);
  expect(await row(`select count(*)::int as count from subscriptions where id = any($1) and state = 'grace'`, [ids])).toEqual({ count: 6 });
});
