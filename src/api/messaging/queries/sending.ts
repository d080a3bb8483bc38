import type { Tx } from '../../../platform/db';
import type { AttachmentType } from '../realtime-contract';
import { AUDIENCE, type Audience, type MessageChangeRow } from './changes';

/** SQL of sends, in as few statements as there can be, however many messages: the threads are locked meanwhile. */

/** Who sends into which thread, under which mark of his own. */
export interface Sending {
  threadId: number;
  senderId: number;
  clientId: string | null;
}

/** What decides about a send, as it stands under the thread's lock. */
export interface Standing {
  /** The other participant has blocked the thread. */
  blocked: boolean;
  /** Number of the message that the sender gave this mark before. */
  first: number | null;
}

const STANDINGS = `select exists (select from thread_user_states s where s.thread_id = g.thread_id and s.user_id <> g.sender_id and s.is_blocked) as blocked,
    (select seq from messages m where m.thread_id = g.thread_id and m.sender_id = g.sender_id and m.client_id = g.client_id) as first
  from unnest($1::int[], $2::int[], $3::text[]) with ordinality as g (thread_id, sender_id, client_id, n) order by g.n`;

/** @returns one standing for each of the sends, in their order */
export const standingsOf = (tx: Tx, sends: readonly Sending[]): Promise<Standing[]> =>
  tx.rows<Standing>(STANDINGS, [sends.map(({ threadId }) => threadId), sends.map(({ senderId }) => senderId), sends.map(({ clientId }) => clientId)]);

export interface NewMessage extends Sending {
  body: string;
  attachmentType: AttachmentType;
  attachmentName: string;
}

const SEND = `with given as (select * from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[])
      as g (thread_id, sender_id, body, attachment_type, attachment_name, client_id)),
    numbered as (update threads t set last_seq = last_seq + 1, message_count = message_count + 1, last_message_at = clock_timestamp() from given g
      where t.id = g.thread_id returning t.id, t.last_seq, t.last_message_at),
    sent as (insert into messages (thread_id, sender_id, seq, body, attachment_type, attachment_name, client_id, created_at)
      select n.id, g.sender_id, n.last_seq, g.body, g.attachment_type, g.attachment_name, g.client_id, n.last_message_at
      from given g join numbered n on n.id = g.thread_id returning *),
    changed as (insert into thread_changes (thread_id, seq, type, message_id) select thread_id, seq, 'message', id from sent),
    back as (update thread_user_states set is_archived = false, archived_at = null where thread_id = any($1::int[]) and is_archived)
  select s.seq, s.thread_id, 'message' as type, s.id as message_id, s.sender_id, u.username, u.first_name, u.last_name, p.display_name, s.body, null as url,
    s.attachment_type, s.attachment_name, s.created_at, s.edited_at, s.client_id, ${AUDIENCE}
  from sent s join threads t on t.id = s.thread_id join up_users u on u.id = s.sender_id left join provider_profiles p on p.user_id = u.id`;

/**
 * Writes messages with their changes, each into a locked thread of its own; they are their threads' last activity, and whoever archived such a
 * thread sees it again.
 * @returns the changes in any order, without the address of a file that is linked afterwards
 */
export const insertMessages = (tx: Tx, messages: readonly NewMessage[]): Promise<(MessageChangeRow & Audience)[]> =>
  tx.rows<MessageChangeRow & Audience>(SEND, [
    messages.map(({ threadId }) => threadId),
    messages.map(({ senderId }) => senderId),
    messages.map(({ body }) => body),
    messages.map(({ attachmentType }) => attachmentType),
    messages.map(({ attachmentName }) => attachmentName),
    messages.map(({ clientId }) => clientId),
  ]);
