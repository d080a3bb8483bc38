import { db } from '../../../platform/db';
import type { LogsQuery } from '../contract';
import { type LogRow, logEntries, type OperatorRow } from '../queries';

const DEFAULT_LIMIT = 100;

/** The audit entries an operator may see, newest first: an administrator all, an employee his own (spec/settings.md, section 5). */
export function listLogs(operator: OperatorRow, { user_id: user, action, since, limit = DEFAULT_LIMIT, before_id: beforeId }: LogsQuery): Promise<LogRow[]> {
  const actors = [...(operator.operator_role === 'admin' ? [] : [operator.id]), ...(user === undefined ? [] : [user])];
  return logEntries(db, { actors, action, since, beforeId, limit });
}
