import type { Page, Sql, Tx } from '../../platform/db';
import { likePattern } from '../../platform/text';
import type { TicketState } from './process';
import type { Person, Priority, TicketType } from './rules';

/** SQL of support. */

export interface TeamRow {
  id: number;
  code: string;
  name_ar: string;
  is_active: boolean;
  sort_order: number;
}

const TEAM = 'id, code, name_ar, is_active, sort_order';

export const activeTeams = (sql: Sql): Promise<TeamRow[]> => sql.rows<TeamRow>(`select ${TEAM} from support_teams where is_active order by sort_order, id`);

/** An active team by id or by code. */
export const activeTeam = (sql: Sql, { id, code }: { id?: number; code?: string }): Promise<{ id: number } | undefined> =>
  sql.one<{ id: number }>('select id from support_teams where is_active and (id = $1 or code = $2)', [id ?? null, code ?? null]);

export const userExists = async (sql: Sql, id: number): Promise<boolean> => (await sql.one('select 1 from up_users where id = $1 and deleted_at is null', [id])) !== undefined;

/** What decides who may do what with a ticket. */
export interface TicketRow {
  id: number;
  code: string;
  requester_id: number;
  ticket_type: TicketType;
  state: TicketState;
  priority: Priority;
  description: string;
  assigned_team_id: number | null;
  assigned_to_id: number | null;
  reported_kind: string;
  reported_object_id: string;
}

const TICKET = 'id, code, requester_id, ticket_type, state, priority, description, assigned_team_id, assigned_to_id, reported_kind, reported_object_id';

export const findTicket = (sql: Sql, id: number): Promise<TicketRow | undefined> => sql.one<TicketRow>(`select ${TICKET} from support_tickets where id = $1`, [id]);

/** The ticket, locked until the transaction ends. */
export const lockTicket = (tx: Tx, id: number): Promise<TicketRow | undefined> => tx.one<TicketRow>(`select ${TICKET} from support_tickets where id = $1 for update`, [id]);

const person = (alias: string): string =>
  `case when ${alias}.id is not null then jsonb_build_object('id', ${alias}.id, 'first_name', ${alias}.first_name, 'last_name', ${alias}.last_name,
    'username', ${alias}.username, 'phone', ${alias}.phone) end`;

export interface DetailRow extends TicketRow {
  requester: Person;
  assignee: Person | null;
  team: TeamRow | null;
  reported_user_id: number | null;
  assigned_at: Date | null;
  returned_at: Date | null;
  closed_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

/** Tickets with their people and team. */
export const DETAIL = `select ${TICKET.split(', ')
  .map((column) => `t.${column}`)
  .join(', ')}, t.reported_user_id, t.assigned_at, t.returned_at, t.closed_at, t.created_at, t.updated_at,
    ${person('r')} as requester, ${person('a')} as assignee,
    case when m.id is not null then jsonb_build_object('id', m.id, 'code', m.code, 'name_ar', m.name_ar, 'is_active', m.is_active, 'sort_order', m.sort_order) end as team
  from support_tickets t join up_users r on r.id = t.requester_id left join up_users a on a.id = t.assigned_to_id left join support_teams m on m.id = t.assigned_team_id`;

export const ticketDetail = (sql: Sql, id: number): Promise<DetailRow | undefined> => sql.one<DetailRow>(`${DETAIL} where t.id = $1`, [id]);

export interface TicketFilter {
  status?: string | undefined;
  type?: string | undefined;
  priority?: string | undefined;
  /** Found in code or description. */
  q?: string | undefined;
}

/** Whose tickets: a requester's own, or those of a colleague and of nobody. */
export interface Scope {
  requesterId?: number;
  assignedToOrNobody?: number;
}

const LIST = `${DETAIL}
  where ($1::int is null or t.requester_id = $1) and ($2::int is null or t.assigned_to_id is null or t.assigned_to_id = $2)
    and ($3::text is null or t.state = $3) and ($4::text is null or t.ticket_type = $4) and ($5::text is null or t.priority = $5)
    and ($6::text is null or souq_fold(t.code || ' ' || t.description) like $6)
  order by t.id desc limit $7 offset $8`;

const given = (value: string | undefined): string | null => value || null;

export const listTickets = (sql: Sql, { requesterId, assignedToOrNobody }: Scope, { status, type, priority, q }: TicketFilter, { limit, offset }: Page): Promise<DetailRow[]> =>
  sql.rows<DetailRow>(LIST, [requesterId ?? null, assignedToOrNobody ?? null, given(status), given(type), given(priority), q?.trim() ? likePattern(q) : null, limit, offset]);

export interface CommentRow {
  ticket_id: number;
  id: number;
  text: string;
  is_internal: boolean;
  created_at: Date;
  author: Person | null;
}

/** Comments, oldest first; those of the staff among themselves only for who is not the requester. */
export const commentsOf = (sql: Sql, ticketIds: readonly number[], viewerId: number): Promise<CommentRow[]> =>
  sql.rows<CommentRow>(
    `select c.ticket_id, c.id, c.text, c.is_internal, c.created_at, ${person('u')} as author
     from support_comments c join support_tickets t on t.id = c.ticket_id left join up_users u on u.id = c.created_by_id
     where c.ticket_id = any($1::int[]) and (not c.is_internal or t.requester_id <> $2) order by c.id`,
    [ticketIds, viewerId],
  );

export interface AttachmentRow {
  ticket_id: number;
  id: number;
  object_key: string;
  created_at: Date;
  uploaded_by: number;
}

export const attachmentsOf = (sql: Sql, ticketIds: readonly number[]): Promise<AttachmentRow[]> =>
  sql.rows<AttachmentRow>(
    `select a.ticket_id, a.id, f.object_key, a.created_at, a.uploaded_by_id as uploaded_by
     from support_attachments a join private_files f on f.id = a.file_id where a.ticket_id = any($1::int[]) order by a.id`,
    [ticketIds],
  );

export interface LogRow {
  ticket_id: number;
  id: number;
  from_status: string;
  to_status: string;
  changed_by: number | null;
  note: string;
  created_at: Date;
}

/** Status logs, newest first. */
export const logsOf = (sql: Sql, ticketIds: readonly number[]): Promise<LogRow[]> =>
  sql.rows<LogRow>(
    'select ticket_id, id, from_status, to_status, changed_by_id as changed_by, note, created_at from support_status_logs where ticket_id = any($1::int[]) order by id desc',
    [ticketIds],
  );
