import { db } from '../../../platform/db';
import { refused } from '../../../platform/http';
import { type DocumentChange, describeType, guardDocuments } from '../../../platform/panel';
import { panelWriter } from '../../backoffice';
import { m } from '../messages';
import type { InvoiceState } from '../process';
import { paymentOf } from '../queries/payments';
import { markPaid } from '../use-cases/mark-paid';
import { markUnpaid } from '../use-cases/mark-unpaid';
import { requestRefund } from '../use-cases/request-refund';

/** What staff do with invoices in the panel: look, mark paid or unpaid, refund; by the use-cases of the dashboard (spec/billing.md). */

async function update({ id, data, actor: { userId }, actorLabel }: DocumentChange): Promise<void> {
  const target = data['state'] as InvoiceState | undefined;
  if (target === undefined || Object.keys(data).length > 1) throw refused(m.panelStateOnly());
  const actor = { userId, label: actorLabel };
  if (target === 'paid') return markPaid(id, actor);
  if (target === 'pending') return markUnpaid(id, actor);
  if (target !== 'refunded') throw refused(m.wrongState());
  const payment = await paymentOf(db, 'invoice', id);
  if (!payment) throw refused(m.wrongState());
  await requestRefund({ paymentId: payment.id, reason: actorLabel, destination: 'original', actorId: userId });
}

guardDocuments('api::billing.invoice', { may: panelWriter('billing'), create: m.panelNoCreate(), delete: m.panelNoDelete(), update });

describeType('api::billing.invoice', {
  title: ['الفواتير', 'Invoices'],
  main: 'code',
  list: ['id', 'code', 'user', 'total_minor', 'currency', 'state', 'paid_at'],
  edit: [
    ...['state', 'code', 'user', 'title', 'description', 'currency', 'subtotal_minor', 'vat_basis_points', 'vat_minor', 'total_minor'],
    ...['reference_type', 'reference_id', 'paid_at', 'cancelled_at', 'activation'],
  ],
  editable: ['state'],
  fields: {
    id: ['الرقم', 'Id'],
    createdAt: ['أُنشئت في', 'Created'],
    updatedAt: ['عُدّلت في', 'Updated'],
    code: ['الرمز', 'Code'],
    user: ['العميل', 'Customer'],
    title: ['العنوان', 'Title'],
    description: ['الوصف', 'Description'],
    currency: ['العملة', 'Currency'],
    subtotal_minor: ['المبلغ قبل الضريبة (هللة)', 'Subtotal (halalas)'],
    vat_basis_points: ['نسبة الضريبة (جزء من مئة في المئة)', 'VAT rate (hundredths of a percent)'],
    vat_minor: ['الضريبة (هللة)', 'VAT (halalas)'],
    total_minor: ['الإجمالي (هللة)', 'Total (halalas)'],
    state: ['الحالة', 'Status', 'مدفوعة، معلقة أو مستردة كما تسمح الدورة · Paid, pending or refunded, as the process allows'],
    reference_type: ['نوع المرجع', 'Kind of reference'],
    reference_id: ['المرجع', 'Reference'],
    paid_at: ['دُفعت في', 'Paid'],
    cancelled_at: ['أُلغيت في', 'Cancelled'],
    activation: ['التفعيل', 'Activation'],
  },
});
