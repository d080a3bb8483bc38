import type { z } from 'zod';
import { db } from '../../../platform/db';
import { notFound, type UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { m } from '../messages';
import { presentItem } from '../present';
import { clearNotifications, deleteNotification, findNotification, markAllRead, markRead } from '../queries/inbox';
import { statsOf } from '../queries/stats';

type Path = z.infer<typeof contract.notification>;

export default {
  async show({ user, params, locale }: UserCall<Path>) {
    const row = await findNotification(db, user.id, params.id);
    if (!row) throw notFound();
    return presentItem(row, locale, new Date());
  },

  async read({ user, params, locale }: UserCall<Path>) {
    const row = await markRead(db, user.id, params.id, true);
    if (!row) throw notFound();
    return presentItem(row, locale, new Date());
  },

  async update({ user, params, body, locale }: UserCall<Path, unknown, contract.SetRead>) {
    const row = await markRead(db, user.id, params.id, body.is_read);
    if (!row) throw notFound();
    return presentItem(row, locale, new Date());
  },

  async readAll({ user, t }: UserCall) {
    await markAllRead(db, user.id);
    return { message: t(m.allRead()), count: 0 };
  },

  stats({ user }: UserCall) {
    return statsOf(db, user.id);
  },

  async remove({ user, params, t }: UserCall<Path>) {
    if (!(await deleteNotification(db, user.id, params.id))) throw notFound();
    return { message: t(m.deleted()) };
  },

  async clear({ user, query, t }: UserCall<unknown, contract.ClearQuery>) {
    const readOnly = ['true', '1'].includes(query.read_only?.toLowerCase() ?? '');
    const deleted = await clearNotifications(db, user.id, query.type || undefined, readOnly);
    return { message: t(m.cleared()), deleted_count: deleted };
  },
};
