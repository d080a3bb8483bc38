import { formatMinor } from '../../../../platform/money';
import { deskInvoices, type StaffInvoice } from '../../../billing';
import type { PageCall } from '../../http/declare';
import { ActForm, Acts, Hidden } from '../../view/acts';
import { type Column, type ListSpec, listPage } from '../../view/list';
import { Badge } from '../../view/parts';
import { PersonCell } from '../../view/people';
import { INVOICE_STATES, REFERENCE_TYPES } from '../../view/sales-terms';
import { money, when } from '../../view/words';

/** Invoices of everybody (spec/backoffice.md, section 4, Billing). */

const COLUMNS: readonly Column<StaffInvoice>[] = [
  { label: 'الرمز', value: (row) => row.code },
  { label: 'العنوان', value: (row) => row.title, show: (row) => <bdi>{row.title}</bdi> },
  { label: 'العميل', value: (row) => row.user_name, show: (row) => <PersonCell name={row.user_name} phone={row.user_phone} /> },
  { label: 'الجوال', value: (row) => row.user_phone, exportOnly: true },
  { label: 'قبل الضريبة', value: (row) => formatMinor(row.subtotal_minor), exportOnly: true },
  { label: 'الضريبة', value: (row) => formatMinor(row.vat_minor), exportOnly: true },
  { label: 'الإجمالي', value: (row) => formatMinor(row.total_minor), show: (row) => money(row.total_minor, row.currency) },
  { label: 'العملة', value: (row) => row.currency, exportOnly: true },
  { label: 'الحالة', value: (row) => INVOICE_STATES[row.state] ?? row.state, show: (row) => <Badge value={row.state} words={INVOICE_STATES} /> },
  { label: 'النوع', value: (row) => REFERENCE_TYPES[row.reference_type] ?? row.reference_type },
  { label: 'المرجع', value: (row) => row.reference_id },
  { label: 'أُنشئت', value: (row) => when(row.created_at) },
  { label: 'دُفعت', value: (row) => when(row.paid_at) },
];

const LIST: Omit<ListSpec<StaffInvoice, 'q' | 'status' | 'ref_type'>, 'columns'> = {
  name: 'invoices',
  title: 'الفواتير',
  filters: [
    { name: 'q', label: 'الرمز أو الجوال أو العنوان' },
    { name: 'status', label: 'الحالة', kind: 'choice', choices: INVOICE_STATES },
    { name: 'ref_type', label: 'النوع', kind: 'choice', choices: REFERENCE_TYPES },
  ],
  exports: ['csv', 'xlsx', 'pdf'],
  empty: 'لا فواتير بهذه الشروط.',
  source: (filters) => deskInvoices(filters),
};

export function invoiceList(call: PageCall) {
  const next = `${call.url.pathname}${call.url.search}`;
  return listPage({ ...LIST, columns: [...COLUMNS, { label: 'إجراء', show: (row) => <InvoiceActs row={row} next={next} /> }] }, call);
}

const InvoiceActs = ({ row, next }: { row: StaffInvoice; next: string }) => (
  <Acts>
    {row.state === 'refunded' ? null : (
      <ActForm to={`/billing/${row.id}/actions/set-status/`} label={row.state === 'paid' ? 'غير مدفوعة' : 'مدفوعة'} danger={row.state === 'paid'}>
        <Hidden name="action" value={row.state === 'paid' ? 'mark_unpaid' : 'mark_paid'} />
        <Hidden name="next" value={next} />
      </ActForm>
    )}
  </Acts>
);
