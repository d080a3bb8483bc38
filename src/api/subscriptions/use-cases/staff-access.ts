import type { Tx } from '../../../platform/db';
import { forbidden, notFound, refused } from '../../../platform/http';
import { mayTouch, mayWrite, panelAccess, type StaffActor } from '../../backoffice';
import { m } from '../messages';
import { findSubscription, lockSubscription, type SubscriptionRow } from '../queries/subscriptions';

/** What every act of the staff asks first (spec/backoffice.md, sections 1 and 3). */

export interface SubscriptionAct {
  actor: StaffActor & { userId: number };
  subscriptionId: number;
}

const ASSIGNEE = `select assigned_user_id from unified_requests where source_app = 'subscriptions' and source_model = 'subscription' and source_object_id = $1`;

/** @throws 403 without write access to the page, or when the subscription's request is a colleague's */
async function requireTouch(tx: Tx, { actor, subscriptionId }: SubscriptionAct): Promise<void> {
  const access = await panelAccess(actor.userId, 'subs', tx);
  if (!access || !mayWrite(access)) throw forbidden();
  const request = await tx.one<{ assigned_user_id: number | null }>(ASSIGNEE, [subscriptionId]);
  if (!mayTouch(access, request?.assigned_user_id ?? null)) throw forbidden(m.notYours());
}

/** The subscription that staff act on. @throws 403 as the rules of the page say; 404 */
export async function openSubscription(tx: Tx, act: SubscriptionAct): Promise<SubscriptionRow> {
  await requireTouch(tx, act);
  const row = await findSubscription(tx, act.subscriptionId);
  if (!row) throw notFound();
  return row;
}

/** The same, locked until the transaction ends. */
export async function lockOpenSubscription(tx: Tx, act: SubscriptionAct): Promise<SubscriptionRow> {
  await requireTouch(tx, act);
  const row = await lockSubscription(tx, act.subscriptionId);
  if (!row) throw notFound();
  return row;
}

const NOTE_LENGTH = 300;

/** A note of the staff, trimmed. @throws 400 empty or longer than 300 characters */
export function noteText(raw: string): string {
  const text = raw.trim();
  if (text === '' || [...text].length > NOTE_LENGTH) throw refused(m.noteLength({ max: NOTE_LENGTH }));
  return text;
}
