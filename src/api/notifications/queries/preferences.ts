import type { Sql } from '../../../platform/db';
import { CATALOGUE } from '../rules';

/** SQL of preferences. A missing row counts as its default, which is on. */

export interface PreferenceRow {
  key: string;
  enabled: boolean;
  updated_at: Date;
}

const [KEYS, TIERS] = [CATALOGUE.map(({ key }) => key), CATALOGUE.map(({ tier }) => tier)];

const CREATE = `insert into notification_preferences (user_id, key, tier) select $1, c.key, c.tier from unnest($2::text[], $3::text[]) as c (key, tier)
  where not exists (select 1 from notification_preferences p where p.user_id = $1 and p.key = c.key)
  on conflict (user_id, key) do nothing`;

/** Makes the missing rows; of simultaneous first uses each finds them all there afterwards. */
export const createPreferences = (sql: Sql, userId: number): Promise<number> => sql.run(CREATE, [userId, KEYS, TIERS]);

export const preferencesOf = (sql: Sql, userId: number): Promise<PreferenceRow[]> =>
  sql.rows<PreferenceRow>('select key, enabled, updated_at from notification_preferences where user_id = $1', [userId]);

/** Sets values by key. @returns how many really changed */
export const setPreferences = (sql: Sql, userId: number, values: ReadonlyMap<string, boolean>): Promise<number> =>
  sql.run(
    `update notification_preferences p set enabled = v.enabled, updated_at = now()
     from unnest($2::text[], $3::text[]::boolean[]) as v (key, enabled) where p.user_id = $1 and p.key = v.key and p.enabled <> v.enabled`,
    [userId, [...values.keys()], [...values.values()].map(String)],
  );
