import '../../src/api/verification/sales';
import { deactivateBadge } from '../../src/api/verification/use-cases/deactivate-badge';
import { expireRequests } from '../../src/api/verification/use-cases/expire-requests';
import { renewBadge } from '../../src/api/verification/use-cases/renew-badge';
import {
  active,
  applicant,
  approved,
  assign,
  BACKOFFICE,
  badgesOf,
  codeOf,
  create,
  decide,
  document,
  finalize,
  itemIds,
  items,
  newRequest,
  outlive,
  stateOf,
} from '../api/verification/support';
import { row, sql } from '../support/db';
import type { Client } from '../support/http';
import { race, statuses, values } from '../support/race';
import { currentRun } from '../support/run';
import { pay, staffWith } from '../support/sales';
import { standInForStrapi } from '../support/strapi-stand-in';

let close: () => Promise<void>;
let owner: Client;
let admin: Client;

beforeAll(async () => {
  close = standInForStrapi(currentRun().databaseUrl);
  admin = await staffWith('admin');
});
afterAll(() => close());
beforeEach(async () => {
  owner = await applicant();
});

const actor = () => ({ access: { userId: admin.userId, level: 'admin' as const } });
const requests = async () => (await row<{ count: number }>('select count(*)::int as count from verification_requests where requester_id = $1', [owner.userId])).count;
const invoices = async (id: number) => (await row<{ count: number }>('select count(*)::int as count from invoices where reference_id = $1', [codeOf(id)])).count;

it('ten creates of one badge at once make one request', async () => {
  expect(statuses(await race(10, async () => create(owner, { badge_type: 'blue' })))).toEqual({ 201: 1, 400: 9 });
  expect(await requests()).toBe(1);
});

it('of mixed and single requests at once, each badge is asked for once', async () => {
  const bodies = [{ badge_type: 'blue' }, { badge_type: 'green' }, items('B1', 'G2')];
  await race(9, async (index) => create(owner, bodies[index % 3] as object));
  const asked = await sql<{ badge_type: string }>(
    'select i.badge_type from verification_requirements i join verification_requests r on r.id = i.request_id where r.requester_id = $1 order by 1',
    [owner.userId],
  );
  expect(asked.map(({ badge_type }) => badge_type)).toEqual(['blue', 'green']);
});

it('ten finalizes at once make one invoice', async () => {
  const id = await newRequest(owner);
  for (const item of await itemIds(id)) await decide(admin, 'requirements', item).expect(200);
  expect(statuses(await race(10, async () => finalize(admin, id)))).toEqual({ 200: 1, 400: 9 });
  expect([await invoices(id), await stateOf(id)]).toEqual([1, 'pending_payment']);
});

it('finalizing against uploads and decisions: what was finished is finished', async () => {
  for (let round = 0; round < 4; round += 1) {
    await sql(`update verification_requests set state = 'expired' where requester_id = $1`, [owner.userId]);
    const id = await newRequest(owner);
    const [item = 0] = await itemIds(id);
    await decide(admin, 'requirements', item).expect(200);
    const [finished, decided] = values(
      await race(3, async (index) => (index === 0 ? finalize(admin, id) : index === 1 ? decide(admin, 'requirements', item, { is_approved: false }) : document(owner, id))),
    );
    const state = await stateOf(id);
    const { approved: stands } = await row<{ approved: boolean }>('select is_approved as approved from verification_requirements where id = $1', [item]);
    // Decided first: rejected, and perhaps reopened by the upload. Finished first: the decision came too late.
    expect(finished?.status).toBe(200);
    expect([decided?.status, stands]).toEqual(state === 'pending_payment' ? [400, true] : [200, false]);
    expect(await invoices(id)).toBe(state === 'pending_payment' ? 1 : 0);
  }
});

it('of two claims one wins, the other is refused', async () => {
  for (let round = 0; round < 5; round += 1) {
    await sql(`update verification_requests set state = 'expired' where requester_id = $1`, [owner.userId]);
    const id = await newRequest(owner);
    const clerks = [await staffWith('user', ['verify']), await staffWith('user', ['verify'])];
    const results = await race(2, async (index) => assign(clerks[index] as Client, id, { assigned_to: clerks[index]?.userId }));
    expect(statuses(results)).toEqual({ 200: 1, 403: 1 });
    const winner = clerks[values(results).findIndex(({ status }) => status === 200)] as Client;
    const { body } = await winner.get(`${BACKOFFICE}/requests/?q=${codeOf(id)}`).expect(200);
    expect(body).toMatchObject([{ id, assigned_to: winner.userId }]);
  }
});

it('paid ten times at once: one badge of each item', async () => {
  const { id, invoice } = await approved(owner, admin, items('B1', 'G1'));
  await race(10, async () => owner.post(`/api/billing/invoices/${invoice}/complete-mock-payment/`).send({}));
  expect([await stateOf(id), await badgesOf(owner.userId)]).toEqual(['active', ['B1', 'G1']]);
  expect(await row('select count(*)::int as count from verified_badges where request_id = $1', [id])).toEqual({ count: 2 });
});

it('the end of a year against the payment of the renewal: the new badge stays', async () => {
  for (let round = 0; round < 4; round += 1) {
    const user = await applicant();
    const { id } = await active(user, admin);
    const { id: badgeId } = await row<{ id: number }>('select id from verified_badges where request_id = $1', [id]);
    const renewal = await renewBadge({ badgeId, ...actor() });
    await outlive(id);
    const results = await race(3, async (index) => (index === 0 ? pay(user, renewal.invoiceId) : expireRequests([id])));
    values(results);
    expect([await stateOf(id), await stateOf(renewal.requestId), await badgesOf(user.userId)]).toEqual(['expired', 'active', ['B1']]);
  }
});

it('four jobs at once expire each request once', async () => {
  const { id: first } = await active(owner, admin, items('B1'));
  const { id: second } = await active(owner, admin, items('G1'));
  for (const id of [first, second]) await outlive(id);
  const counts = values(await race(4, () => expireRequests([first, second])));
  expect(counts.reduce((total, count) => total + count, 0)).toBe(2);
  expect([await stateOf(first), await stateOf(second), await badgesOf(owner.userId)]).toEqual(['expired', 'expired', []]);
});

it('ten renewals at once make one request, and a badge is switched off once', async () => {
  const { id } = await active(owner, admin);
  const { id: badgeId } = await row<{ id: number }>('select id from verified_badges where request_id = $1', [id]);
  const renewals = values(await race(10, () => renewBadge({ badgeId, ...actor() })));
  expect([new Set(renewals.map(({ requestId }) => requestId)).size, renewals.filter(({ created }) => created).length]).toEqual([1, 1]);
  const ends = await race(5, () => deactivateBadge({ badgeId, ...actor() }));
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await badgesOf(owner.userId)).toEqual([]);
});
