import { db } from '../../platform/db';
import { subscribe } from '../../platform/events';
import { defineJob, enqueue } from '../../platform/jobs';
import { isStaffConnected, messageById } from './queries';
import { announceConversation } from './use-cases/announce-conversation';
import { ANSWER_SECONDS, isAnswered, tellStaff } from './use-cases/tell-staff';
import { announceVisitorMessage } from './use-cases/write-visitor-message';

interface Waiting {
  eventId: string;
  conversation: string;
  messageId: number;
}

// With staff at their screens a visitor is answered soon; all are told when he was not, or at once when nobody is there.
subscribe('chat.visitor_message', 'chat.tell_staff', async ({ id: eventId, data: { conversation, messageId } }) => {
  if (!(await isStaffConnected(db))) return tellStaff(eventId, conversation);
  const waiting: Waiting = { eventId, conversation, messageId };
  await enqueue(db, 'chat.unanswered', waiting, { key: `chat.unanswered:${eventId}`, delaySeconds: ANSWER_SECONDS });
});

defineJob<Waiting>('chat.unanswered', async ({ eventId, conversation, messageId }) => {
  if (!(await isAnswered(conversation, messageId))) await tellStaff(eventId, conversation);
});

subscribe('chat.customer_message', 'chat.show_customer_message', async ({ data: { conversation, messageId, opened } }) => {
  if (opened) await announceConversation('opened', conversation);
  await announceVisitorMessage(await messageById(db, messageId));
});
