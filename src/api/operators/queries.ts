import type { Sql, SqlValue } from '../../platform/db';
import type { OperatorRole, Theme } from './rules';

/** SQL reads of operators. */

export interface OperatorRow {
  id: number;
  username: string | null;
  operator_role: OperatorRole;
  theme_preference: Theme;
}

const COLUMNS = 'id, username, operator_role, theme_preference';
const OPERATOR = 'operator_role is not null and deleted_at is null';

export const operatorById = (sql: Sql, id: number): Promise<OperatorRow | undefined> => sql.one<OperatorRow>(`select ${COLUMNS} from up_users where id = $1 and ${OPERATOR}`, [id]);

/** An operator's row, locked until the transaction ends. */
export const lockOperator = (sql: Sql, id: number): Promise<OperatorRow | undefined> =>
  sql.one<OperatorRow>(`select ${COLUMNS} from up_users where id = $1 and ${OPERATOR} for update`, [id]);

export const listOperators = (sql: Sql): Promise<OperatorRow[]> => sql.rows<OperatorRow>(`select ${COLUMNS} from up_users where ${OPERATOR} order by id`);

export interface Credentials {
  id: number;
  password_hash: string | null;
  is_active: boolean;
  operator_role: OperatorRole | null;
}

/** What a sign-in compares; any account, operator or not. */
export const credentialsOf = (sql: Sql, username: string): Promise<Credentials | undefined> =>
  sql.one<Credentials>('select id, password_hash, is_active, operator_role from up_users where lower(username) = lower($1) and deleted_at is null', [username]);

/** Operators who may sign in, by id. @param role only those of this role */
export async function activeOperators(sql: Sql, role?: OperatorRole): Promise<number[]> {
  const rows = await sql.rows<{ id: number }>(`select id from up_users where ${OPERATOR} and is_active and ($1::text is null or operator_role = $1) order by id`, [role ?? null]);
  return rows.map(({ id }) => id);
}

/** Whether an active administrator is left beside one of them. */
export const hasOtherAdmin = async (sql: Sql, id: number): Promise<boolean> =>
  (await sql.one(`select 1 from up_users where ${OPERATOR} and is_active and operator_role = 'admin' and id <> $1 limit 1`, [id])) !== undefined;

export interface LogRow {
  id: number;
  actor_id: number | null;
  action: string;
  extra: Record<string, unknown>;
  created_at: Date;
}

export interface LogFilter {
  /** Only entries of all these users (an employee's own, and the one asked for). */
  actors: readonly number[];
  action?: string | undefined;
  since?: Date | undefined;
  beforeId?: number | undefined;
  limit: number;
}

/** Entries of the desk, newest first; an action ending in a dot is a prefix. */
export function logEntries(sql: Sql, { actors, action, since, beforeId, limit }: LogFilter): Promise<LogRow[]> {
  const values: SqlValue[] = [limit];
  const where = ["area = 'desk'"];
  const add = (condition: string, value: SqlValue) => where.push(condition.replace('?', `$${values.push(value)}`));
  for (const actor of actors) add('actor_id = ?', actor);
  if (action !== undefined) add(action.endsWith('.') ? 'starts_with(action, ?)' : 'action = ?', action);
  if (since !== undefined) add('created_at >= ?', since);
  if (beforeId !== undefined) add('id < ?', beforeId);
  return sql.rows<LogRow>(`select id, actor_id, action, extra, created_at from audit_logs where ${where.join(' and ')} order by id desc limit $1`, values);
}
