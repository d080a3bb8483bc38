import { row, sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { aStaff, type Staff } from '../../support/staff';

/** People and tickets that the support tests start from. */

export const PATH = '/api/support';
export const BACKOFFICE = `${PATH}/backoffice/tickets`;

export interface Cast {
  requester: Client;
  stranger: Client;
  admin: Staff;
  power: Staff;
  /** Level user with the dashboard, and a colleague. */
  user: Staff;
  colleague: Staff;
  qa: Staff;
  /** Everyone of the staff whom support is closed to. */
  outsiders: Record<string, Staff>;
}

export async function aCast(): Promise<Cast> {
  const dashboards = ['support'];
  return {
    requester: await login(),
    stranger: await login(),
    admin: await aStaff({ level: 'admin' }),
    power: await aStaff({ level: 'power' }),
    user: await aStaff({ level: 'user', dashboards }),
    colleague: await aStaff({ level: 'user', dashboards }),
    qa: await aStaff({ level: 'qa', dashboards }),
    outsiders: {
      'user of another dashboard': await aStaff({ level: 'user', dashboards: ['verify'] }),
      'qa of another dashboard': await aStaff({ level: 'qa', dashboards: ['promo'] }),
      'reserved level': await aStaff({ level: 'client', dashboards }),
      'expired admin': await aStaff({ level: 'admin', expired: true }),
      'revoked power': await aStaff({ level: 'power', revoked: true }),
      'expired user': await aStaff({ level: 'user', dashboards, expired: true }),
      'revoked superuser': await aStaff({ level: 'admin', revoked: true, superuser: true }),
    },
  };
}

/** Opens a ticket and answers its id. */
export async function aTicket(requester: Client, fields: object = {}): Promise<number> {
  const { body } = await requester
    .post(`${PATH}/tickets/create/`)
    .send({ ticket_type: 'tech', description: 'The app does not start', ...fields })
    .expect(201);
  return body.id;
}

export const stored = (id: number) =>
  row<{ state: string; assigned_to_id: number | null; assigned_team_id: number | null; last_action_by_id: number | null }>(
    'select state, assigned_to_id, assigned_team_id, last_action_by_id from support_tickets where id = $1',
    [id],
  );

/** The unified request of a ticket, with its logs, oldest first. */
export async function unifiedOf(id: number) {
  const unified = await row<{
    id: number;
    code: string;
    state: string;
    priority: string;
    team: string;
    team_name: string;
    assignee: number | null;
    closed: boolean;
    metadata: object;
  }>(
    `select id, code, state, priority, assigned_team_code as team, assigned_team_name as team_name, assigned_user_id as assignee, closed_at is not null as closed, metadata
     from unified_requests where source_app = 'support' and source_object_id = $1`,
    [id],
  );
  const steps = await sql<{ from_status: string; to_status: string }>('select from_status, to_status from unified_status_logs where unified_request_id = $1 order by id', [
    unified.id,
  ]);
  const assignments = await sql<{ from_user_id: number | null; to_user_id: number | null }>(
    'select from_user_id, to_user_id from unified_assignment_logs where unified_request_id = $1 order by id',
    [unified.id],
  );
  return { ...unified, steps: steps.map(({ from_status, to_status }) => [from_status, to_status]), assignments: assignments.map((log) => [log.from_user_id, log.to_user_id]) };
}

export const teamId = async (code: string): Promise<number> => (await row<{ id: number }>('select id from support_teams where code = $1', [code])).id;
