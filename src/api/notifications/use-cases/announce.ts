import { db } from '../../../platform/db';
import { toUser } from '../../../platform/realtime';
import { presentNotice } from '../present';
import { announcements } from '../queries/inbox';

/** Tells the receivers' sockets of new notifications. Twice does no harm: the item carries its id, the count is that of now. */
export async function announce(ids: readonly number[]): Promise<void> {
  for (const row of await announcements(db, ids)) toUser(row.user_id, 'notification:new', { ...presentNotice(row), unread: row.unread });
}
