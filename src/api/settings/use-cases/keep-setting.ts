import { keyIdOf } from '../../../platform/crypto';
import { afterCommit, type Tx } from '../../../platform/db';
import { dropSettings } from '../kept';
import { removeRow, saveRow } from '../queries/settings';
import type { SettingKey } from '../rules';
import { encryptSetting } from '../vault';

/**
 * Writes a value in the transaction of a domain that gets it by itself (tokens of an app connection), hidden keys too.
 * @param value null = none any more
 * @throws 503 without ENCRYPTION_SECRET
 */
export async function keepSetting(tx: Tx, key: SettingKey, value: string | null, actorId: number | null): Promise<void> {
  const encrypted = value === null ? null : encryptSetting(key, value);
  if (encrypted === null) await removeRow(tx, key);
  else await saveRow(tx, key, encrypted, keyIdOf(encrypted), actorId);
  afterCommit(tx, dropSettings);
}
