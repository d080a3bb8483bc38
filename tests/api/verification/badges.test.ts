import '../../../src/api/verification/sales';
import { deactivateBadge } from '../../../src/api/verification/use-cases/deactivate-badge';
import { expireAllRequests } from '../../../src/api/verification/use-cases/expire-requests';
import { renewBadge } from '../../../src/api/verification/use-cases/renew-badge';
import { books } from '../../support/billing';
import { row, sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { eventually } from '../../support/poll';
import { currentRun } from '../../support/run';
import { auditOf, giveSubscription, pay, staffWith, unifiedOf } from '../../support/sales';
import { standInForStrapi } from '../../support/strapi-stand-in';
import { newProvider, newStaff } from '../../support/world';
import { active, approved, badgesOf, codeOf, create, decide, detail, finalize, itemIds, items, newRequest, outlive, stateOf } from './support';

/** From payment to the end: badges, flags, renewals (spec/verification.md, State machine). */

let close: () => Promise<void>;
let owner: Client & { providerId: number };
let admin: Client;

beforeAll(async () => {
  close = standInForStrapi(currentRun().databaseUrl);
  admin = await staffWith('admin');
});
afterAll(() => close());

beforeEach(async () => {
  owner = await newProvider();
  await giveSubscription(owner.userId, 'BASIC_MONTH');
  await giveSubscription(owner.userId);
});

const flags = async (): Promise<[boolean, boolean]> => {
  const { body } = await owner.get(`/api/providers/${owner.providerId}/`).expect(200);
  return [body.is_verified_blue, body.is_verified_green];
};
const badgeOf = async (requestId: number, code: string): Promise<number> =>
  (await row<{ id: number }>('select id from verified_badges where request_id = $1 and verification_code = $2', [requestId, code])).id;
const actor = (level: 'admin' | 'user' | 'qa' = 'admin', userId = admin.userId) => ({ access: { userId, level } });
const YEAR_MS = 365 * 86_400_000;

describe('payment', () => {
  it('gives a badge for every approved item, for a year, and shows it on the profile', async () => {
    const { id, invoice } = await approved(owner, admin, items('B1', 'G2'));
    expect([await badgesOf(owner.userId), await flags()]).toEqual([[], [false, false]]);
    await pay(owner, invoice);
    const shown = await detail(owner, id);
    expect(shown).toMatchObject({ status: 'active', invoice, invoice_summary: { status: 'paid' } });
    expect(Date.parse(shown.expires_at) - Date.parse(shown.activated_at)).toBe(YEAR_MS);
    expect([await badgesOf(owner.userId), await flags()]).toEqual([
      ['B1', 'G2'],
      [true, true],
    ]);
    expect(await unifiedOf('VerificationRequest', id)).toMatchObject({ state: 'active' });
  });

  it('counts only what was approved', async () => {
    const id = await newRequest(owner, items('B1', 'G1'));
    const [b1 = 0, g1 = 0] = await itemIds(id);
    await decide(admin, 'requirements', b1, { is_approved: false }).expect(200);
    await decide(admin, 'requirements', g1).expect(200);
    await pay(owner, (await finalize(admin, id).expect(200)).body.invoice);
    expect([await badgesOf(owner.userId), await flags()]).toEqual([['G1'], [false, true]]);
  });

  it('replaces the older badge of the same code', async () => {
    const first = await active(owner, admin, items('G1', 'G2'));
    await sql(`update verification_requests set state = 'expired' where id = $1`, [first.id]);
    const second = await active(owner, admin, items('G2'));
    expect(await badgesOf(owner.userId)).toEqual(['G1', 'G2']);
    expect(await sql('select 1 from verified_badges where request_id = $1 and is_active', [second.id])).toHaveLength(1);
  });

  it('twice changes nothing', async () => {
    const { id, invoice } = await active(owner, admin);
    const before = await detail(owner, id);
    await owner.post(`/api/billing/invoices/${invoice}/complete-mock-payment/`).send({});
    const after = await detail(owner, id);
    expect([after.activated_at, after.expires_at]).toEqual([before.activated_at, before.expires_at]);
    expect(await row('select count(*)::int as count from verified_badges where request_id = $1', [id])).toEqual({ count: 1 });
  });

  it('of what no longer waits for it gives no badge', async () => {
    const { id, invoice } = await approved(owner, admin);
    await sql(`update verification_requests set state = 'expired' where id = $1`, [id]);
    await pay(owner, invoice);
    expect([await stateOf(id), await badgesOf(owner.userId)]).toEqual(['expired', []]);
    const { code } = await row<{ code: string }>('select code from invoices where id = $1', [invoice]);
    expect(await auditOf('invoice', code)).toContain('activation_skipped');
  });

  it('before he is a provider: the profile has the badge when it is made', async () => {
    const later = await login();
    await giveSubscription(later.userId);
    await active(later, admin);
    const fields = { provider_type: 'individual', display_name: 'مزود', bio: 'خبرة', city: 'الرياض', accepts_urgent: true, subcategory_ids: [] };
    const { body } = await later.post('/api/providers/register/').send(fields).expect(201);
    await eventually(
      async () => (await later.get(`/api/providers/${body.id}/`).expect(200)).body.is_verified_blue,
      (shown: boolean) => shown,
    );
  });
});

it('given back: over at once', async () => {
  const { id, invoice } = await active(owner, admin);
  const { payment } = await books(invoice);
  await (await newStaff()).post('/api/payments/refund/').send({ payment_id: payment.id }).expect(200);
  expect([await stateOf(id), await badgesOf(owner.userId), await flags()]).toEqual(['expired', [], [false, false]]);
  expect(await unifiedOf('VerificationRequest', id)).toMatchObject({ state: 'expired' });
  await create(owner, { badge_type: 'blue' }).expect(201);
});

describe('the end of the year', () => {
  it('is shown before any job ran', async () => {
    const { id } = await active(owner, admin);
    await outlive(id);
    expect(await flags()).toEqual([false, false]);
    const [first] = (await owner.get('/api/verification/requests/my/').expect(200)).body;
    expect(first).toMatchObject({ id, status: 'expired' });
    expect([await stateOf(id), await badgesOf(owner.userId)]).toEqual(['expired', []]);
    expect(await unifiedOf('VerificationRequest', id)).toMatchObject({ state: 'expired' });
  });

  it('comes by the job too, also for badges whose request ended otherwise', async () => {
    const [{ id: first }, { id: second }] = [await active(owner, admin, items('B1')), await active(owner, admin, items('G1'))];
    for (const id of [first, second]) await outlive(id);
    await sql(`update verification_requests set state = 'expired' where id = $1`, [second]);
    await expireAllRequests();
    await eventually(
      () => badgesOf(owner.userId),
      (left: string[]) => left.length === 0,
    );
    expect(await stateOf(first)).toBe('expired');
    expect(await row('select is_verified_blue as blue, is_verified_green as green from provider_profiles where user_id = $1', [owner.userId])).toEqual({
      blue: false,
      green: false,
    });
  });

  it('takes only the badges that are over', async () => {
    const { id } = await active(owner, admin, items('B1'));
    await active(owner, admin, items('G1'));
    await outlive(id);
    await expireAllRequests();
    expect([await badgesOf(owner.userId), await flags()]).toEqual([['G1'], [false, true]]);
  });
});

describe('switching a badge off', () => {
  it('ends it and the flag; the request stays', async () => {
    const { id } = await active(owner, admin, items('G1', 'G2'));
    const badge = await badgeOf(id, 'G1');
    await deactivateBadge({ badgeId: badge, ...actor() });
    expect([await badgesOf(owner.userId), await flags(), await stateOf(id)]).toEqual([['G2'], [false, true], 'active']);
    await deactivateBadge({ badgeId: await badgeOf(id, 'G2'), ...actor() });
    expect(await flags()).toEqual([false, false]);
    expect(await auditOf('verify_request', codeOf(id))).toContain('verify_badge_deactivated');
    await expect(deactivateBadge({ badgeId: badge, ...actor() })).rejects.toMatchObject({ status: 400 });
  });

  it('is not for qa, nor for whom the request is not assigned to', async () => {
    const { id } = await active(owner, admin);
    const badgeId = await badgeOf(id, 'B1');
    await sql('update verification_requests set assigned_to_id = $2 where id = $1', [id, admin.userId]);
    const stranger = (await login()).userId;
    for (const by of [actor('qa', stranger), actor('user', stranger)]) {
      await expect(deactivateBadge({ badgeId, ...by })).rejects.toMatchObject({ status: 403 });
      await expect(renewBadge({ badgeId, ...by })).rejects.toMatchObject({ status: 403 });
    }
    await expect(renewBadge({ badgeId: 2_147_483_647, ...actor() })).rejects.toMatchObject({ status: 404 });
    expect(await badgesOf(owner.userId)).toEqual(['B1']);
  });
});

describe('a renewal', () => {
  it('waits for payment at once, with the same item, and its payment replaces the badge', async () => {
    const { id: old } = await active(owner, admin, items('G3', 'G1'));
    const { requestId, invoiceId, created } = await renewBadge({ badgeId: await badgeOf(old, 'G3'), ...actor() });
    expect(created).toBe(true);
    const shown = await detail(owner, requestId);
    expect(shown).toMatchObject({ status: 'pending_payment', badge_type: 'green', invoice: invoiceId, requirements: [{ code: 'G3', is_approved: true }] });
    expect(shown.invoice_summary.lines).toMatchObject([{ item_code: 'G3', amount: '50.00' }]);
    expect(await auditOf('verify_request', codeOf(requestId))).toEqual(['verify_badge_renewed']);
    expect(await unifiedOf('VerificationRequest', requestId)).toMatchObject({ state: 'pending_payment', assigned_team_code: 'verify' });
    await pay(owner, invoiceId);
    expect(await badgesOf(owner.userId)).toEqual(['G1', 'G3']);
    expect(await sql('select 1 from verified_badges where request_id = $1 and is_active', [requestId])).toHaveLength(1);
  });

  it('that waits is used again; after it was paid there is a new one', async () => {
    const { id } = await active(owner, admin);
    const badgeId = await badgeOf(id, 'B1');
    const first = await renewBadge({ badgeId, ...actor() });
    expect(await renewBadge({ badgeId, ...actor() })).toEqual({ ...first, created: false });
    await pay(owner, first.invoiceId);
    expect((await renewBadge({ badgeId, ...actor() })).requestId).not.toBe(first.requestId);
  });

  it('is open to badges that are off, and keeps the user from asking himself', async () => {
    const { id } = await active(owner, admin);
    await outlive(id);
    await expireAllRequests();
    await renewBadge({ badgeId: await badgeOf(id, 'B1'), ...actor() });
    await create(owner, { badge_type: 'blue' }).expect(400);
    expect(await badgesOf(owner.userId)).toEqual([]);
  });
});

it('tells the requester of the result and of the badge', async () => {
  // The preference key belongs to the best plans.
  await giveSubscription(owner.userId, 'PRO_YEAR');
  const told = async (): Promise<string[]> => (await owner.get('/api/notifications/?limit=50').expect(200)).body.results.map(({ title }: { title: string }) => title);
  const id = await newRequest(owner, items('G1'));
  for (const item of await itemIds(id)) await decide(admin, 'requirements', item, { is_approved: false }).expect(200);
  await finalize(admin, id).expect(200);
  await active(owner, admin, items('B1'));
  await eventually(told, (titles) => ['رُفض طلب التوثيق', 'تمت مراجعة طلب التوثيق', 'شارة التوثيق مفعّلة'].every((title) => titles.includes(title)));
});
