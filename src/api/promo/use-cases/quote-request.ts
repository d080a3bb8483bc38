import { audit } from '../../../platform/audit';
import { type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import { formatMinor } from '../../../platform/money';
import { activateInvoice, createInvoice, type Invoice } from '../../billing';
import { m } from '../messages';
import { priceOf } from '../prices';
import type { PromoRow } from '../queries/requests';
import type { Quote } from '../rules';
import { allowedState, applyChange } from './change-request';
import { lockForStaff, type StaffAct } from './staff';

/**
 * Prices a campaign and sends its invoice: it waits for payment. Of two quotes at once the second finds that it waits already.
 * @throws 404, 403; 400 state, no material, over, or dearer than an invoice may be
 */
export async function quoteRequest(act: StaffAct & { note: string }): Promise<void> {
  const invoice = await transaction((tx) => quoteIn(tx, act));
  if (invoice.state === 'paid') await activateInvoice(invoice.id);
}

/** The same in the caller's transaction; an invoice that factors made free is left to be activated. */
export async function quoteIn(tx: Tx, act: StaffAct & { note: string }): Promise<Invoice> {
  const row = await lockForStaff(tx, act);
  const to = await allowedState(tx, 'quote', row, ['staff']);
  const price = await priceOf(tx, row);
  const invoice = await invoiceOf(tx, row, price, act.access.userId);
  await applyChange(tx, row, {
    to,
    actorId: act.access.userId,
    set: { subtotal_minor: price.subtotalMinor, total_days: price.days, quote_note: act.note, reject_reason: '', reviewed_at: new Date(), invoice_id: invoice.id },
  });
  await record(tx, act, row, price, invoice);
  return invoice;
}

const invoiceOf = (tx: Tx, { requester_id: userId, title, ad_type, code }: PromoRow, { subtotalMinor }: Quote, actorId: number): Promise<Invoice> =>
  createInvoice(tx, {
    userId,
    title: say(m.invoiceTitle({ title }), DEFAULT_LOCALE),
    description: code,
    lines: [{ itemCode: ad_type, title, amountMinor: subtotalMinor }],
    subtotalMinor,
    referenceType: 'promo_request',
    referenceId: code,
    actorId,
  });

async function record(tx: Tx, { access, ip, note }: StaffAct & { note: string }, row: PromoRow, { days, subtotalMinor }: Quote, invoice: Invoice): Promise<void> {
  await audit(tx, {
    action: 'promo_request_quoted',
    actorId: access.userId,
    ...(ip ? { ip } : {}),
    referenceType: 'promo_request',
    referenceId: row.code,
    referenceLabel: row.title,
    reason: note,
    extra: { subtotal: formatMinor(subtotalMinor), days, invoice: invoice.code },
  });
  await emit(tx, 'promo.quoted', { requestId: row.id, code: row.code, userId: row.requester_id, actorId: access.userId, subtotalMinor });
}
