import { db, type Listing, listing } from '../../../platform/db';
import { asciiDigits, likePattern } from '../../../platform/text';
import { AUDIT_ROWS, type AuditFilter, type AuditRow, auditFilter } from './audit';
import { type ListedProfile, PROFILE_FILTER, PROFILES } from './panel';

/** Access profiles and the audit log on the dashboard. */

export interface ProfileFilter {
  /** Found in the name or the phone. */
  q?: string | undefined;
  level?: string | undefined;
}

/** Profiles that pass the filters, newest first. */
export const deskProfiles = ({ q, level }: ProfileFilter): Listing<ListedProfile> =>
  listing<ListedProfile>(db, { select: PROFILES, where: PROFILE_FILTER, values: [q?.trim() ? likePattern(asciiDigits(q)) : null, level || null], order: 'p.id desc' });

export const deskProfile = (id: number): Promise<ListedProfile | undefined> => db.one<ListedProfile>(`${PROFILES} where p.id = $1`, [id]);

/** The audit log but for the studio's area, newest first. */
export const deskAudit = (filter: AuditFilter): Listing<AuditRow> => listing<AuditRow>(db, { select: AUDIT_ROWS, ...auditFilter(filter), order: 'a.id desc' });
