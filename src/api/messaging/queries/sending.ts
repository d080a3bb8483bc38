import type { Tx } from '../../../platform/db';
import type { AttachmentType } from '../realtime-contract';
import { AUDIENCE, type Audience, type MessageChangeRow } from './changes';

/** SQL of a send, in as few statements as there can be: the thread is locked meanwhile. */

/** What decides about a send, as it stands under the thread's lock. */
export interface Standing {
  /** The other participant has blocked the thread. */
  blocked: boolean;
  /** Number of the message that the sender gave this mark before. */
  first: number | null;
}

const STANDING = `select exists (select from thread_user_states where thread_id = $1 and user_id <> $2 and is_blocked) as blocked,
  (select seq from messages where thread_id = $1 and sender_id = $2 and client_id = $3) as first`;

export const standingOf = (tx: Tx, threadId: number, senderId: number, clientId: string | null): Promise<Standing> =>
  tx.one<Standing>(STANDING, [threadId, senderId, clientId]) as Promise<Standing>;

export interface NewMessage {
  threadId: number;
  senderId: number;
  body: string;
  attachmentType: AttachmentType;
  attachmentName: string;
  clientId: string | null;
}

const SEND = `with numbered as (update threads set last_seq = last_seq + 1, message_count = message_count + 1, last_message_at = clock_timestamp() where id = $1
      returning last_seq, last_message_at),
    sent as (insert into messages (thread_id, sender_id, seq, body, attachment_type, attachment_name, client_id, created_at)
      select $1, $2, last_seq, $3, $4, $5, $6, last_message_at from numbered returning *),
    changed as (insert into thread_changes (thread_id, seq, type, message_id) select $1, seq, 'message', id from sent),
    back as (update thread_user_states set is_archived = false, archived_at = null where thread_id = $1 and is_archived)
  select s.seq, s.thread_id, 'message' as type, s.id as message_id, s.sender_id, u.username, u.first_name, u.last_name, p.display_name, s.body, null as url,
    s.attachment_type, s.attachment_name, s.created_at, s.edited_at, s.client_id, a.request_id, a.user_ids, a.blocked_user_ids
  from sent s cross join (${AUDIENCE}) a join up_users u on u.id = s.sender_id left join provider_profiles p on p.user_id = u.id`;

/**
 * Writes a message with its change, under the thread's lock; it is the thread's last activity, and whoever archived the thread sees it again.
 * @returns the change, without the address of a file that is linked afterwards
 */
export async function insertMessage(tx: Tx, { threadId, senderId, body, attachmentType, attachmentName, clientId }: NewMessage): Promise<MessageChangeRow & Audience> {
  return (await tx.one<MessageChangeRow & Audience>(SEND, [threadId, senderId, body, attachmentType, attachmentName, clientId])) as MessageChangeRow & Audience;
}
