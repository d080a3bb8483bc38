import type { z } from 'zod';
import { db } from '../../../platform/db';
import { notFound, type UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { countNotifications, deleteNotification, markAllRead, markRead, toggleMark } from '../queries/inbox';
import { audiencesOf } from '../rules';
import { deleteOld } from '../use-cases/delete-old';
import { listInbox } from '../use-cases/list-inbox';

type Path = z.infer<typeof contract.notification>;

export default {
  list({ user, query, locale, origin }: UserCall<unknown, contract.ListQuery>) {
    return listInbox(user.id, query, locale, `${origin}/api/notifications/`);
  },

  async unread({ user, query }: UserCall<unknown, { mode?: string | undefined }>) {
    return { unread: await countNotifications(db, user.id, { audiences: audiencesOf(query.mode), read: false }) };
  },

  async markRead({ user, params }: UserCall<Path>) {
    if (!(await markRead(db, user.id, params.id, true))) throw notFound();
    return { ok: true };
  },

  async markAllRead({ user }: UserCall) {
    await markAllRead(db, user.id);
    return { ok: true };
  },

  async toggle({ user, params, body }: UserCall<Path, unknown, contract.Mark>) {
    const column = body.action === 'pin' ? 'is_pinned' : 'is_follow_up';
    const value = await toggleMark(db, user.id, params.id, column);
    if (value === undefined) throw notFound();
    return { ok: true, [column]: value };
  },

  async remove({ user, params }: UserCall<Path>) {
    if (!(await deleteNotification(db, user.id, params.id))) throw notFound();
    return { ok: true };
  },

  async deleteOld({ user }: UserCall) {
    const { deleted, retentionDays } = await deleteOld(user.id);
    return { ok: true, deleted, retention_days: retentionDays };
  },
};
