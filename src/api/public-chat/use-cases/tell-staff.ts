import { db, transaction } from '../../../platform/db';
import { notify } from '../../notifications';
import { activeOperators } from '../../operators';
import { m } from '../messages';

/** Seconds that connected staff have to answer before all of them are told. */
export const ANSWER_SECONDS = 60;

const KIND = 'chat_visitor_message';

/** Whether one of the staff wrote to the visitor after a message of his. */
export const isAnswered = async (conversation: string, messageId: number): Promise<boolean> =>
  (await db.one('select 1 from desk_messages where conversation_id = $1 and id > $2 and sender_id is not null limit 1', [conversation, messageId])) !== undefined;

/**
 * Tells all operators of a visitor who waits, once per conversation and ten minutes, while it is open (spec/public-chat.md, section 7).
 * @param eventId of the event behind it: a redelivery tells nobody twice
 */
export async function tellStaff(eventId: string, conversation: string): Promise<void> {
  await transaction(async (tx) => {
    const row = await tx.one<{ visitor_name: string }>(
      `update desk_conversations set noticed_at = now() where id = $1 and state = 'open' and (noticed_at is null or noticed_at < now() - interval '10 minutes') returning visitor_name`,
      [conversation],
    );
    if (!row) return;
    const notice = {
      eventId,
      title: m.noticeTitle(),
      body: m.noticeBody({ name: row.visitor_name }),
      kind: KIND,
      url: `/chat/conversations/${conversation}`,
      audience: 'shared' as const,
    };
    await notify(
      tx,
      (await activeOperators(tx)).map((userId) => ({ ...notice, userId })),
    );
  });
}
