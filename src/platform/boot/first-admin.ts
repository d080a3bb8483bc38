import type { Core } from '@strapi/strapi';
import { env } from '../../../config/env';

interface AdminUsers {
  exists(): Promise<boolean>;
  createFirstAdmin(attributes: { email: string; password: string; firstname: string; lastname: string }): Promise<unknown>;
}

/**
 * Creates the first panel administrator from `ADMIN_EMAIL` and `ADMIN_PASSWORD` when the panel has none (spec/operations.md, section 6).
 * Without both variables nothing happens: there is no fixed password. Safe on several processes at once.
 */
export async function ensureFirstAdmin(strapi: Core.Strapi): Promise<void> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = env();
  if (!email || !password) return;
  const users = strapi.service('admin::user') as unknown as AdminUsers;
  if (await users.exists()) return;
  try {
    await users.createFirstAdmin({ email: email.toLowerCase(), password, firstname: 'Souq', lastname: 'Administrator' });
    strapi.log.info(`panel: created the first administrator ${email.toLowerCase()}`);
  } catch (error) {
    // Another process was first: there is an administrator, which is all that was asked for.
    if (!(await users.exists())) throw error;
  }
}
