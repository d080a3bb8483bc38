import { grantAccess, writePanelLink } from '../src/api/backoffice';
import type { Tx } from '../src/platform/db';
import { ApiError } from '../src/platform/http';
import { say as sayMessage } from '../src/platform/i18n';
import { type AccessOptions, parseAccessOptions, USAGE } from './access/options';
import { ensureStaff } from './access/staff';
import { loadEnvironment } from './support/environment';
import { runCommand, Sentence, say } from './support/report';
import { withDatabase } from './support/transactions';

/** `npm run access -- --phone … --level …`: lets a member of the staff into the backoffice, by the same rules as its page (see access/options.ts). */

async function grant({ phone, level, dashboards, superuser, panel }: AccessOptions): Promise<void> {
  await withDatabase('user_access_profiles', ({ inTransaction }) =>
    inTransaction(async (tx) => {
      const made = await ensureStaff(tx, phone, superuser);
      const known = await tx.rows<{ id: number; code: string }>('select id, code from dashboards where is_active order by sort_order', []);
      const unknown = dashboards.find((code) => !known.some((row) => row.code === code));
      if (unknown !== undefined) throw new Sentence(`There is no dashboard ${unknown}; there are: ${known.map(({ code }) => code).join(', ')}.`);
      const dashboardIds = known.filter(({ code }) => dashboards.includes(code)).map(({ id }) => id);
      const { created } = await grantAccess(tx, { actor: { userId: null }, phone, level, expiresAt: null, dashboardIds });
      if (panel) await linkPanel(tx, phone, panel);
      say(
        `${phone} ${created ? 'now has' : 'has'} the level ${level}${superuser ? ' and is a superuser' : ''}${made ? ' (the account was made: sign in with a one-time code)' : ''}.`,
      );
    }),
  );
}

async function linkPanel(tx: Tx, phone: string, email: string): Promise<void> {
  const user = await tx.one<{ id: number }>('select id from up_users where phone = $1', [phone]);
  await writePanelLink(tx, { actor: { userId: null }, email, userId: user?.id ?? null });
  say(`The panel account ${email} stands for ${phone}.`);
}

runCommand(async () => {
  const options = parseAccessOptions(process.argv.slice(2));
  loadEnvironment();
  try {
    await grant(options);
  } catch (error) {
    throw error instanceof ApiError ? new Sentence(sayMessage(Object.values(error.fields ?? {})[0]?.[0] ?? error.detail, 'en')) : error;
  }
}, USAGE);
