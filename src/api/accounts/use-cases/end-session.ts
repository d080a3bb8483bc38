import { revokeFamily, verifyToken } from '../../../platform/auth';
import { db } from '../../../platform/db';

/**
 * Logout: ends the session of the refresh token when it is the caller's, else that of his access token (spec/accounts.md, Tokens).
 * Always succeeds, also for a bad refresh token and when repeated.
 */
export async function endSession(userId: number, accessFamily: string, refresh: unknown): Promise<void> {
  const claims = typeof refresh === 'string' ? verifyToken(refresh, 'refresh') : null;
  await revokeFamily(db, userId, claims && claims.user_id === userId ? claims.sid : accessFamily);
}
