import type { Credential } from 'firebase-admin/app';
import jwt from 'jsonwebtoken';
import type { ServiceAccount } from '../../../../config/env/service-account';

const GOOGLE = 'https://oauth2.googleapis.com';
const SCOPE = 'https://www.googleapis.com/auth/firebase.messaging';
const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const LIFE_SECONDS = 3_600;

interface TokenAnswer {
  access_token?: string;
  expires_in?: number;
  error?: string;
}

/**
 * Access tokens of a service account (RFC 7523), which the library keeps until shortly before they expire. Google's own credential reaches
 * its endpoint by no other way than directly; this one goes where `FCM_BASE_URL` points, as the messages do.
 */
export function serviceCredential({ clientEmail, privateKey }: ServiceAccount, base: string, timeoutMs: number): Credential {
  const assertion = (): string => jwt.sign({ scope: SCOPE }, privateKey, { algorithm: 'RS256', issuer: clientEmail, audience: `${GOOGLE}/token`, expiresIn: LIFE_SECONDS });
  return {
    getAccessToken: async () => {
      const body = new URLSearchParams({ grant_type: GRANT, assertion: assertion() });
      const response = await fetch(`${base || GOOGLE}/token`, { method: 'POST', body, signal: AbortSignal.timeout(timeoutMs) });
      const answer = (await response.json().catch(() => ({}))) as TokenAnswer;
      if (!response.ok || !answer.access_token) throw new Error(`token refused: HTTP ${response.status}, ${answer.error ?? 'no reason'}`);
      return { access_token: answer.access_token, expires_in: answer.expires_in ?? LIFE_SECONDS };
    },
  };
}
