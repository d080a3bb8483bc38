import type { Env } from '../../config/env';
import { type Administrator, administratorExists } from './administrator';
import { say } from './report';

/** Where a person on this machine reaches the server. */
export function localUrl(env: Env, port: number): string {
  if (env.PUBLIC_URL) return env.PUBLIC_URL;
  const host = ['0.0.0.0', '::', ''].includes(env.HOST) ? 'localhost' : env.HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Prints every address and how to log in. */
export async function printAddresses(env: Env, url: string, hasPanel: boolean, databaseUrl: string, administrator: Administrator | undefined): Promise<void> {
  say('');
  say(`Souq is ready (${env.APP_ENV}).`);
  say(`  panel   ${hasPanel ? `${url}/admin` : 'not built (npm run build)'}`);
  say(`  API     ${url}/api/`);
  say(`  docs    ${url}/api/docs/`);
  say(`  health  ${url}/health/ready/`);
  if (hasPanel) say(`  Panel login: ${await panelLogin(databaseUrl, administrator)}`);
  if (env.APP_ENV === 'development') say('  Client login: OTP codes come back as dev_code in the answer of /api/accounts/otp/send/');
  say('');
}

async function panelLogin(databaseUrl: string, administrator: Administrator | undefined): Promise<string> {
  const ours = administrator && (await administratorExists(databaseUrl, administrator.email).catch(() => false));
  return ours ? `${administrator.email}, password ${administrator.source}.` : 'with an administrator of this database.';
}
