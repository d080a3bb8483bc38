import { audit } from '../../../platform/audit';
import { type Sql, transaction } from '../../../platform/db';
import { lockOpenSubscription, noteText, type SubscriptionAct } from './staff-access';

export interface AccountNote {
  id: number;
  author_id: number | null;
  body: string;
  created_at: Date;
}

/** The notes of the staff on a subscription's account page, newest first. */
export const accountNotes = (sql: Sql, subscriptionId: number): Promise<AccountNote[]> =>
  sql.rows<AccountNote>('select id, author_id, body, created_at from subscription_notes where subscription_id = $1 order by id desc', [subscriptionId]);

const KEEP_LAST_50 = `delete from subscription_notes where subscription_id = $1
  and id not in (select id from subscription_notes where subscription_id = $1 order by id desc limit 50)`;

/** Adds a note; the last 50 are kept. @throws 403, 404 as the page; 400 empty or longer than 300 characters */
export async function addAccountNote(act: SubscriptionAct & { text: string }): Promise<void> {
  const body = noteText(act.text);
  await transaction(async (tx) => {
    const row = await lockOpenSubscription(tx, act);
    await tx.run('insert into subscription_notes (subscription_id, author_id, body) values ($1, $2, $3)', [row.id, act.actor.userId, body]);
    await tx.run(KEEP_LAST_50, [row.id]);
    await audit(tx, {
      action: 'subscription_account_note_added',
      actorId: act.actor.userId,
      ...(act.actor.ip ? { ip: act.actor.ip } : {}),
      referenceType: 'subscription',
      referenceId: row.id,
      reason: body,
    });
  });
}
