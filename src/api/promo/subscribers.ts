import { transaction } from '../../platform/db';
import { subscribe } from '../../platform/events';
import type { Message } from '../../platform/i18n';
import { formatMinor } from '../../platform/money';
import { registerUnifiedSource } from '../backoffice';
import { notify } from '../notifications';
import { m } from './messages';
import './sales';
import { syncRequest } from './use-cases/changed';

/** What this domain is asked by others, and whom it tells what happened. */

registerUnifiedSource({
  name: 'promo',
  ids: async (sql, after, limit) => (await sql.rows<{ id: number }>('select id from promo_requests where id > $1 order by id limit $2', [after, limit])).map(({ id }) => id),
  sync: (tx, id) => syncRequest(tx, id),
});

interface Told {
  eventId: string;
  userId: number;
  actorId: number | null;
  kind: 'info' | 'warn' | 'success';
  title: Message;
  body: Message;
}

const tell = (told: Told): Promise<void> => transaction((tx) => notify(tx, [{ ...told, url: '', audience: 'shared', notificationType: 'promotion' }]));

subscribe('promo.quoted', 'promo.tell_quoted', ({ id, data: { userId, actorId, code, subtotalMinor } }) =>
  tell({ eventId: id, userId, actorId, kind: 'info', title: m.quotedTitle(), body: m.quotedBody({ code, amount: formatMinor(subtotalMinor) }) }),
);

subscribe('promo.rejected', 'promo.tell_rejected', ({ id, data: { userId, actorId, code, reason } }) =>
  tell({ eventId: id, userId, actorId, kind: 'warn', title: m.rejectedTitle(), body: m.rejectedBody({ code, reason }) }),
);

subscribe('promo.activated', 'promo.tell_activated', ({ id, data: { userId, actorId, code } }) =>
  tell({ eventId: id, userId, actorId, kind: 'success', title: m.activeTitle(), body: m.activeBody({ code }) }),
);
