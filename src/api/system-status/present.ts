import type { z } from 'zod';
import { type Locale, say } from '../../platform/i18n';
import type * as contract from './contract';
import type { StateRow } from './queries/states';
import { type Check, SERVICES, type ServiceName, sentenceOf } from './rules';

/** Findings as the contract's JSON, in the language of who asks. */

const presentService = (check: Check, locale: Locale): z.infer<typeof contract.service> => ({
  name: check.name,
  configured: check.configured,
  ok: check.ok,
  message: say(sentenceOf(check), locale),
  checked_at: check.checkedAt.toISOString(),
});

export const presentServices = (checks: readonly Check[], locale: Locale): z.infer<typeof contract.service>[] => checks.map((check) => presentService(check, locale));

export const presentStatus = (checks: readonly Check[], locale: Locale): z.infer<typeof contract.status> => ({ services: presentServices(checks, locale) });

/** What the last scheduled check found of a service; null = it was not configured then, or no check ran yet. */
export interface PanelService {
  name: ServiceName;
  last: { ok: boolean; message: string; checked_at: string; since: string } | null;
}

export const presentLast = (rows: readonly StateRow[], locale: Locale): PanelService[] =>
  SERVICES.map((name) => {
    const row = rows.find((state) => state.name === name);
    if (!row) return { name, last: null };
    const { ok, outcome, status_code: statusCode, checked_at: at, changed_at: since } = row;
    return { name, last: { ok, message: say(sentenceOf({ outcome, statusCode }), locale), checked_at: at.toISOString(), since: since.toISOString() } };
  });
