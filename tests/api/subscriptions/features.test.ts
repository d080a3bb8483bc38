import { row, sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { giveSubscription, newPlan, pay, planId } from '../../support/sales';

/** Feature flags and the upload limit: always as of now, whatever was kept a moment ago. */

const PATH = '/api/features/my/';
const NONE = { verify_blue: false, verify_green: false, promo_ads: false, priority_support: false, max_upload_mb: 10 };
let user: Client;

beforeEach(async () => {
  user = await login();
});

const features = async () => (await user.get(PATH).expect(200)).body;
const subscribeAndPay = async (plan: number) => pay(user, (await user.post(`/api/subscriptions/subscribe/${plan}/`).expect(201)).body.invoice);

it('needs a token', async () => {
  await api().get(PATH).expect(401);
});

it('are none at first', async () => {
  expect(await features()).toEqual(NONE);
});

it('are there the moment the invoice is paid, and follow the plan', async () => {
  expect(await features()).toEqual(NONE);
  await subscribeAndPay(await planId('BASIC_MONTH'));
  expect(await features()).toEqual({ ...NONE, verify_green: true });
  await subscribeAndPay(await planId('PRO_MONTH'));
  expect(await features()).toEqual({ verify_blue: true, verify_green: true, promo_ads: true, priority_support: true, max_upload_mb: 50 });
});

it('are those of every running plan together: a smaller plan takes nothing away', async () => {
  await giveSubscription(user.userId, 'PRO_MONTH');
  await giveSubscription(user.userId, 'BASIC_MONTH');
  expect(await features()).toEqual({ verify_blue: true, verify_green: true, promo_ads: true, priority_support: true, max_upload_mb: 50 });
});

it('of an extra that was paid: larger uploads', async () => {
  expect(await features()).toEqual(NONE);
  const { body } = await user.post('/api/extras/buy/uploads_10gb_month/').expect(201);
  await pay(user, body.invoice);
  expect(await features()).toEqual({ ...NONE, max_upload_mb: 100 });
});

it('of credits that are used up: none', async () => {
  await sql(
    `insert into extra_purchases (user_id, sku, title, extra_type, subtotal_minor, state, start_at, credits_total, credits_used)
     values ($1, 'vip_support_month', 'x', 'credit_based', 100, 'active', now(), 5, 5), ($1, 'verify_green_x', 'x', 'credit_based', 100, 'active', now(), 5, 4)`,
    [user.userId],
  );
  expect(await features()).toEqual({ ...NONE, verify_green: true });
});

it('of a plan that is no longer sold stay with who has it', async () => {
  const plan = await newPlan(`OLD_${Date.now()}`, 100, ['priority_support']);
  await subscribeAndPay(plan);
  await sql('update subscription_plans set is_active = false where id = $1', [plan]);
  expect(await features()).toMatchObject({ priority_support: true });
});

it('limit uploads everywhere', async () => {
  await sql(`update up_users set role_state = 'client' where id = $1`, [user.userId]);
  const announce = (size: number) => user.post('/api/uploads/direct/').send({ file_name: 'a.mp4', size });
  expect((await announce(11 * 1024 * 1024)).status).toBe(400);
  const { body } = await user.post('/api/extras/buy/uploads_50gb_month/').expect(201);
  await pay(user, body.invoice);
  expect((await announce(99 * 1024 * 1024)).status).toBe(201);
  expect((await announce(101 * 1024 * 1024)).status).toBe(400);
});

it('open preference levels: the newest running plan decides', async () => {
  const locked = async () =>
    Object.fromEntries(
      (await user.get('/api/notifications/preferences/').expect(200)).body.results.map(({ key, locked: isLocked }: { key: string; locked: boolean }) => [key, isLocked]),
    );
  expect(await locked()).toMatchObject({ new_follow: true, positive_review: true });
  await subscribeAndPay(await planId('PRO_MONTH'));
  expect(await locked()).toMatchObject({ new_follow: false, positive_review: true });
  await subscribeAndPay(await planId('PRO_YEAR'));
  expect(await locked()).toMatchObject({ new_follow: false, positive_review: false });
  expect((await row<{ count: number }>(`select count(*)::int as count from subscriptions where user_id = $1 and state = 'active'`, [user.userId])).count).toBe(2);
});
