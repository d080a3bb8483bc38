import { db, transaction } from '../../platform/db';
import { type SouqEvent, subscribe } from '../../platform/events';
import type { Message } from '../../platform/i18n';
import { notify } from '../notifications';
import { activeOperators } from '../operators';
import { m } from './messages';
import { sentenceOf } from './rules';

/** Administrators of the desk hear of a service that goes down or comes back. */

async function tellAdmins({ id: eventId, data }: SouqEvent<'integration.down' | 'integration.up'>, kind: string, title: Message): Promise<void> {
  const body = m.serviceBody({ name: data.name, sentence: sentenceOf(data) });
  const admins = await activeOperators(db, 'admin');
  await transaction((tx) =>
    notify(
      tx,
      admins.map((userId) => ({ eventId, userId, kind, title, body, url: '', audience: 'shared' as const })),
    ),
  );
}

subscribe('integration.down', 'system_status.tell_down', (event) => tellAdmins(event, 'integration_down', m.downTitle()));
subscribe('integration.up', 'system_status.tell_up', (event) => tellAdmins(event, 'integration_up', m.upTitle()));
