import { audit } from '../../../platform/audit';
import { keyIdOf } from '../../../platform/crypto';
import { afterCommit, lockName, type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { invalid } from '../../../platform/http';
import type { Wish } from '../contract';
import { type EffectiveSettings, readSettings } from '../effective';
import { dropSettings } from '../kept';
import { m } from '../messages';
import { shown } from '../present';
import { removeRow, saveRow } from '../queries/settings';
import { isMask, type ListedKey } from '../rules';
import { encryptSetting } from '../vault';
import type { SettingsActor } from './actor';

export interface Saving {
  actor: SettingsActor;
  wishes: readonly Wish[];
  /** Asked again under the lock: another one may just have taken his rights. */
  requireRight(tx: Tx): Promise<void>;
}

/**
 * Saves all or nothing (spec/settings.md, `POST /api/v1/settings`). The mask that is shown leaves its value as it is.
 * @returns how many values changed
 * @throws 422 another mask: what it hides has changed meanwhile; 503 without ENCRYPTION_SECRET
 */
export const saveSettings = ({ actor, wishes, requireRight }: Saving): Promise<number> =>
  transaction(async (tx) => {
    await lockName(tx, 'desk-settings');
    await requireRight(tx);
    const settings = await readSettings(tx);
    const keys: ListedKey[] = [];
    for (const wish of wishes) if (await fulfil(tx, wish, settings, actor.userId)) keys.push(wish.key);
    if (keys.length > 0) await tell(tx, keys, actor);
    return keys.length;
  });

/** Whether anything was done. */
async function fulfil(tx: Tx, { key, value }: Wish, settings: EffectiveSettings, actorId: number): Promise<boolean> {
  if (value === null) return removeRow(tx, key);
  if (isMask(value)) {
    const effective = settings.get(key);
    if (!effective || shown(key, effective) !== value) throw invalid({ values: m.badValue({ key, problem: m.notPrintable() }) });
    return false;
  }
  const encrypted = encryptSetting(key, value);
  await saveRow(tx, key, encrypted, keyIdOf(encrypted), actorId);
  return true;
}

async function tell(tx: Tx, keys: ListedKey[], { userId, ip, userAgent }: SettingsActor): Promise<void> {
  await audit(tx, { area: 'desk', action: 'settings.update', actorId: userId, ip, userAgent, extra: { keys, updated: keys.length } });
  await emit(tx, 'settings.changed', { keys, actorId: userId });
  afterCommit(tx, dropSettings);
}
