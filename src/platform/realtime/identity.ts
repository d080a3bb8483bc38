import { bearerClaims, type Principal, principalOf } from '../auth';

/** Who is behind a connection, and how long his token lives. */
export interface Identity {
  principal: Principal;
  expiresAt: Date;
}

/** The holder of an access token; null for a bad, expired or revoked one. */
export async function identityOf(token: string): Promise<Identity | null> {
  const header = `Bearer ${token}`;
  const claims = bearerClaims(header);
  const principal = claims && (await principalOf(header));
  return claims && principal ? { principal, expiresAt: new Date(claims.exp * 1000) } : null;
}

/** The token of an `Authorization` header, when it is a bearer's. */
export const bearerToken = (header: string | undefined): string | undefined => /^(?:Bearer|Token)\s+(\S+)$/i.exec(header ?? '')?.[1];
