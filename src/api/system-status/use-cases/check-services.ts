import { audit } from '../../../platform/audit';
import { db } from '../../../platform/db';
import { sharedLimiter, tooMany } from '../../../platform/http';
import type { Check } from '../rules';
import { sharedRound } from './shared-round';

const CALLS_A_MINUTE = 6;

export interface Asking {
  userId: number;
  ip: string;
  userAgent: string;
}

/**
 * A look at all services for an administrator; each call is on record, also one that shares the round of another
 * (spec/system-status.md, section 1). @throws 429 more than six calls a minute
 */
export async function checkServices({ userId, ip, userAgent }: Asking): Promise<Check[]> {
  const { allowed, retryAfter } = await sharedLimiter().take(`system-status:${userId}`, CALLS_A_MINUTE);
  if (!allowed) throw tooMany(retryAfter);
  const checks = await sharedRound();
  await audit(db, { area: 'desk', action: 'system.status_checked', actorId: userId, ip, userAgent, extra: { checks: checks.map(auditedCheck) } });
  return checks;
}

/** A finding as the audit log keeps it. */
export const auditedCheck = ({ name, configured, ok, statusCode, ms }: Check) => ({ name, configured, ok, status_code: statusCode, ms });
