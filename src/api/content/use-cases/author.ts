import type { AuditEntry } from '../../../platform/audit';

/** Who of the staff writes. */
export interface Author {
  userId: number | null;
  ip?: string;
  userAgent?: string;
}

export const authored = ({ userId, ip, userAgent }: Author): Pick<AuditEntry, 'actorId' | 'ip' | 'userAgent'> => ({
  actorId: userId,
  ...(ip ? { ip } : {}),
  ...(userAgent ? { userAgent } : {}),
});
