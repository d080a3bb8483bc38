import { addUnifiedNote, assignUnified, changeUnifiedStatus, syncUnified, type UnifiedInput } from '../../../src/api/backoffice';
import { transaction } from '../../../src/platform/db';
import type { ApiError } from '../../../src/platform/http';
import { row, sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { race, values } from '../../support/race';
import { currentRun } from '../../support/run';
import { aStaff, type Staff } from '../../support/staff';
import { standInForStrapi } from '../../support/strapi-stand-in';

/** Unified requests as the domains and the staff pages change them. */

let close: () => Promise<void>;
let requester: Client;
let admin: Staff;
let subs: Staff;
let colleague: Staff;
let lastSource = 1_000_000 + Math.floor(Math.random() * 1_000_000_000);

beforeAll(async () => {
  close = standInForStrapi(currentRun().databaseUrl);
  requester = await login();
  admin = await aStaff({ level: 'admin' });
  [subs, colleague] = [await aStaff({ level: 'user', dashboards: ['subs'] }), await aStaff({ level: 'user', dashboards: ['subs'] })];
});
afterAll(() => close());

const source = (fields: Partial<UnifiedInput> = {}): UnifiedInput => {
  lastSource += 1;
  return {
    type: 'subscription',
    sourceApp: 'tests',
    sourceModel: 'Source',
    sourceId: lastSource,
    status: 'pending_payment',
    requesterId: requester.userId,
    summary: 'Plan',
    ...fields,
  };
};
const sync = (input: UnifiedInput) => transaction((tx) => syncUnified(tx, input));
const stored = (id: number) =>
  row<{
    code: string;
    state: string;
    priority: string;
    assignee: number | null;
    team: string;
    assigned: boolean;
    closed: boolean;
    metadata: Record<string, unknown>;
    summary: string;
  }>(
    `select code, state, priority, assigned_user_id as assignee, assigned_team_code as team, assigned_at is not null as assigned, closed_at is not null as closed, metadata, summary
     from unified_requests where id = $1`,
    [id],
  );
const steps = async (id: number) =>
  (await sql<{ step: string }>(`select from_status || '>' || to_status as step from unified_status_logs where unified_request_id = $1 order by id`, [id])).map(({ step }) => step);
const refusal = async (act: Promise<unknown>): Promise<number> => act.then(() => 0).catch((error: ApiError) => error.status);

describe('codes', () => {
  it.each([
    ['subscription', 'SD', 'subs'],
    ['extras', 'P', 'extras'],
    ['reviews', 'RV', 'content'],
  ] as const)('of %s are %s and the id of the row', async (type, prefix, team) => {
    const { id, code, outcome } = await sync(source({ type, status: 'approved' }));
    expect([code, outcome]).toEqual([`${prefix}${String(id).padStart(6, '0')}`, 'created']);
    expect(await stored(id)).toMatchObject({ code, team, state: 'new', priority: 'normal', assignee: null, assigned: false, closed: false });
  });

  it.each([
    ['helpdesk', 'HD'],
    ['verification', 'AD'],
    ['promo', 'MD'],
  ] as const)('of %s are those of the source', async (type, prefix) => {
    const input = source({ type, status: 'new' });
    const code = `${prefix}${input.sourceId}`;
    expect((await sync({ ...input, code })).code).toBe(code);
    await expect(sync(source({ type, status: 'new' }))).rejects.toThrow();
  });
});

describe('synchronising', () => {
  it('writes a log for a real change only', async () => {
    const input = source();
    const { id } = await sync(input);
    expect((await sync(input)).outcome).toBe('unchanged');
    expect((await sync({ ...input, status: 'active', summary: 'x'.repeat(400) })).outcome).toBe('updated');
    expect((await sync({ ...input, status: 'active', summary: 'x'.repeat(400) })).outcome).toBe('unchanged');
    expect(await steps(id)).toEqual(['>new', 'new>in_progress']);
    expect((await stored(id)).summary).toHaveLength(300);
  });

  it('sets and takes back closed_at', async () => {
    const input = source({ type: 'reviews', status: 'approved' });
    const { id } = await sync(input);
    await sync({ ...input, status: 'hidden' });
    expect(await stored(id)).toMatchObject({ state: 'closed', closed: true });
    await sync({ ...input, status: 'approved' });
    expect(await stored(id)).toMatchObject({ state: 'new', closed: false });
    expect(await steps(id)).toEqual(['>new', 'new>closed', 'closed>new']);
  });

  it('keeps what staff wrote: assignment, notes, and how far the row got', async () => {
    const input = source({ metadata: { plan: 'PRO' } });
    const { id } = await sync(input);
    const act = { actor: { userId: admin.userId }, unifiedId: id, type: 'subscription' as const };
    await assignUnified({ ...act, assignedTo: subs.userId, note: 'Yours' });
    await addUnifiedNote({ ...act, text: ' Called him ' });
    await changeUnifiedStatus({ ...act, to: 'in_progress', note: '' });
    await sync({ ...input, assignedUserId: null, metadata: { plan: 'PRO', attempts: 2, notes: [] } });
    const row = await stored(id);
    expect(row).toMatchObject({ state: 'in_progress', assignee: subs.userId, assigned: true, team: 'subs' });
    expect(row.metadata).toEqual({ plan: 'PRO', attempts: 2, notes: [{ text: 'Called him', by: admin.userId, at: expect.any(String) }] });
  });

  it('follows a source that is assigned itself', async () => {
    const input = source({ type: 'verification', status: 'new', code: `AD${lastSource}` });
    const { id } = await sync({ ...input, assignedUserId: subs.userId });
    await sync({ ...input });
    expect((await stored(id)).assignee).toBe(subs.userId);
    await sync({ ...input, assignedUserId: null });
    expect(await stored(id)).toMatchObject({ assignee: null, assigned: false, team: 'verify' });
  });

  it('makes one row of many first times', async () => {
    const input = source();
    const made = values(await race(8, () => sync(input)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(made.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
    expect(await steps(made[0]?.id as number)).toEqual(['>new']);
  });
});

describe('by hand', () => {
  const act = async (actor: Staff, status = 'pending_payment') => ({
    actor: { userId: actor.userId },
    unifiedId: (await sync(source({ status }))).id,
    type: 'subscription' as const,
  });

  it('a request goes new, in_progress, completed: no jumps, no way back, nothing else', async () => {
    const request = await act(admin);
    const move = (to: string) => refusal(changeUnifiedStatus({ ...request, to, note: 'n' }));
    for (const to of ['new', 'completed', 'closed', 'active', 'nonsense', '']) expect(await move(to)).toBe(400);
    expect(await move('in_progress')).toBe(0);
    for (const to of ['new', 'in_progress', 'cancelled']) expect(await move(to)).toBe(400);
    expect(await move('completed')).toBe(0);
    for (const to of ['new', 'in_progress', 'completed']) expect(await move(to)).toBe(400);
    expect(await steps(request.unifiedId)).toEqual(['>new', 'new>in_progress', 'in_progress>completed']);
    expect(await stored(request.unifiedId)).toMatchObject({ state: 'completed', closed: true });
    const audited = await sql(`select actor_id from audit_logs where action = 'subscription_request_status_changed' and reference_id = $1`, [String(request.unifiedId)]);
    expect(audited).toEqual([{ actor_id: admin.userId }, { actor_id: admin.userId }]);
  });

  it('a level user acts on his own rows and nobody’s, and assigns himself only', async () => {
    const request = await act(subs);
    expect(await refusal(assignUnified({ ...request, assignedTo: colleague.userId, note: '' }))).toBe(403);
    expect(await refusal(assignUnified({ ...request, assignedTo: subs.userId, note: '' }))).toBe(0);
    const his = { ...request, actor: { userId: colleague.userId } };
    for (const refused of [
      assignUnified({ ...his, assignedTo: colleague.userId, note: '' }),
      changeUnifiedStatus({ ...his, to: 'in_progress', note: '' }),
      addUnifiedNote({ ...his, text: 'x' }),
    ])
      expect(await refusal(refused)).toBe(403);
    expect(await refusal(changeUnifiedStatus({ ...request, to: 'in_progress', note: '' }))).toBe(0);
  });

  it('needs the page’s dashboard, for writing', async () => {
    for (const actor of [
      await aStaff({ level: 'qa', dashboards: ['subs'] }),
      await aStaff({ level: 'user', dashboards: ['extras'] }),
      await aStaff({ level: 'admin', revoked: true }),
      await aStaff({ level: 'power', expired: true }),
    ])
      expect(await refusal(changeUnifiedStatus({ ...(await act(actor)), to: 'in_progress', note: '' }))).toBe(403);
    expect(await refusal(changeUnifiedStatus({ ...(await act(await aStaff({ level: 'qa', superuser: true }))), to: 'in_progress', note: '' }))).toBe(0);
  });

  it('knows rows of its page, and active staff', async () => {
    const request = await act(admin);
    expect(await refusal(changeUnifiedStatus({ ...request, type: 'extras', to: 'in_progress', note: '' }))).toBe(404);
    expect(await refusal(changeUnifiedStatus({ ...request, unifiedId: 2_000_000_000, to: 'in_progress', note: '' }))).toBe(404);
    expect(await refusal(assignUnified({ ...request, assignedTo: requester.userId, note: '' }))).toBe(404);
  });

  it('keeps the last 50 notes', async () => {
    const request = await act(admin);
    for (let index = 0; index < 52; index += 1) await addUnifiedNote({ ...request, text: `note ${index}` });
    const { notes } = (await stored(request.unifiedId)).metadata as { notes: { text: string }[] };
    expect([notes.length, notes[0]?.text, notes.at(-1)?.text]).toEqual([50, 'note 2', 'note 51']);
    for (const text of ['', '  ', 'x'.repeat(301)]) expect(await refusal(addUnifiedNote({ ...request, text }))).toBe(400);
  });
});
