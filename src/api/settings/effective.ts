import { env } from '../../../config/env';
import type { Sql } from '../../platform/db';
import { type SettingRow, savedSettings } from './queries/settings';
import { HIDDEN_KEYS, isListedKey, LISTED_KEYS, type ListedKey, type SettingKey } from './rules';
import { decryptSetting } from './vault';

/** The value that counts: the saved one, else the environment's, else none (spec/settings.md, section 4). */

export interface Effective {
  /** null = none, or a saved one that cannot be read any more: that one does not fall back to the environment. */
  value: string | null;
  source: 'database' | 'environment' | 'none';
  /** The saved row. */
  row: SettingRow | null;
}

export type EffectiveSettings = ReadonlyMap<SettingKey, Effective>;

const fromEnvironment = (key: SettingKey): string => (isListedKey(key) ? env()[key satisfies ListedKey] : '');

function effectiveOf(key: SettingKey, row: SettingRow | undefined): Effective {
  if (row) return { value: decryptSetting(key, row.value), source: 'database', row };
  const value = fromEnvironment(key);
  return value ? { value, source: 'environment', row: null } : { value: null, source: 'none', row: null };
}

/** All of them, from the rows of now. */
export async function readSettings(sql: Sql): Promise<EffectiveSettings> {
  const rows = new Map((await savedSettings(sql)).map((row) => [row.key, row]));
  return new Map([...LISTED_KEYS, ...HIDDEN_KEYS].map((key) => [key, effectiveOf(key, rows.get(key))]));
}
