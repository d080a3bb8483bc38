import { db, transaction } from '../../platform/db';
import { subscribe } from '../../platform/events';
import type { Message } from '../../platform/i18n';
import { publicUsername } from '../accounts';
import { notify } from '../notifications';
import { m } from './messages';
import { activeOperators, operatorById } from './queries';

/** The other administrators hear of locked sign-ins and of new roles (spec/settings.md, section 6). */

interface AdminNotice {
  eventId: string;
  kind: string;
  title: Message;
  body: Message;
  /** Whom it is about, or who did it: not told. */
  except: number | null;
}

async function tellAdmins({ except, ...notice }: AdminNotice): Promise<void> {
  const admins = (await activeOperators(db, 'admin')).filter((id) => id !== except);
  await transaction((tx) =>
    notify(
      tx,
      admins.map((userId) => ({ ...notice, userId, url: '', audience: 'shared' as const })),
    ),
  );
}

const nameOf = async (userId: number): Promise<string | null> => {
  const operator = await operatorById(db, userId);
  return operator ? publicUsername(operator) : null;
};

subscribe('operator.login_locked', 'operators.tell_login_locked', async ({ id, data: { userId, ip } }) => {
  const name = userId === null ? null : await nameOf(userId);
  const body = name === null ? m.lockedUnknownBody({ ip }) : m.lockedBody({ name, ip });
  await tellAdmins({ eventId: id, kind: 'operator_login_locked', title: m.lockedTitle(), body, except: userId });
});

subscribe('operator.role_changed', 'operators.tell_role_changed', async ({ id, data: { userId, role, actorId } }) => {
  const name = (await nameOf(userId)) ?? `user_${userId}`;
  await tellAdmins({ eventId: id, kind: 'operator_role_changed', title: m.roleTitle(), body: m.roleBody({ name, role }), except: actorId });
});
