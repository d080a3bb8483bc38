import type { InvoiceSummary } from '../../billing';
import { Badge, Card, Facts, PageLink, Table } from '../view/parts';
import { INVOICE_STATES } from '../view/sales-terms';

type Shown = Omit<InvoiceSummary, 'status'> & { status: string };

/** The invoice of what a page shows, with its lines. */
export const InvoiceCard = ({ invoice }: { invoice: Shown | null }) => (
  <Card title="الفاتورة">
    {invoice === null ? (
      <p>لا فاتورة بعد.</p>
    ) : (
      <>
        <Facts
          facts={[
            [
              'الرمز',
              <PageLink key="code" to={`/billing/?q=${invoice.code}`} needs="billing">
                {invoice.code}
              </PageLink>,
            ],
            ['الحالة', <Badge key="state" value={invoice.status} words={INVOICE_STATES} />],
            ['المبلغ قبل الضريبة', `${invoice.subtotal} ${invoice.currency}`],
            [`الضريبة (${invoice.vat_percent}%)`, `${invoice.vat_amount} ${invoice.currency}`],
            ['الإجمالي', `${invoice.total} ${invoice.currency}`],
          ]}
        />
        <Table head={['الرمز', 'البند', 'المبلغ']} rows={invoice.lines} cells={(line) => [line.item_code, <bdi key="title">{line.title}</bdi>, line.amount]} empty="لا بنود." />
      </>
    )}
  </Card>
);
