import { audit } from '../../../platform/audit';
import { transaction } from '../../../platform/db';
import { type EffectiveSettings, readSettings } from '../effective';
import { LISTED_KEYS } from '../rules';
import type { SettingsActor } from './actor';

/** The settings of now; every look is on record (`settings.read` {count}). */
export const showSettings = ({ userId, ip, userAgent }: SettingsActor): Promise<EffectiveSettings> =>
  transaction(async (tx) => {
    await audit(tx, { area: 'desk', action: 'settings.read', actorId: userId, ip, userAgent, extra: { count: LISTED_KEYS.length } });
    return readSettings(tx);
  });
