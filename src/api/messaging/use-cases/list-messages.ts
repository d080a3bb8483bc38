import { db } from '../../../platform/db';
import { presentMessage } from '../present';
import { countMessages, messagePage } from '../queries/messages';
import { readLimit, readOffset } from '../rules';

const PAGE = { fallback: 30, max: 100 };

export interface ListMessages {
  /** null = nobody has opened the conversation yet. */
  threadId: number | null;
  query: { limit?: string | undefined; offset?: string | undefined };
  origin: string;
  /** Path of the list, for the addresses of its neighbours. */
  path: string;
}

/** A page of a conversation, newest first. */
export async function listMessages({ threadId, query, origin, path }: ListMessages) {
  const limit = readLimit(query.limit, PAGE.fallback, PAGE.max);
  const offset = readOffset(query.offset);
  const [count, rows] = threadId === null ? [0, []] : await Promise.all([countMessages(db, threadId), messagePage(db, threadId, limit, offset)]);
  const address = (from: number) => `${origin}${path}?limit=${limit}&offset=${from}`;
  return {
    count,
    next: offset + limit < count ? address(offset + limit) : null,
    previous: offset > 0 ? address(Math.max(0, offset - limit)) : null,
    results: rows.map((row) => presentMessage(row, origin)),
  };
}
