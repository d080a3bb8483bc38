import { row, sql } from '../../support/db';
import { closeLives, connect } from '../../support/live';
import { type PanelStaff, panelStaff } from '../../support/panel-account';
import { auditOf } from '../../support/sales';
import { newClient, newProvider, newRequest, newSubcategory, type Provider, statusOf } from '../../support/world';

/** The pages of requests in the panel: the list, the live board and the acts of the staff (spec/backoffice.md, section 4; spec/marketplace.md, rows 19-22). */

let staff: PanelStaff;
let client: Awaited<ReturnType<typeof newClient>>;
let subcategory: Awaited<ReturnType<typeof newSubcategory>>;
let provider: Provider;

beforeAll(async () => {
  [staff, client, subcategory] = [await panelStaff('user', ['content']), await newClient(), await newSubcategory()];
  provider = await newProvider({ subcategories: [subcategory.id] });
}, 60_000);

afterAll(() => closeLives());

const ask = (fields: object = {}) => newRequest(client, { subcategory: subcategory.id, request_type: 'competitive', ...fields });
const show = async (id: number) => (await staff.get(`/marketplace/requests/${id}`).expect(200)).body;
const act = (id: number, word: string, body: object = {}) => staff.post(`/marketplace/requests/${id}/${word}`, body);
const ids = ({ body }: { body: { results: { id: number }[] } }) => body.results.map(({ id }) => id);

describe('the list', () => {
  it('finds requests by words, phone, status, kind, city and days', async () => {
    const mark = `سباكة ${client.userId}`;
    const id = await ask({ title: mark, city: 'أبها' });
    const find = (query: Record<string, string>) => staff.get(`/marketplace/requests?${new URLSearchParams(query)}`).expect(200);
    expect(ids(await find({ q: mark }))).toEqual([id]);
    expect(ids(await find({ q: client.phone }))).toContain(id);
    expect(ids(await find({ q: mark, status: 'sent', type: 'competitive', city: 'ابها' }))).toEqual([id]);
    const others: Record<string, string>[] = [{ status: 'completed' }, { type: 'urgent' }, { city: 'جدة' }, { to: '2020-01-01' }, { from: '2999-01-01' }, { status: 'no such' }];
    for (const other of others) expect(ids(await find({ q: mark, ...other }))).toEqual([]);
    expect(ids(await find({ q: mark, from: '2026-02-31', to: 'x' }))).toEqual([id]);
  });

  it('is paged by id', async () => {
    for (let count = 0; count < 3; count += 1) await ask();
    const own = async (cursor = '') => ids(await staff.get(`/marketplace/requests?q=${client.phone}${cursor}`).expect(200));
    const [newest, second, ...older] = (await own()) as [number, number, ...number[]];
    expect(newest).toBeGreaterThan(second);
    expect(await own(`&before=${newest}`)).toEqual([second, ...older]);
    expect(await own(`&after=${second}`)).toEqual([newest]);
  });
});

describe('the board', () => {
  it('shows each state with what may be done, and urgent ones by the time they have left', async () => {
    const [sent, urgent] = [await ask(), await ask({ request_type: 'urgent' })];
    const { columns, urgent: hurried } = (await staff.get('/marketplace/board').expect(200)).body;
    expect(columns.map(({ status }: { status: string }) => status)).toEqual(['new', 'sent', 'accepted', 'in_progress', 'completed', 'cancelled', 'expired']);
    const column = columns.find(({ status }: { status: string }) => status === 'sent');
    expect(column.count).toBeGreaterThanOrEqual(2);
    expect(column.results.find(({ id }: { id: number }) => id === sent)).toMatchObject({ acts: ['accept', 'cancel'], client: { id: client.userId, phone: client.phone } });
    expect(hurried.find(({ id }: { id: number }) => id === urgent)).toMatchObject({ expires_at: expect.any(String), acts: ['accept', 'cancel'] });
  });

  it('never shows a request whose time is over as waiting', async () => {
    const id = await ask({ request_type: 'urgent' });
    await sql(`update service_requests set expires_at = now() - interval '1 second' where id = $1`, [id]);
    const { columns, urgent } = (await staff.get('/marketplace/board').expect(200)).body;
    const where = columns.flatMap(({ status, results }: { status: string; results: { id: number }[] }) => results.filter((one) => one.id === id).map(() => status));
    expect({ where, urgent: urgent.some((one: { id: number }) => one.id === id) }).toEqual({ where: ['expired'], urgent: false });
    await act(id, 'accept', { provider: provider.providerId }).expect(400);
    expect(await statusOf(id)).toBe('expired');
  });

  it('tells who watches of every change, and only staff may watch', async () => {
    const live = await connect(staff.user.access);
    expect(await live.ask('requests:watch', {})).toEqual({ ok: true });
    const id = await ask();
    await live.got('requests:changed', ({ request_id: requestId }) => requestId === id);
    await act(id, 'cancel', { note: 'مكرر' }).expect(200);
    await live.got('requests:changed', ({ request_id: requestId, status }) => requestId === id && status === 'cancelled');
    const stranger = await connect(client.access);
    expect(await stranger.ask('requests:watch', {})).toMatchObject({ ok: false, code: 'forbidden' });
  });
});

