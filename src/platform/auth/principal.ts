import { db } from '../db';
import { type Claims, verifyToken } from './tokens';

export type RoleState = 'visitor' | 'phone_only' | 'client' | 'provider' | 'staff';

/** The authenticated caller, read afresh on every request. */
export interface Principal {
  id: number;
  roleState: RoleState;
  isStaff: boolean;
  /** Session family of the token in use. */
  sid: string;
}

const BLOCKED = 'select 1 from up_users where id = $1 and not is_active and deleted_at is null';

/** Why a header named no caller: true when its token is ours, of a user whom staff blocked. */
export async function namesBlockedUser(header: string): Promise<boolean> {
  const claims = bearerClaims(header);
  return claims !== null && (await db.one(BLOCKED, [claims.user_id])) !== undefined;
}

interface PrincipalRow {
  id: number;
  role_state: RoleState;
  is_staff: boolean;
}

// One statement by two unique indexes. A closed or blocked account, or a revoked family, is nobody.
const QUERY = `select u.id, u.role_state, u.is_staff from up_users u
  where u.id = $1 and u.is_active and u.deleted_at is null
    and exists (select 1 from sessions s where s.family = $2 and s.user_id = u.id and s.revoked_at is null)`;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The claims of the bearer token of a header; null when it holds no good access token. */
export function bearerClaims(header: string | undefined): Claims | null {
  const token = /^(?:Bearer|Token)\s+(\S+)$/i.exec(header ?? '')?.[1];
  const claims = token && token.length <= 4096 ? verifyToken(token, 'access') : null;
  return claims && UUID.test(claims.sid) ? claims : null;
}

/**
 * The caller behind an `Authorization` header; null for a bad, expired or revoked token.
 * @param acceptRevoked a token of ours that was revoked still names its user (logout only)
 */
export async function principalOf(header: string, acceptRevoked = false): Promise<Principal | null> {
  const claims = bearerClaims(header);
  if (!claims) return null;
  const row = await db.one<PrincipalRow>(QUERY, [claims.user_id, claims.sid]);
  if (!row && acceptRevoked) return { id: claims.user_id, roleState: 'visitor', isStaff: false, sid: claims.sid };
  return row ? { id: row.id, roleState: row.role_state, isStaff: row.is_staff, sid: claims.sid } : null;
}
