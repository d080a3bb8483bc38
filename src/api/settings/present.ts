import type { z } from 'zod';
import type * as contract from './contract';
import type { Effective, EffectiveSettings } from './effective';
import { isSecret, LISTED_KEYS, type ListedKey, shownValue } from './rules';

/** Settings as they are shown: never a secret in clear. */

/** What is shown of a value; null = nothing to show. */
export const shown = (key: ListedKey, { value }: Effective): string | null => (value === null ? null : shownValue(key, value));

function presentSetting(key: ListedKey, effective: Effective): z.infer<typeof contract.setting> {
  const { value, source, row } = effective;
  return { key, value: shown(key, effective), configured: value !== null, source, updated_at: row?.updated_at.toISOString() ?? null };
}

const each = <T>(settings: EffectiveSettings, present: (key: ListedKey, effective: Effective) => T): T[] => LISTED_KEYS.map((key) => present(key, settings.get(key) as Effective));

/** One entry for each known key, in the order of the table. */
export const presentSettings = (settings: EffectiveSettings): z.infer<typeof contract.settings> => each(settings, presentSetting);

/** A setting as the panel's page shows it. */
export interface PanelSetting extends z.infer<typeof contract.setting> {
  /** Shown as a mask; sending the mask back changes nothing. */
  secret: boolean;
  /** Who saved it; null = nobody, or the system. */
  updated_by: { id: number; name: string } | null;
}

export const presentPanelSettings = (settings: EffectiveSettings): PanelSetting[] =>
  each(settings, (key, effective) => {
    const { updated_by: id = null, updated_by_name: name = null } = effective.row ?? {};
    return { ...presentSetting(key, effective), secret: isSecret(key), updated_by: id === null ? null : { id, name: name ?? '' } };
  });
