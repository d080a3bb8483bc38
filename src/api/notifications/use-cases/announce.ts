import { z } from 'zod';
import { db } from '../../../platform/db';
import { serverEvent, toUser } from '../../../platform/realtime';
import { notice } from '../contract';
import { presentNotice } from '../present';
import { announcements } from '../queries/inbox';

serverEvent({
  name: 'notification:new',
  summary: 'A notification: the item, and how many are unread now',
  to: 'Every socket of the receiver',
  payload: notice.extend({ unread: z.int() }),
});

/** Tells the receivers' sockets of new notifications. Twice does no harm: the item carries its id, the count is that of now. */
export async function announce(ids: readonly number[]): Promise<void> {
  for (const row of await announcements(db, ids)) toUser(row.user_id, 'notification:new', { ...presentNotice(row), unread: row.unread });
}
