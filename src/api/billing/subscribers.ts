import { transaction } from '../../platform/db';
import { subscribe } from '../../platform/events';
import type { Message } from '../../platform/i18n';
import { formatMinor } from '../../platform/money';
import { onTopup } from '../ledger';
import { type Notice, notify } from '../notifications';
import type { PaymentFact } from './events';
import { m } from './messages';
import { checkTopup, createTopupPayment } from './use-cases/start-topup-payment';

/** What payments say to who paid, and the door through which the ledger takes payments (spec/billing.md, Notifications). */

onTopup(createTopupPayment, checkTopup);

const common = { kind: 'success', audience: 'shared', notificationType: 'payment' } as const;

const send = (notice: Notice): Promise<void> => transaction((tx) => notify(tx, [notice]));

const sum = (minor: number, currency: string) => ({ total: formatMinor(minor), currency });

subscribe('billing.invoice_paid', 'billing.tell_paid', ({ id, data: { invoiceId, code, userId, totalMinor, currency } }) =>
  send({
    ...common,
    eventId: id,
    userId,
    title: m.noticePaidTitle(),
    body: m.noticePaidBody({ code, ...sum(totalMinor, currency) }),
    url: `/billing/invoices/${invoiceId}/`,
    prefKey: 'new_payment',
    meta: { invoice_id: invoiceId, invoice_code: code },
  }),
);

/** Guests have no inbox. */
const tell = async (eventId: string, data: PaymentFact, title: Message, body: Message, kind: string): Promise<void> => {
  if (data.userId === null) return;
  await send({ ...common, eventId, userId: data.userId, title, body, kind, url: '', meta: { payment_id: data.paymentId } });
};

subscribe('payment.succeeded', 'billing.tell_topup', ({ id, data }) =>
  data.payableType === 'wallet_topup' ? tell(id, data, m.noticePaidTitle(), m.noticeTopupBody(sum(data.amountMinor, data.currency)), 'success') : Promise.resolve(),
);

subscribe('payment.failed', 'billing.tell_failed', ({ id, data }) => tell(id, data, m.noticeFailedTitle(), m.noticeFailedBody(sum(data.amountMinor, data.currency)), 'error'));

subscribe('refund.succeeded', 'billing.tell_refunded', ({ id, data }) => tell(id, data, m.noticeRefundTitle(), m.noticeRefundBody(sum(data.refundMinor, data.currency)), 'info'));
