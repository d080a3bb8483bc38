import { type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { invalid, notFound } from '../../../platform/http';
import { activeOperators } from '../../operators';
import type { ChangeConversation } from '../contract';
import { m } from '../messages';
import type { ConversationFrame } from '../present';
import { type ConversationRow, conversationById, type LockedConversation, lockConversation } from '../queries';
import { endVisitor } from '../sockets/hub';
import { announceConversation } from './announce-conversation';

interface Change {
  row: ConversationRow;
  events: ConversationFrame['event'][];
}

/**
 * Opens, closes or assigns a conversation; closing ends the visitor's socket (spec/public-chat.md, section 6).
 * @throws 422 when the assignee is no active operator, 404 for an unknown conversation
 */
export async function changeConversation(id: string, input: ChangeConversation): Promise<ConversationRow> {
  const { row, events } = await transaction(async (tx): Promise<Change> => {
    if (typeof input.assigned_to === 'number' && !(await activeOperators(tx)).includes(input.assigned_to)) throw invalid({ assigned_to: m.notOperator() });
    const before = await lockConversation(tx, id);
    if (!before) throw notFound(m.unknownConversation());
    const events = eventsOf(before, input);
    await save(tx, id, { state: input.status ?? before.state, assignedTo: input.assigned_to === undefined ? before.assigned_to : input.assigned_to });
    if (events.includes('closed')) await emit(tx, 'chat.conversation_closed', { conversation: id });
    if (events.includes('opened')) await emit(tx, 'chat.conversation_opened', { conversation: id });
    return { row: (await conversationById(tx, id)) as ConversationRow, events };
  });
  if (events.includes('closed')) await endVisitor(id);
  for (const event of events) await announceConversation(event, id);
  return row;
}

function eventsOf(before: LockedConversation, { status, assigned_to: assignee }: ChangeConversation): Change['events'] {
  const events: Change['events'] = [];
  if (status !== undefined && status !== before.state) events.push(status === 'closed' ? 'closed' : 'opened');
  if (assignee !== undefined && assignee !== before.assigned_to) events.push('assigned');
  return events;
}

const save = (tx: Tx, id: string, { state, assignedTo }: { state: string; assignedTo: number | null }): Promise<number> =>
  tx.run(`update desk_conversations set state = $2, assigned_to = $3, closed_at = case when $2 = 'closed' then coalesce(closed_at, now()) end where id = $1`, [
    id,
    state,
    assignedTo,
  ]);
