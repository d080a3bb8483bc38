import { env } from '../../../../config/env';
import { db } from '../../../platform/db';

const EXPIRED = 'created_at < now() - make_interval(days => $1) and not is_pinned and not is_follow_up';

/** Deletes the caller's notifications past their retention, except pinned and follow-up ones. */
export async function deleteOld(userId: number): Promise<{ deleted: number; retentionDays: number }> {
  const retentionDays = env().NOTIFICATIONS_RETENTION_DAYS;
  const deleted = await db.run(`delete from notifications where user_id = $2 and ${EXPIRED}`, [retentionDays, userId]);
  return { deleted, retentionDays };
}

const BATCH = 5_000;

/** The same for everybody, batch by batch, so that no lock is held long. */
export async function deleteAllOld(): Promise<void> {
  const statement = `delete from notifications where id = any(array(select id from notifications where ${EXPIRED} order by created_at limit ${BATCH} for update skip locked))`;
  while ((await db.run(statement, [env().NOTIFICATIONS_RETENTION_DAYS])) === BATCH);
}
