import { randomInt } from 'node:crypto';
import supertest, { type Test } from 'supertest';
import { currentRun } from './run';

/** Requests to the shared server, or to another one by its address. */
export const api = (url: string = currentRun().url) => supertest(url);

/** A Saudi mobile number that no other test uses. */
export const newPhone = (): string => `05${String(randomInt(0, 100_000_000)).padStart(8, '0')}`;

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A signed-in client. */
export interface Client extends Record<Method, (path: string) => Test> {
  phone: string;
  userId: number;
  access: string;
  refresh: string;
}

/** Request helpers that send an access token. */
export function withToken(access: string, url?: string): Record<Method, (path: string) => Test> {
  const send = (method: Method) => (path: string) => api(url)[method](path).set('Authorization', `Bearer ${access}`);
  return { get: send('get'), post: send('post'), put: send('put'), patch: send('patch'), delete: send('delete') };
}

/** Signs a phone in by one-time code; without one, a new phone. */
export async function login(phone = newPhone(), url?: string): Promise<Client> {
  const sent = await api(url).post('/api/accounts/otp/send/').send({ phone });
  if (sent.status !== 200) throw new Error(`otp/send answered ${sent.status}: ${sent.text}`);
  const verified = await api(url).post('/api/accounts/otp/verify/').send({ phone, code: sent.body.dev_code });
  if (verified.status !== 200) throw new Error(`otp/verify answered ${verified.status}: ${verified.text}`);
  const { user_id: userId, access, refresh } = verified.body as { user_id: number; access: string; refresh: string };
  return { phone, userId, access, refresh, ...withToken(access, url) };
}
