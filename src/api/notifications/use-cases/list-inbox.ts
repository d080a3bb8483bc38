import type { z } from 'zod';
import { db } from '../../../platform/db';
import type { Locale } from '../../../platform/i18n';
import { likePattern } from '../../../platform/text';
import type * as contract from '../contract';
import { neighbours, windowOf } from '../paging';
import { presentItem } from '../present';
import { countNotifications, type InboxFilter, listNotifications, unreadByType } from '../queries/inbox';
import { audiencesOf } from '../rules';

const FLAGS: Record<string, boolean> = { true: true, '1': true, false: false, '0': false };

function filterOf({ mode, type, read, priority, search }: contract.ListQuery): InboxFilter {
  const flag = read ? FLAGS[read.toLowerCase()] : undefined;
  return {
    audiences: audiencesOf(mode),
    type: type || undefined,
    priority: priority || undefined,
    read: flag,
    nothing: Boolean(read) && flag === undefined,
    pattern: search?.trim() ? likePattern(search) : undefined,
  };
}

/** A page of the caller's notifications, whichever API made them. @param base absolute address of the list */
export async function listInbox(userId: number, query: contract.ListQuery, locale: Locale, base: string): Promise<z.infer<typeof contract.page>> {
  const filter = filterOf(query);
  const [rows, count, byType] = await Promise.all([
    listNotifications(db, userId, filter, windowOf(query)),
    countNotifications(db, userId, filter),
    unreadByType(db, userId, { audiences: filter.audiences }),
  ]);
  const now = new Date();
  return {
    count,
    ...neighbours(base, query, count),
    results: rows.map((row) => presentItem(row, locale, now)),
    unread_count: Object.values(byType).reduce((sum, value) => sum + value, 0),
    unread_by_type: byType,
  };
}
