import { env } from '../../../../config/env';
import { db } from '../../../platform/db';

const BATCH = 5_000;

/** Messages past `CHAT_RETENTION_DAYS`, and closed conversations that have none left (spec/public-chat.md, section 7). */
export async function deleteOldMessages(): Promise<void> {
  const days = env().CHAT_RETENTION_DAYS;
  const messages = `delete from desk_messages where id in (select id from desk_messages where created_at < now() - make_interval(days => $1) order by created_at limit ${BATCH})`;
  for (let deleted = BATCH; deleted === BATCH; ) deleted = await db.run(messages, [days]);
  await db.run(
    `delete from desk_conversations c where c.state = 'closed' and c.last_message_at < now() - make_interval(days => $1)
       and not exists (select 1 from desk_messages m where m.conversation_id = c.id)`,
    [days],
  );
}

/** What no rule asks for any more: tickets and client ids out of time, sockets of processes that died. */
export async function forgetTraces(): Promise<void> {
  await db.run('delete from desk_tickets where expires_at < now()');
  await db.run("delete from desk_client_ids where used_at < now() - interval '10 minutes'");
  await db.run("delete from desk_sockets where seen_at < now() - interval '1 hour'");
}
