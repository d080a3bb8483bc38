import type { Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { type Synced, syncUnified } from '../../backoffice';
import { doubtFeatures } from '../features';
import { creditUses, findExtra } from '../queries/extras';
import { findSubscription, planOfSubscription } from '../queries/subscriptions';

/** What follows from every change, in its transaction: the unified request, and that what the user has is computed anew. */

export interface Changed {
  id: number;
  /** Who acted; null = the system. */
  actorId?: number | null;
}

/** After a subscription was made or changed. */
export async function subscriptionChanged(tx: Tx, changed: Changed): Promise<Synced> {
  const { userId, synced } = await syncSubscription(tx, changed);
  await featuresChanged(tx, userId);
  return synced;
}

/** After a purchase was made or changed. */
export async function extraChanged(tx: Tx, changed: Changed): Promise<Synced> {
  const { userId, synced } = await syncExtra(tx, changed);
  await featuresChanged(tx, userId);
  return synced;
}

async function featuresChanged(tx: Tx, userId: number): Promise<void> {
  doubtFeatures(userId);
  await emit(tx, 'subscriptions.features_changed', { userId });
}

interface Brought {
  userId: number;
  synced: Synced;
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

/** Brings the unified request of a subscription in step. @throws Error when there is no such subscription */
export async function syncSubscription(tx: Tx, { id, actorId = null }: Changed): Promise<Brought> {
  const row = await findSubscription(tx, id);
  if (!row) throw new Error(`subscription ${id} does not exist`);
  const plan = await planOfSubscription(tx, row.plan_id);
  const synced = await syncUnified(tx, {
    type: 'subscription',
    sourceApp: 'subscriptions',
    sourceModel: 'subscription',
    sourceId: id,
    status: row.stored_state,
    requesterId: row.user_id,
    summary: plan.title,
    teamCode: 'subs',
    metadata: {
      subscription_id: id,
      plan_id: row.plan_id,
      plan_code: plan.code,
      subscription_status: row.stored_state,
      invoice_id: row.invoice_id,
      start_at: iso(row.start_at),
      end_at: iso(row.end_at),
      grace_end_at: iso(row.grace_end_at),
    },
    actorId,
  });
  return { userId: row.user_id, synced };
}

/** Brings the unified request of a purchase in step. @throws Error when there is no such purchase */
export async function syncExtra(tx: Tx, { id, actorId = null }: Changed): Promise<Brought> {
  const row = await findExtra(tx, id);
  if (!row) throw new Error(`purchase ${id} does not exist`);
  const uses = row.extra_type === 'credit_based' ? await creditUses(tx, id) : [];
  const synced = await syncUnified(tx, {
    type: 'extras',
    sourceApp: 'extras',
    sourceModel: 'extra_purchase',
    sourceId: id,
    status: row.stored_state,
    requesterId: row.user_id,
    summary: row.title,
    teamCode: 'extras',
    metadata: {
      purchase_id: id,
      sku: row.sku,
      extra_type: row.extra_type,
      purchase_status: row.stored_state,
      invoice_id: row.invoice_id,
      credits_total: row.credits_total,
      credits_used: row.credits_used,
      credit_uses: uses.map(({ amount, used_at }) => ({ amount, at: used_at.toISOString() })),
      start_at: iso(row.start_at),
      end_at: iso(row.end_at),
    },
    actorId,
  });
  return { userId: row.user_id, synced };
}
