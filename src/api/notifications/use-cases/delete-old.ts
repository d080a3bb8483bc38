import { env } from '../../../../config/env';
import { db } from '../../../platform/db';
import { deleteExpired } from '../queries/inbox';

/** Deletes the caller's notifications past their retention, except pinned and follow-up ones. */
export async function deleteOld(userId: number): Promise<{ deleted: number; retentionDays: number }> {
  const retentionDays = env().NOTIFICATIONS_RETENTION_DAYS;
  return { deleted: await deleteExpired(db, userId, retentionDays), retentionDays };
}

const BATCH = 5_000;

const DELETE_BATCH = `delete from notifications where id = any(array(select id from notifications
  where created_at < now() - make_interval(days => $1) and not is_pinned and not is_follow_up order by created_at limit ${BATCH} for update skip locked))`;

/** The same for everybody, batch by batch, so that no lock is held long. */
export async function deleteAllOld(): Promise<void> {
  while ((await db.run(DELETE_BATCH, [env().NOTIFICATIONS_RETENTION_DAYS])) === BATCH);
}
