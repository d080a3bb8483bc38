import { db } from '../../../../platform/db';
import { notFound } from '../../../../platform/http';
import { colleagues, type RequestPage } from '../../../backoffice';
import { invoiceSummary } from '../../../billing';
import { type ExtraReview, reviewExtra } from '../../../subscriptions';
import type { PageCall } from '../../http/declare';
import { History } from '../../view/history';
import { Badge, Card, Facts, Table } from '../../view/parts';
import { EXTRA_STATES, EXTRA_TYPES } from '../../view/sales-terms';
import { money, when } from '../../view/words';
import { InvoiceCard } from '../invoice-card';
import { Metadata, Notes, RequestFacts, RequestForms } from '../request-view';
import { ExtraActs } from './list';

/** The unified request behind a purchase, with the purchase, its invoice and its history. @throws 404 the purchase is gone */
export async function requestPage({ row: request, access }: PageCall<unknown, unknown, RequestPage>) {
  const extra = await reviewExtra(access, request.row.source_id);
  const { invoice_id: invoiceId } = extra.row;
  const invoice = invoiceId === null ? null : (await invoiceSummary(db, [invoiceId])).get(invoiceId);
  if (invoice === undefined) throw notFound();
  return (
    <>
      <ExtraActs row={extra.row} />
      <RequestForms request={request} staff={await colleagues(access, 'extras')} base={`/extras/requests/${request.row.id}/`} stageAct="status" />
      <RequestFacts request={request} />
      <PurchaseCard extra={extra} />
      <InvoiceCard invoice={invoice} />
      {request.notes.length > 0 ? (
        <Card title="الملاحظات">
          <Notes notes={request.notes} />
        </Card>
      ) : null}
      <Metadata metadata={request.row.metadata} />
      <History events={extra.timeline} />
    </>
  );
}

const PurchaseCard = ({ extra: { row, uses } }: { extra: ExtraReview }) => (
  <Card title="الشراء">
    <Facts
      facts={[
        ['الرقم', row.id],
        ['الخدمة', <bdi key="title">{row.title}</bdi>],
        ['الرمز', <bdi key="sku">{row.sku}</bdi>],
        ['النوع', EXTRA_TYPES[row.extra_type]],
        ['الحالة', <Badge key="state" value={row.state} words={EXTRA_STATES} />],
        ['السعر', money(row.subtotal_minor, row.currency)],
        ['بدأ', when(row.start_at)],
        ['ينتهي', when(row.end_at)],
        ['الرصيد', row.extra_type === 'credit_based' ? `${row.credits_used} / ${row.credits_total}` : null],
      ]}
    />
    {uses.length > 0 ? <Table head={['الوقت', 'المستخدم من الرصيد']} rows={uses} cells={(use) => [when(use.used_at), use.amount]} empty="" /> : null}
  </Card>
);
