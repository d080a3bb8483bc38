import { env } from '../../../../config/env';
import { type EffectiveSettings, readMailboxes, type SettingKey } from '../../settings';
import type { ServiceName } from '../rules';
import { type Found, look } from './request';

/** How each service is looked at, with the settings that count now (spec/system-status.md, section 1). */

type Values = (key: SettingKey) => string;

export interface Probe {
  /** The settings it needs, without which it is not configured. */
  needs: readonly SettingKey[];
  /** Settings it uses beside them. */
  uses?: readonly SettingKey[];
  run(value: Values): Promise<Found>;
}

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

/** Whether every entry is well formed; the grants themselves cannot be tried without the mailbox's consent. */
async function lookAtMailboxes(value: Values): Promise<Found> {
  return { outcome: readMailboxes(value('EMAIL_TOKENS')).every(Boolean) ? 'ok' : 'bad_grant', statusCode: null };
}

export const PROBES: Record<ServiceName, Probe> = {
  zid: {
    needs: ['ZID_TOKEN'],
    uses: ['ZID_MANAGER_TOKEN'],
    run: (value) =>
      look(`${env().ZID_BASE_URL}/managers/account/profile`, {
        ...bearer(value('ZID_TOKEN')),
        ...(value('ZID_MANAGER_TOKEN') ? { 'X-Manager-Token': value('ZID_MANAGER_TOKEN') } : {}),
        Accept: 'application/json',
        'Accept-Language': 'ar',
      }),
  },
  openai: { needs: ['OPENAI_API_KEY'], run: (value) => look(`${env().OPENAI_BASE_URL}/models`, bearer(value('OPENAI_API_KEY'))) },
  whatsapp: {
    needs: ['WA_TOKEN', 'WA_PHONE_ID'],
    run: (value) => look(`${env().WA_BASE_URL}/${env().WA_GRAPH_VERSION}/${encodeURIComponent(value('WA_PHONE_ID'))}`, bearer(value('WA_TOKEN'))),
  },
  email: { needs: ['EMAIL_TOKENS'], run: lookAtMailboxes },
};

/** Whether what a service needs is there; mailboxes: at least one that is well formed. */
export function isConfigured(name: ServiceName, settings: EffectiveSettings): boolean {
  const values = PROBES[name].needs.map((key) => settings.get(key)?.value ?? '');
  return values.every(Boolean) && (name !== 'email' || readMailboxes(values[0] ?? '').some(Boolean));
}
