import type { Sql, Tx } from '../../../platform/db';
import type { Check, Outcome, ServiceName } from '../rules';

/** SQL of what the last scheduled check found. */

export interface StateRow {
  name: ServiceName;
  ok: boolean;
  outcome: Outcome;
  status_code: number | null;
  checked_at: Date;
  changed_at: Date;
}

const COLUMNS = 'name, ok, outcome, status_code, checked_at, changed_at';

export const lastStates = (sql: Sql): Promise<StateRow[]> => sql.rows<StateRow>(`select ${COLUMNS} from integration_states`);

const LOCKED = `select ${COLUMNS} from integration_states where name = $1 for update`;

const SAVE = `insert into integration_states (name, ok, outcome, status_code, checked_at, changed_at) values ($1, $2, $3, $4, $5, $5)
  on conflict (name) do update set outcome = excluded.outcome, status_code = excluded.status_code, checked_at = excluded.checked_at,
    changed_at = case when integration_states.ok = excluded.ok then integration_states.changed_at else excluded.changed_at end, ok = excluded.ok`;

/** Writes a finding down. @returns whether the service was known to be in the other state */
export async function saveState(tx: Tx, { name, ok, outcome, statusCode, checkedAt }: Check): Promise<boolean> {
  const before = await tx.one<StateRow>(LOCKED, [name]);
  // A round that was overtaken by a later one says nothing about now.
  if (before && before.checked_at > checkedAt) return false;
  await tx.run(SAVE, [name, ok, outcome, statusCode, checkedAt]);
  return before !== undefined && before.ok !== ok;
}

/** A service that is not configured has no state. */
export const dropState = (tx: Tx, name: ServiceName): Promise<number> => tx.run('delete from integration_states where name = $1', [name]);
