import { audit } from '../../../platform/audit';
import { type Tx, transaction } from '../../../platform/db';
import { notFound } from '../../../platform/http';
import { m } from '../messages';
import type { StaffActor } from './actor';
import { lockProfiles, requireMayChange } from './profile-guards';

export interface AccountLink {
  actor: StaffActor;
  /** E-mail address of the panel account. */
  email: string;
  /** The user it stands for; null unlinks. */
  userId: number | null;
}

/**
 * Says which user an account of the panel stands for (spec/backoffice.md, section 1).
 * @throws 403 without the `access` dashboard, or without being an administrator where the user is one, where the account is the actor's own,
 *   or where it would fall back to its own role of everything; 404 unknown account or user
 */
export const linkPanelAccount = (link: AccountLink): Promise<void> => transaction((tx) => writePanelLink(tx, link));

/** The same in the caller's transaction. */
export async function writePanelLink(tx: Tx, { actor, email, userId }: AccountLink): Promise<void> {
  await lockProfiles(tx);
  const account = await tx.one<{ id: number; user_id: number | null }>(
    'select a.id, l.user_id from admin_users a left join panel_links l on l.admin_id = a.id where lower(a.email) = lower($1)',
    [email],
  );
  if (!account) throw notFound(m.noSuchAccount());
  const user = userId === null ? undefined : await tx.one('select 1 from up_users where id = $1 and is_staff and is_active and deleted_at is null', [userId]);
  if (userId !== null && !user) throw notFound(m.notStaff());
  const admin = await tx.one("select 1 from user_access_profiles where user_id = any($1::int[]) and level = 'admin'", [[userId, account.user_id]]);
  const own = actor.userId !== null && account.user_id === actor.userId;
  const freed = userId === null && (await holdsEverything(tx, account.id));
  await requireMayChange(tx, actor, admin || own || freed ? 'admin' : undefined);
  if (account.user_id === userId) return;
  await tx.run('delete from panel_links where admin_id = $1', [account.id]);
  if (userId !== null) await tx.run('insert into panel_links (admin_id, user_id) values ($1, $2)', [account.id, userId]);
  await audit(tx, {
    action: 'panel_account_linked',
    actorId: actor.userId,
    ...(actor.userId === null ? { actorLabel: 'command line' } : {}),
    ...(actor.ip ? { ip: actor.ip } : {}),
    referenceType: 'panel_account',
    referenceId: account.id,
    referenceLabel: email,
    extra: { before: account.user_id, after: userId },
  });
}

/** An account that stands for nobody has its own roles. */
const holdsEverything = async (tx: Tx, accountId: number): Promise<boolean> =>
  (await tx.one(`select 1 from admin_users_roles_lnk l join admin_roles r on r.id = l.role_id where l.user_id = $1 and r.code = 'strapi-super-admin'`, [accountId])) !== undefined;
