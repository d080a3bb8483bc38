import { transaction } from '../../platform/db';
import { subscribe } from '../../platform/events';
import { registerUnifiedSource } from '../backoffice';
import { type Notice, notify } from '../notifications';
import { m } from './messages';
import { ticketSource } from './use-cases/sync-ticket';

registerUnifiedSource(ticketSource);

/** What both notices to the requester have in common (spec/support.md, Notifications and events). */
const common = (ticketId: number) => ({
  kind: 'report_status_change',
  url: `/support/tickets/${ticketId}/`,
  prefKey: 'report_status_change',
  audience: 'shared' as const,
  notificationType: 'ticket_update' as const,
});

const send = (notice: Notice): Promise<void> => transaction((tx) => notify(tx, [notice]));

subscribe('support.status_changed', 'support.notify_status', ({ id, data: { ticketId, code, requesterId, actorId, from, to, note } }) => {
  const body = m.statusBody({ code, from: m[`state_${from}`](), to: m[`state_${to}`]() });
  return send({
    ...common(ticketId),
    eventId: id,
    userId: requesterId,
    actorId,
    title: m.statusTitle({ code }),
    body: note ? m.withNote({ body, note }) : body,
    eventType: 'status_changed',
    meta: { ticket_id: ticketId, ticket_code: code, from_status: from, to_status: to },
  });
});

subscribe('support.answered', 'support.notify_answer', ({ id, data: { ticketId, code, requesterId, actorId, text } }) =>
  send({
    ...common(ticketId),
    eventId: id,
    userId: requesterId,
    actorId,
    title: m.commentTitle({ code }),
    body: m.commentBody({ text }),
    meta: { ticket_id: ticketId, ticket_code: code },
  }),
);
