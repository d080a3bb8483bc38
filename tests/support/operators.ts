import { randomBytes, randomInt } from 'node:crypto';
import { sql } from './db';
import { api, type Client, login } from './http';

/** Operators of the desk for tests. */

/** Where they are made; without one: the shared server and its database. */
export interface Desk {
  url?: string;
  sql(text: string, values?: unknown[]): Promise<unknown[]>;
}

const SHARED: Desk = { sql };

export interface Operator extends Client {
  username: string;
}

export const PASSWORD = 'a-long-password';

/** A name that no other test uses. */
export const newUsername = (): string => `op_${randomBytes(5).toString('hex')}`;

/** An address that no other test uses. */
export const newIp = (): string => `198.18.${randomInt(0, 256)}.${randomInt(1, 255)}`;

/** A signed-in operator. */
export async function anOperator(role: 'admin' | 'employee' = 'employee', desk: Desk = SHARED): Promise<Operator> {
  const client = await login(undefined, desk.url);
  const username = newUsername();
  await desk.sql('update up_users set operator_role = $2, username = $3 where id = $1', [client.userId, role, username]);
  return { ...client, username };
}

/** An operator made by an administrator, who signs in with `PASSWORD`. */
export async function aPasswordOperator(admin: Client, role: 'admin' | 'employee' = 'employee'): Promise<{ id: number; username: string; access: string }> {
  const username = newUsername();
  const made = await admin.post('/api/v1/users').send({ username, password: PASSWORD, role });
  if (made.status !== 201) throw new Error(`users answered ${made.status}: ${made.text}`);
  return { id: made.body.id, username, access: await signIn(username) };
}

/** Signs in on the shared server. */
export async function signIn(username: string, password = PASSWORD): Promise<string> {
  const answer = await api().post('/api/v1/auth/login').set('X-Forwarded-For', newIp()).send({ username, password });
  if (answer.status !== 200) throw new Error(`login answered ${answer.status}: ${answer.text}`);
  return answer.body.access_token;
}

/** A body of dialect B with bad fields: each under this place. */
export const badFields = (place: 'body' | 'query', ...names: string[]) => ({
  detail: names.map((name) => ({ loc: [place, name], msg: expect.any(String), type: expect.any(String) })),
});

export const DETAIL = { detail: expect.any(String) };
