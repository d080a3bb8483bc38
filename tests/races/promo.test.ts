import { Client } from 'pg';
import { expireRequests } from '../../src/api/promo/use-cases/expire-requests';
import { addPicture, codeOf, newRequest, picture, quoted, running, stateOf, upload } from '../api/promo/support';
import { row, sql } from '../support/db';
import type { Client as Caller } from '../support/http';
import { eventually } from '../support/poll';
import { race, statuses, values } from '../support/race';
import { currentRun } from '../support/run';
import { advertiser, pay, staffWith } from '../support/sales';
import { standInForStrapi } from '../support/strapi-stand-in';

let close: () => Promise<void>;
let owner: Caller;
let admin: Caller;

beforeAll(async () => {
  close = standInForStrapi(currentRun().databaseUrl);
  [owner, admin] = [await advertiser(), await staffWith('admin')];
});
afterAll(() => close());

const act = (id: number, action: 'quote' | 'reject') => admin.post(`/api/promo/backoffice/requests/${id}/${action}/`).send({ reject_reason: 'x' });
const invoices = async (id: number) => (await row<{ count: number }>('select count(*)::int as count from invoices where reference_id = $1', [codeOf(id)])).count;

it('material that is under way when the campaign goes to a colleague is refused', async () => {
  const [clerk, colleague] = [await staffWith('user', ['promo']), await staffWith('user', ['promo'])];
  const id = await newRequest(owner);
  const other = new Client({ connectionString: currentRun().databaseUrl });
  await other.connect();
  try {
    await other.query('begin');
    await other.query('update promo_requests set assigned_to_id = $2 where id = $1', [id, colleague.userId]);
    const sent = upload(clerk, id, await picture(), 'a.png').then((answer) => answer);
    const waits = () => row<{ count: number }>(`select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
    await eventually(waits, ({ count }) => count > 0);
    await other.query('commit');
    expect((await sent).status).toBe(403);
  } finally {
    await other.end();
  }
  expect((await row<{ count: number }>('select count(*)::int as count from promo_assets where request_id = $1', [id])).count).toBe(0);
});

it('ten quotes at once make one invoice', async () => {
  const id = await newRequest(owner);
  await addPicture(owner, id);
  expect(statuses(await race(10, async () => act(id, 'quote')))).toEqual({ 200: 1, 400: 9 });
  expect([await invoices(id), await stateOf(id)]).toEqual([1, 'pending_payment']);
});

it('quoting and rejecting at once: whatever comes last, no invoice of a rejected campaign waits', async () => {
  for (let round = 0; round < 6; round += 1) {
    const id = await newRequest(owner);
    await addPicture(owner, id);
    values(await race(4, async (index) => act(id, index % 2 === 0 ? 'quote' : 'reject')));
    const state = await stateOf(id);
    const open = await sql(`select 1 from invoices where reference_id = $1 and state = 'pending'`, [codeOf(id)]);
    expect([state, open.length]).toEqual(state === 'rejected' ? ['rejected', 0] : ['pending_payment', 1]);
  }
});

it('paying and rejecting at once: it runs and is paid, or is rejected', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { id, invoice } = await quoted(owner, admin);
    const [paid, rejected] = await Promise.allSettled([pay(owner, invoice), act(id, 'reject')]);
    const status = rejected.status === 'fulfilled' ? rejected.value.status : 0;
    const state = await stateOf(id);
    expect([paid.status, status, state]).toEqual(['fulfilled', state === 'active' ? 400 : 200, state === 'active' ? 'active' : 'rejected']);
  }
});

it('four jobs at once expire each campaign once', async () => {
  const made = [await running(owner, admin), await running(owner, admin), await running(owner, admin)].map(({ id }) => id);
  await sql(`update promo_requests set end_at = now() - interval '1 second' where id = any($1)`, [made]);
  const counts = values(await race(4, () => expireRequests(made)));
  expect(counts.reduce((total, count) => total + count, 0)).toBe(3);
  for (const id of made) expect(await stateOf(id)).toBe('expired');
});
