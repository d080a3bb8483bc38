import type { z } from 'zod';
import { absoluteUrl } from '../../platform/uploads';
import { displayName } from '../accounts';
import type * as contract from './contract';
import type { ChangeRow, MessageChangeRow } from './queries/changes';
import type { ThreadListRow } from './queries/lists';
import type { MessageRow } from './queries/messages';
import type { StateRow } from './queries/states';
import type { ThreadRow } from './queries/threads';
import type { ChangeEntry, MessageEvent } from './realtime-contract';

/** Rows as the contract's JSON. */

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

interface Named {
  display_name: string | null;
  username: string | null;
  first_name: string | null;
  last_name: string | null;
}

/** A provider under his display name, anybody else under his full name or public username. */
const nameOf = (id: number, row: Named): string => row.display_name || displayName({ id, username: row.username, first_name: row.first_name, last_name: row.last_name });

export const presentMessage = (row: MessageRow, origin: string): z.infer<typeof contract.message> => ({
  id: row.id,
  sender: row.sender_id,
  sender_phone: row.sender_phone ?? '',
  body: row.body,
  attachment_url: absoluteUrl(origin, row.url),
  attachment_type: row.attachment_type,
  attachment_name: row.attachment_name,
  created_at: row.created_at.toISOString(),
  edited_at: iso(row.edited_at),
  read_by_ids: row.read_by_ids,
});

export const presentMessageEvent = (row: MessageChangeRow, origin: string): MessageEvent => ({
  id: row.message_id,
  thread_id: row.thread_id,
  request_id: row.request_id,
  sender_id: row.sender_id,
  sender_name: nameOf(row.sender_id, row),
  body: row.body,
  attachment_url: absoluteUrl(origin, row.url),
  attachment_type: row.attachment_type,
  attachment_name: row.attachment_name,
  created_at: row.created_at.toISOString(),
  edited_at: iso(row.edited_at),
  client_id: row.client_id,
  seq: row.seq,
});

export function presentChange(row: ChangeRow, origin: string): ChangeEntry {
  if (row.type === 'deleted') return { seq: row.seq, type: row.type, message_id: row.message_id, ...row.payload };
  if (row.type === 'read') return { seq: row.seq, type: row.type, ...row.payload };
  return { seq: row.seq, type: row.type, message: presentMessageEvent(row, origin) };
}

export const presentRequestThread = (thread: ThreadRow): z.infer<typeof contract.requestThread> => ({
  id: thread.id,
  request: thread.request_id as number,
  is_direct: false,
  context_mode: thread.context_mode,
  created_at: thread.created_at.toISOString(),
});

export const presentDirectThread = (thread: ThreadRow): z.infer<typeof contract.directThread> => ({
  id: thread.id,
  is_direct: true,
  context_mode: thread.context_mode,
  participant_1_id: thread.participant_1,
  participant_2_id: thread.participant_2 as number,
  created_at: thread.created_at.toISOString(),
});

export const presentThreadRow = (row: ThreadListRow): z.infer<typeof contract.threadRow> => ({
  thread_id: row.id,
  peer_id: row.peer_id,
  peer_provider_id: row.peer_provider_id,
  peer_name: nameOf(row.peer_id, row),
  peer_phone: row.phone ?? '',
  last_message: row.last_message ?? '',
  last_message_at: row.active_at.toISOString(),
  unread_count: row.unread,
});

export const presentState = (row: StateRow): z.infer<typeof contract.state> => ({
  thread: row.thread_id,
  is_favorite: row.is_favorite,
  favorite_label: row.favorite_label,
  client_label: row.client_label,
  is_archived: row.is_archived,
  is_blocked: row.is_blocked,
  blocked_at: iso(row.blocked_at),
  archived_at: iso(row.archived_at),
});
