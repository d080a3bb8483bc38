import { transaction } from '../../platform/db';
import { subscribe } from '../../platform/events';
import type { Message } from '../../platform/i18n';
import { registerUnifiedSource } from '../backoffice';
import { notify } from '../notifications';
import { m } from './messages';
import { lockBadges, refreshFlags } from './queries/badges';
import { syncRequest } from './use-cases/changed';
import './sales';

/** What this domain is asked by others, and whom it tells what happened. */

registerUnifiedSource({
  name: 'verification',
  ids: async (sql, after, limit) => (await sql.rows<{ id: number }>('select id from verification_requests where id > $1 order by id limit $2', [after, limit])).map(({ id }) => id),
  sync: (tx, id) => syncRequest(tx, id),
});

/** Badges that a user had before he became a provider show on his profile. */
subscribe('providers.registered', 'verification.flag_profile', ({ data: { userId } }) =>
  transaction(async (tx) => {
    await lockBadges(tx, userId);
    await refreshFlags(tx, userId);
  }),
);

interface Told {
  eventId: string;
  userId: number;
  actorId: number | null;
  kind: 'warn' | 'success';
  title: Message;
  body: Message;
  url: string;
}

const tell = (told: Told): Promise<void> => transaction((tx) => notify(tx, [{ ...told, audience: 'shared', prefKey: 'verification_completed' }]));

const pageOf = (requestId: number): string => `/verification/requests/${requestId}/`;

subscribe('verification.approved', 'verification.tell_approved', ({ id, data: { userId, actorId, code, invoiceId } }) =>
  tell({ eventId: id, userId, actorId, kind: 'success', title: m.approvedTitle(), body: m.approvedBody({ code }), url: `/billing/invoices/${invoiceId}/` }),
);

subscribe('verification.rejected', 'verification.tell_rejected', ({ id, data: { requestId, userId, actorId, code, reason } }) =>
  tell({ eventId: id, userId, actorId, kind: 'warn', title: m.rejectedTitle(), body: m.rejectedBody({ code, reason }), url: pageOf(requestId) }),
);

subscribe('verification.activated', 'verification.tell_activated', ({ id, data: { requestId, userId, actorId, code } }) =>
  tell({ eventId: id, userId, actorId, kind: 'success', title: m.activeTitle(), body: m.activeBody({ code }), url: pageOf(requestId) }),
);
