import type { Sql, Tx } from '../../../platform/db';
import type { SettingKey } from '../rules';

/** SQL of saved settings. */

export interface SettingRow {
  key: SettingKey;
  /** Encrypted. */
  value: string;
  updated_at: Date;
  updated_by: number | null;
  updated_by_name: string | null;
}

const ROWS = `select s.key, s.value, s.updated_at, s.updated_by,
    coalesce(nullif(trim(concat_ws(' ', u.first_name, u.last_name)), ''), u.username, 'user_' || u.id) as updated_by_name
  from desk_settings s left join up_users u on u.id = s.updated_by order by s.key`;

export const savedSettings = (sql: Sql): Promise<SettingRow[]> => sql.rows<SettingRow>(ROWS);

const SAVE = `insert into desk_settings (key, value, key_id, updated_by) values ($1, $2, $3, $4)
  on conflict (key) do update set value = excluded.value, key_id = excluded.key_id, updated_at = now(), updated_by = excluded.updated_by`;

/** @param value encrypted */
export const saveRow = (tx: Tx, key: SettingKey, value: string, keyId: string, actorId: number | null): Promise<number> => tx.run(SAVE, [key, value, keyId, actorId]);

/** @returns whether there was one */
export const removeRow = async (tx: Tx, key: SettingKey): Promise<boolean> => (await tx.run('delete from desk_settings where key = $1', [key])) === 1;
