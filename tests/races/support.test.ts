import { row, sql } from '../support/db';
import { type Client, login } from '../support/http';
import { eventually } from '../support/poll';
import { race, statuses, values } from '../support/race';
import { aStaff, type Staff } from '../support/staff';

let requester: Client;
let operators: Staff[];

beforeAll(async () => {
  requester = await login();
  operators = await Promise.all(Array.from({ length: 6 }, () => aStaff({ level: 'user', dashboards: ['support'] })));
});

const operator = (index: number): Staff => operators[index] as Staff;
const ticket = async (): Promise<number> => (await requester.post('/api/support/tickets/create/').send({ ticket_type: 'tech', description: 'Race' }).expect(201)).body.id;
const path = (id: number, act: 'assign' | 'status') => `/api/support/backoffice/tickets/${id}/${act}/`;

it('of six operators who claim a ticket at once, one gets it', async () => {
  for (let round = 0; round < 4; round += 1) {
    const id = await ticket();
    const answers = await race(6, async (index) =>
      operator(index)
        .patch(path(id, 'assign'))
        .send({ assigned_to: operator(index).userId }),
    );
    expect(statuses(answers)).toEqual({ 200: 1, 403: 5 });
    const winner = operator(values(answers).findIndex(({ status }) => status === 200));
    expect(await row('select assigned_to_id, state from support_tickets where id = $1', [id])).toEqual({ assigned_to_id: winner.userId, state: 'in_progress' });
    expect(await sql('select to_status from support_status_logs where ticket_id = $1', [id])).toHaveLength(1);
    expect(await row(`select assigned_user_id from unified_requests where source_app = 'support' and source_object_id = $1`, [id])).toEqual({ assigned_user_id: winner.userId });
  }
});

it('the same status by many at once is one change, one log and one notice', async () => {
  const id = await ticket();
  const answers = await race(6, async (index) => operator(index).patch(path(id, 'status')).send({ status: 'closed' }));
  expect(statuses(answers)).toEqual({ 200: 6 });
  expect(await sql('select to_status from support_status_logs where ticket_id = $1', [id])).toHaveLength(1);
  const unified = await row<{ id: number }>(`select id from unified_requests where source_app = 'support' and source_object_id = $1`, [id]);
  expect(await sql('select 1 from unified_status_logs where unified_request_id = $1', [unified.id])).toHaveLength(2);
  const url = `/support/tickets/${id}/`;
  await eventually(
    () => sql('select 1 from notifications where user_id = $1 and url = $2', [requester.userId, url]),
    (rows) => rows.length === 1,
  );
});

it('two different moves at once follow the process', async () => {
  for (let round = 0; round < 4; round += 1) {
    const id = await ticket();
    const answers = await race(2, async (index) =>
      operator(index)
        .patch(path(id, 'status'))
        .send({ status: index === 0 ? 'closed' : 'returned' }),
    );
    const counts = statuses(answers);
    const logs = await sql<{ from_status: string; to_status: string }>('select from_status, to_status from support_status_logs where ticket_id = $1 order by id', [id]);
    // Closed first: the return is refused. Returned first: closing follows.
    expect([{ 200: 2 }, { 200: 1, 400: 1 }]).toContainEqual(counts);
    expect(logs.map(({ to_status }) => to_status)).toEqual(counts[400] ? ['closed'] : ['returned', 'closed']);
    expect(await row('select state from support_tickets where id = $1', [id])).toEqual({ state: 'closed' });
  }
});

it('many tickets at once keep a unified request each', async () => {
  const answers = await race(20, async () => requester.post('/api/support/tickets/create/').send({ ticket_type: 'suggest', description: 'Many' }));
  expect(statuses(answers)).toEqual({ 201: 20 });
  const codes = values(answers).map(({ body }) => body.code);
  expect(new Set(codes).size).toBe(20);
  expect(await row('select count(*)::int as count from unified_requests where code = any($1::text[])', [codes])).toEqual({ count: 20 });
});
