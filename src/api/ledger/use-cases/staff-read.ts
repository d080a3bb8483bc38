import type { AuditEntry } from '../../../platform/audit';
import type { UserCall } from '../../../platform/http';

/** The audit row of a staff member looking at other people's money (spec/wallet.md, Security). */
export const staffRead = ({ user, query, ip, userAgent }: UserCall, what: string, id?: number): AuditEntry => ({
  area: 'shops',
  action: 'read',
  actorId: user.id,
  referenceType: what,
  ...(id === undefined ? {} : { referenceId: id }),
  ip,
  userAgent,
  extra: { query: (query as object | undefined) ?? {} },
});
