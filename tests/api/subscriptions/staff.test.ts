import '../../../src/api/subscriptions/subscribers';
import type { Invoice } from '../../../src/api/billing';
import { currentPlan, featuresOf, hasFeature } from '../../../src/api/subscriptions/features';
import { refundExtra } from '../../../src/api/subscriptions/use-cases/activate-extra';
import { refundSubscription } from '../../../src/api/subscriptions/use-cases/activate-subscription';
import { activateByStaff, refreshByStaff } from '../../../src/api/subscriptions/use-cases/staff-activate';
import { cancelSubscription } from '../../../src/api/subscriptions/use-cases/staff-cancel';
import { cancelExtra } from '../../../src/api/subscriptions/use-cases/staff-extras';
import { accountNotes, addAccountNote } from '../../../src/api/subscriptions/use-cases/staff-note';
import { renewSubscription, upgradeSubscription } from '../../../src/api/subscriptions/use-cases/staff-renew';
import { db, transaction } from '../../../src/platform/db';
import { row, sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { currentRun } from '../../support/run';
import { auditOf, giveSubscription, pay, planId, staffWith, unifiedOf } from '../../support/sales';
import { standInForStrapi } from '../../support/strapi-stand-in';

/** What staff do with subscriptions (spec/backoffice.md, Subscriptions and Extras). */

let close: () => Promise<void>;
let admin: Client;
let user: Client;

beforeAll(async () => {
  close = standInForStrapi(currentRun().databaseUrl);
  admin = await staffWith('admin');
});
afterAll(() => close());
beforeEach(async () => {
  user = await login();
});

const by = (staff: Client, subscriptionId: number) => ({ actor: { userId: staff.userId, ip: '127.0.0.1' }, subscriptionId });
const pending = async (): Promise<{ id: number; invoice: number }> => (await user.post(`/api/subscriptions/subscribe/${await planId('BASIC_MONTH')}/`).expect(201)).body;
const state = async (id: number) => (await row<{ state: string }>('select state from subscriptions where id = $1', [id])).state;
const invoiceState = async (id: number) => (await row<{ state: string }>('select state from invoices where id = $1', [id])).state;
const refusal = (status: number) => expect.objectContaining({ status });

describe('cancel', () => {
  it('ends one that waits, with its invoice', async () => {
    const { id, invoice } = await pending();
    await cancelSubscription(by(admin, id));
    expect([await state(id), await invoiceState(invoice)]).toEqual(['cancelled', 'cancelled']);
    expect(await auditOf('subscription', id)).toEqual(['subscription_started', 'subscription_account_cancelled']);
    expect(await unifiedOf('subscription', id)).toMatchObject({ state: 'completed' });
  });

  it('ends a running one at once; its paid invoice stays paid', async () => {
    const { id, invoice } = await pending();
    await pay(user, invoice);
    await cancelSubscription(by(admin, id));
    expect([await state(id), await invoiceState(invoice)]).toEqual(['cancelled', 'paid']);
    expect(await hasFeature(user.userId, 'verify_green')).toBe(false);
  });

  it('is refused once it is over, and changes nothing', async () => {
    const { id, invoice } = await pending();
    await cancelSubscription(by(admin, id));
    await expect(cancelSubscription(by(admin, id))).rejects.toEqual(refusal(400));
    expect(await invoiceState(invoice)).toBe('cancelled');
    const expired = await giveSubscription(user.userId, 'PRO_MONTH', { startedDays: 60, endsInDays: -30 });
    await expect(cancelSubscription(by(admin, expired))).rejects.toEqual(refusal(400));
  });

  it('paid after it was cancelled: not activated, and audited for a refund', async () => {
    const { id, invoice } = await pending();
    await cancelSubscription(by(admin, id));
    await pay(user, invoice);
    expect(await state(id)).toBe('cancelled');
    const { code } = await row<{ code: string }>('select code from invoices where id = $1', [invoice]);
    expect(await auditOf('invoice', code)).toContain('activation_skipped');
  });
});

describe('activate', () => {
  it('needs a paid invoice', async () => {
    const { id } = await pending();
    await expect(activateByStaff(by(admin, id))).rejects.toEqual(refusal(400));
    expect(await state(id)).toBe('pending_payment');
  });

  it('starts one whose activation failed', async () => {
    const { id, invoice } = await pending();
    await sql(`update invoices set state = 'paid', paid_at = localtimestamp where id = $1`, [invoice]);
    await activateByStaff(by(admin, id));
    expect(await state(id)).toBe('active');
    await expect(activateByStaff(by(admin, id))).rejects.toEqual(refusal(400));
  });
});

describe('a refund', () => {
  const refunded = (act: typeof refundSubscription, id: number) => transaction((tx) => act(tx, { id } as Invoice));

  it('ends a running subscription and its features at once', async () => {
    const { id, invoice } = await pending();
    await pay(user, invoice);
    await refunded(refundSubscription, invoice);
    expect(await state(id)).toBe('cancelled');
    expect((await user.get('/api/features/my/').expect(200)).body).toMatchObject({ verify_green: false });
    await refunded(refundSubscription, invoice);
    expect(await auditOf('subscription', id)).toEqual(['subscription_started', 'subscription_active', 'subscription_account_cancelled']);
  });

  it('leaves one that is over as it is', async () => {
    const { id, invoice } = await pending();
    await pay(user, invoice);
    await sql(`update subscriptions set end_at = now() - interval '9 days', grace_end_at = now() - interval '2 days' where id = $1`, [id]);
    await refunded(refundSubscription, invoice);
    expect((await user.get('/api/subscriptions/my/').expect(200)).body[0].status).toBe('expired');
  });

  it('ends a running extra', async () => {
    const extra = (await user.post('/api/extras/buy/promo_boost_7d/').expect(201)).body;
    await pay(user, extra.invoice);
    await refunded(refundExtra, extra.invoice);
    expect((await user.get('/api/extras/my/').expect(200)).body[0].status).toBe('cancelled');
    expect(await auditOf('extra_purchase', extra.id)).toEqual(['extra_purchase_created', 'extra_purchase_active', 'extra_purchase_cancelled']);
  });
});

it('refresh applies the time rule', async () => {
  const id = await giveSubscription(user.userId, 'PRO_MONTH', { startedDays: 40, endsInDays: -8 });
  expect(await refreshByStaff(by(admin, id))).toBe('expired');
  expect(await state(id)).toBe('expired');
});

it('renew and upgrade make new ones that wait for payment', async () => {
  const id = await giveSubscription(user.userId, 'BASIC_MONTH');
  const renewed = await renewSubscription(by(admin, id));
  const upgraded = await upgradeSubscription({ ...by(admin, id), planId: await planId('PRO_YEAR') });
  const mine = (await user.get('/api/subscriptions/my/').expect(200)).body;
  expect(mine.map(({ id: mineId, status, plan }: { id: number; status: string; plan: { code: string } }) => [mineId, status, plan.code])).toEqual([
    [upgraded.id, 'pending_payment', 'PRO_YEAR'],
    [renewed.id, 'pending_payment', 'BASIC_MONTH'],
    [id, 'active', 'BASIC_MONTH'],
  ]);
  expect(await renewSubscription(by(admin, id))).toEqual({ id: renewed.id, created: false });
  expect(await auditOf('subscription', id)).toEqual(['subscription_account_renew_requested', 'subscription_account_upgrade_requested', 'subscription_account_renew_requested']);
  await expect(upgradeSubscription({ ...by(admin, id), planId: 2_000_000_000 })).rejects.toEqual(refusal(404));
});

it('notes: 1 to 300 characters, the last 50 are kept', async () => {
  const id = await giveSubscription(user.userId);
  for (const text of ['', '   ', 'x'.repeat(301)]) await expect(addAccountNote({ ...by(admin, id), text })).rejects.toEqual(refusal(400));
  for (let count = 1; count <= 51; count += 1) await addAccountNote({ ...by(admin, id), text: ` note ${count} ` });
  const notes = await accountNotes(db, id);
  expect([notes.length, notes[0]?.body, notes.at(-1)?.body]).toEqual([50, 'note 51', 'note 2']);
});

describe('who may', () => {
  it.each<[string, 'power' | 'user' | 'qa', string[], boolean]>([
    ['power', 'power', [], true],
    ['user with the page', 'user', ['subs'], true],
    ['user without it', 'user', ['promo'], false],
    ['qa', 'qa', ['subs'], false],
  ])('%s', async (_name, level, dashboards, allowed) => {
    const staff = await staffWith(level, dashboards);
    const id = await giveSubscription(user.userId);
    const act = addAccountNote({ ...by(staff, id), text: 'x' });
    if (allowed) await act;
    else await expect(act).rejects.toEqual(refusal(403));
  });

  it('level user: his own requests and those of nobody', async () => {
    const [staff, colleague] = [await staffWith('user', ['subs']), await staffWith('user', ['subs'])];
    const { id } = await pending();
    const assign = (userId: number) => sql(`update unified_requests set assigned_user_id = $2 where source_model = 'subscription' and source_object_id = $1`, [id, userId]);
    await assign(colleague.userId);
    await expect(cancelSubscription(by(staff, id))).rejects.toEqual(refusal(403));
    expect(await state(id)).toBe('pending_payment');
    await assign(staff.userId);
    await cancelSubscription(by(staff, id));
  });

  it('nobody, of a subscription that is not there', async () => {
    await expect(cancelSubscription(by(admin, 2_000_000_000))).rejects.toEqual(refusal(404));
    await expect(refreshByStaff(by(admin, 2_000_000_000))).rejects.toEqual(refusal(404));
  });
});

it('an extra that waits is called off with its invoice; a running one is not', async () => {
  const extra = (await user.post('/api/extras/buy/promo_boost_7d/').expect(201)).body;
  const act = { actor: { userId: admin.userId }, purchaseId: extra.id as number };
  await cancelExtra(act);
  expect(await row('select state from extra_purchases where id = $1', [extra.id])).toEqual({ state: 'cancelled' });
  expect(await invoiceState(extra.invoice)).toBe('cancelled');
  expect(await auditOf('extra_purchase', extra.id)).toEqual(['extra_purchase_created', 'extra_purchase_cancelled']);
  const running = (await user.post('/api/extras/buy/promo_boost_7d/').expect(201)).body;
  await pay(user, running.invoice);
  await expect(cancelExtra({ ...act, purchaseId: running.id })).rejects.toEqual(refusal(400));
});

it('the current plan is that of the newest running subscription', async () => {
  expect(await currentPlan(user.userId)).toBeNull();
  const other = await login();
  await giveSubscription(other.userId, 'PRO_YEAR');
  await giveSubscription(other.userId, 'BASIC_MONTH');
  await giveSubscription(other.userId, 'PRO_MONTH', { startedDays: 60, endsInDays: -30 });
  expect(await currentPlan(other.userId)).toEqual({ id: await planId('BASIC_MONTH'), code: 'BASIC_MONTH' });
  expect((await featuresOf(other.userId)).features.has('advanced_analytics')).toBe(true);
});