describe('the acts', () => {
  it('take a request to its end, each through the process and on record', async () => {
    const id = await ask();
    expect((await show(id)).acts).toEqual(['accept', 'cancel']);
    await act(id, 'accept', { provider: provider.providerId, note: 'أسندته الإدارة' }).expect(200);
    expect(await show(id)).toMatchObject({
      status: 'accepted',
      provider: provider.providerId,
      acts: ['start', 'cancel'],
      status_logs: [{ note: 'أسندته الإدارة', from_status: 'sent', to_status: 'accepted' }],
    });
    await act(id, 'start').expect(200);
    await act(id, 'complete').expect(200);
    expect(await show(id)).toMatchObject({ status: 'completed', delivered_at: expect.any(String), acts: [] });
    expect(await auditOf('marketplace.service_request', id)).toEqual(['request_accepted', 'request_started', 'request_completed']);
    const entry = await row('select actor_id, actor_label, extra from audit_logs where reference_type = $1 and reference_id = $2 order by id limit 1', [
      'marketplace.service_request',
      String(id),
    ]);
    expect(entry).toEqual({ actor_id: staff.user.userId, actor_label: expect.stringContaining(staff.email), extra: { before: { status: 'sent' }, after: { status: 'accepted' } } });
  });

  it('send a request that was opened again', async () => {
    const id = await ask({ request_type: 'normal', provider: provider.providerId, city: 'الرياض' });
    await sql(`update service_requests set state = 'new' where id = $1`, [id]);
    expect((await show(id)).acts).toEqual(['send', 'cancel']);
    await act(id, 'send').expect(200);
    expect(await statusOf(id)).toBe('sent');
  });

  it('refuse what the process does not allow, and change nothing', async () => {
    const id = await ask();
    for (const word of ['send', 'start', 'complete']) await act(id, word).expect(400);
    const { body } = await act(id, 'accept').expect(400);
    expect(body.error.details.errors[0].path).toEqual(['provider']);
    await act(id, 'accept', { provider: 999_999 }).expect(400);
    await act(id, 'cancel', { note: 'س'.repeat(256) }).expect(400);
    expect(await statusOf(id)).toBe('sent');
    expect(await auditOf('marketplace.service_request', id)).toEqual([]);
    for (const unknown of ['999999', 'x', '0', '99999999999']) await staff.post(`/marketplace/requests/${unknown}/cancel`, {}).expect(404);
  });

  it('offer the providers who fit, those with an offer first, and any by name', async () => {
    const id = await ask();
    const other = await newProvider({ subcategories: [subcategory.id] });
    await other.post(`/api/marketplace/requests/${id}/offers/create/`).send({ price: 150, duration_days: 2 }).expect(201);
    const candidates = async (query = '') => (await staff.get(`/marketplace/requests/${id}/candidates${query}`).expect(200)).body.results;
    const found = await candidates();
    await staff.get('/marketplace/requests/2147483647/candidates').expect(404);
    expect(found[0]).toMatchObject({ id: other.providerId, price: '150.00', skilled: true });
    expect(found.map((one: { id: number }) => one.id)).toContain(provider.providerId);
    const stranger = await newProvider();
    expect(await candidates(`?q=${encodeURIComponent(stranger.phone)}`)).toEqual([expect.objectContaining({ id: stranger.providerId, skilled: false })]);
  });
});
