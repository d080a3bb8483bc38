import { createSecretKey, type KeyObject, randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { env } from '../../../config/env';
import { derivedSecret } from '../../../config/server';

/** JWTs of every API of the product (spec/auth-password.md, Tokens). */

export type Surface = 'services' | 'tohfa' | 'storefront' | 'studio' | 'operator' | 'dashboard';
export type TokenType = 'access' | 'refresh';

export interface Claims {
  token_type: TokenType;
  user_id: number;
  /** The session family; revoking it ends every token of it. */
  sid: string;
  surface: Surface;
  jti: string;
  iat: number;
  exp: number;
}

interface Lives {
  accessSeconds: number;
  refreshSeconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Lives of the tokens of a surface, in seconds. */
export function livesOf(surface: Surface): Lives {
  switch (surface) {
    case 'services':
      return { accessSeconds: env().JWT_ACCESS_MIN * MINUTE, refreshSeconds: env().JWT_REFRESH_DAYS * DAY };
    case 'tohfa':
      return { accessSeconds: HOUR, refreshSeconds: 7 * DAY };
    case 'storefront':
      return { accessSeconds: HOUR, refreshSeconds: DAY };
    case 'studio':
      return { accessSeconds: 15 * MINUTE, refreshSeconds: 7 * DAY };
    case 'operator':
    case 'dashboard':
      return { accessSeconds: 12 * HOUR, refreshSeconds: 12 * HOUR };
  }
}

let secret: KeyObject | undefined;
/** As an object: a text would be tried as a public key first, at each token. */
const key = (): KeyObject => {
  secret ??= createSecretKey(derivedSecret('user-jwt'), 'utf8');
  return secret;
};

export interface TokenInput {
  type: TokenType;
  userId: number;
  sid: string;
  surface: Surface;
  jti?: string;
}

export function signToken({ type, userId, sid, surface, jti = randomUUID() }: TokenInput): string {
  const lives = livesOf(surface);
  const expiresIn = type === 'access' ? lives.accessSeconds : lives.refreshSeconds;
  return jwt.sign({ token_type: type, user_id: userId, sid, surface, jti }, key(), { algorithm: 'HS256', expiresIn });
}

/** The claims of a token we signed, of that type and not expired; null otherwise. */
export function verifyToken(token: string, type: TokenType): Claims | null {
  try {
    const claims = jwt.verify(token, key(), { algorithms: ['HS256'] }) as Partial<Claims>;
    const valid = claims.token_type === type && Number.isInteger(claims.user_id) && typeof claims.sid === 'string' && typeof claims.jti === 'string';
    return valid ? (claims as Claims) : null;
  } catch {
    return null;
  }
}
