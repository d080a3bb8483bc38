import { db, transaction } from '../../platform/db';
import { subscribe } from '../../platform/events';
import { bus } from '../../platform/realtime';
import { notify } from '../notifications';
import { activeOperators } from '../operators';
import { m } from './messages';

/** What follows a change: the other processes read again, the other administrators hear of it (spec/settings.md, section 6). */

subscribe('settings.changed', 'settings.tell_processes', ({ at }) => bus.publish('settings.changed', { at }));

subscribe('settings.changed', 'settings.tell_admins', async ({ id, data: { keys, actorId } }) => {
  const actor = await db.one<{ name: string }>(`select coalesce(username, 'user_' || id) as name from up_users where id = $1`, [actorId]);
  const body = m.changedBody({ name: actor?.name ?? '', keys: keys.join(', ') });
  const admins = (await activeOperators(db, 'admin')).filter((userId) => userId !== actorId);
  await transaction((tx) =>
    notify(
      tx,
      admins.map((userId) => ({ eventId: id, userId, title: m.changedTitle(), body, kind: 'settings_changed', url: '', audience: 'shared' as const })),
    ),
  );
});
