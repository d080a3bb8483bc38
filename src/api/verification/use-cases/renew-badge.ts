import { db, type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { activateInvoice } from '../../billing';
import { currentPlan } from '../../subscriptions';
import type { BadgeRow } from '../queries/badges';
import { decideItem, insertItems, itemsOf } from '../queries/items';
import { insertRequest, lockRequester, waitingRenewal } from '../queries/requests';
import { applyChange, lockedRequest } from './change-request';
import { type BadgeAct, badgeForStaff } from './deactivate-badge';
import { invoiceItems } from './invoice-items';
import { auditAct } from './staff';

export interface Renewal {
  requestId: number;
  invoiceId: number;
  /** false: there was one that waits for payment. */
  created: boolean;
}

/**
 * Another year of a badge: a request with its one item approved, which waits for payment. One that waits already is answered instead.
 * @throws 404; 403 without the right to write, or when the badge's request is a colleague's
 */
export async function renewBadge(act: BadgeAct): Promise<Renewal> {
  const badge = await badgeForStaff(db, act);
  // Asked before the transaction: it may read by a connection of its own.
  const plan = await currentPlan(badge.user_id);
  const { free, ...renewal } = await transaction((tx) => renewIn(tx, act, badge, plan?.code ?? null));
  if (free) await activateInvoice(renewal.invoiceId);
  return renewal;
}

async function renewIn(tx: Tx, act: BadgeAct, badge: BadgeRow, planCode: string | null): Promise<Renewal & { free: boolean }> {
  await lockRequester(tx, badge.user_id);
  const waiting = await waitingRenewal(tx, badge.user_id, badge.verification_code);
  if (waiting) return { requestId: waiting.id, invoiceId: waiting.invoice_id, created: false, free: false };
  const { userId: actorId } = act.access;
  const request = await approvedRequest(tx, badge, actorId);
  const invoice = await invoiceItems(tx, { code: request.code, userId: badge.user_id, actorId, planCode, items: await itemsOf(tx, [request.id]) });
  const now = new Date();
  const set = { reviewed_at: now, approved_at: now, invoice_id: invoice.id };
  await applyChange(tx, await lockedRequest(tx, request.id), { to: 'pending_payment', actorId, set });
  await auditAct(tx, act, request.code, { action: 'verify_badge_renewed', extra: { badge: badge.verification_code, before: badge.request_code, invoice: invoice.code } });
  await emit(tx, 'verification.approved', { requestId: request.id, code: request.code, userId: badge.user_id, actorId, invoiceId: invoice.id });
  return { requestId: request.id, invoiceId: invoice.id, created: true, free: invoice.state === 'paid' };
}

async function approvedRequest(tx: Tx, badge: BadgeRow, actorId: number): Promise<{ id: number; code: string }> {
  const { badge_type: badgeType, verification_code: code, verification_title: title } = badge;
  const request = await insertRequest(tx, { requesterId: badge.user_id, badgeType, renewsCode: code });
  await insertItems(tx, request.id, [{ badgeType, code, title }]);
  for (const { id } of await itemsOf(tx, [request.id])) await decideItem(tx, id, { approved: true, note: '', actorId });
  return request;
}
