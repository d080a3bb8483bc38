import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Client } from 'pg';
import type { Env } from '../../config/env';
import { ROOT } from './paths';
import { readState, writeState } from './state';

/** The first panel administrator of a development machine. */

const NAME = 'admin.json';
const DEFAULT_EMAIL = 'admin@souq.local';

export interface Administrator {
  email: string;
  password: string;
  /** Where the person finds the password. */
  source: string;
}

/**
 * Who the server shall make the first administrator: the environment's, else in development one with a random password kept in
 * `.souq/admin.json`, else nobody.
 */
export function firstAdministrator(env: Env): Administrator | undefined {
  if (env.ADMIN_EMAIL && env.ADMIN_PASSWORD) return { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD, source: 'in ADMIN_PASSWORD' };
  if (env.APP_ENV !== 'development') return undefined;
  const email = env.ADMIN_EMAIL || DEFAULT_EMAIL;
  const known = readState<{ email: string; password: string }>(NAME);
  const account = known?.email === email && known.password ? known : { email, password: randomPassword() };
  const file = writeState(NAME, account);
  return { ...account, source: `in ${path.relative(ROOT, file)}` };
}

/** 144 random bits, with the kinds of characters that the panel asks for. */
const randomPassword = (): string => `${randomBytes(18).toString('base64url')}-Aa1`;

/** True when the panel knows an active administrator with this e-mail. */
export async function administratorExists(databaseUrl: string, email: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const found = await client.query('select 1 from admin_users where email = $1 and is_active', [email.toLowerCase()]);
    return (found.rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}
