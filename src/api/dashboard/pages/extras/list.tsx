import { formatMinor } from '../../../../platform/money';
import { deskExtras, type StaffExtra } from '../../../subscriptions';
import type { PageCall } from '../../http/declare';
import { ActForm, Acts } from '../../view/acts';
import { type Column, type ListSpec, listPage } from '../../view/list';
import { Badge, PageLink } from '../../view/parts';
import { Assignee, PersonCell } from '../../view/people';
import { EXTRA_STATES, EXTRA_TYPES, INVOICE_STATES, STAGES } from '../../view/sales-terms';
import { money, when } from '../../view/words';
import { opsPage } from '../ops';

/** Purchases of extras (spec/backoffice.md, section 4, Extras). */

const requestLink: Column<StaffExtra> = {
  label: 'الطلب',
  value: (row) => row.request_code,
  show: (row) =>
    row.request_id === null ? null : (
      <PageLink to={`/extras/requests/${row.request_id}/`} needs="extras" assigned={row.assigned_to}>
        {row.request_code}
      </PageLink>
    ),
};

const COMMON: readonly Column<StaffExtra>[] = [
  { label: 'الشراء', value: (row) => row.id },
  requestLink,
  { label: 'المشتري', value: (row) => row.user_name, show: (row) => <PersonCell name={row.user_name} phone={row.user_phone} /> },
  { label: 'الجوال', value: (row) => row.user_phone, exportOnly: true },
  { label: 'الخدمة', value: (row) => row.title, show: (row) => <bdi>{row.title}</bdi> },
  { label: 'الحالة', value: (row) => EXTRA_STATES[row.state] ?? row.state, show: (row) => <Badge value={row.state} words={EXTRA_STATES} /> },
];

const assignee: Column<StaffExtra> = { label: 'المسند إليه', value: (row) => row.assigned_to_name, show: (row) => <Assignee id={row.assigned_to} name={row.assigned_to_name} /> };

const LIST: ListSpec<StaffExtra, 'q' | 'status'> = {
  name: 'extras',
  title: 'مشتريات الخدمات الإضافية',
  filters: [
    { name: 'q', label: 'رمز الطلب أو الخدمة أو الجوال' },
    { name: 'status', label: 'الحالة', kind: 'choice', choices: EXTRA_STATES },
  ],
  exports: ['csv', 'xlsx', 'pdf'],
  columns: [
    ...COMMON,
    { label: 'النوع', value: (row) => EXTRA_TYPES[row.extra_type] ?? row.extra_type },
    { label: 'السعر', value: (row) => formatMinor(row.subtotal_minor), show: (row) => money(row.subtotal_minor, row.currency) },
    { label: 'الرصيد', value: (row) => (row.extra_type === 'credit_based' ? `${row.credits_used} / ${row.credits_total}` : '') },
    { label: 'الفاتورة', value: (row) => row.invoice_code },
    {
      label: 'حالة الفاتورة',
      value: (row) => row.invoice_status && (INVOICE_STATES[row.invoice_status] ?? row.invoice_status),
      show: (row) => row.invoice_status && <Badge value={row.invoice_status} words={INVOICE_STATES} />,
    },
    { label: 'ينتهي', value: (row) => when(row.end_at) },
    assignee,
    { label: 'أُنشئ', value: (row) => when(row.created_at), exportOnly: true },
    { label: 'إجراء', show: (row) => <ExtraActs row={row} /> },
  ],
  source: (filters, { access }) => deskExtras(access, filters),
  empty: 'لا مشتريات بهذه الشروط.',
};

export const extraList = (call: PageCall) => listPage(LIST, call);

export const ExtraActs = ({ row }: { row: StaffExtra }) => (
  <Acts>{row.state === 'pending_payment' && row.invoice_status === 'paid' ? <ActForm to={`/extras/${row.id}/actions/activate/`} label="تفعيل" /> : null}</Acts>
);

export const extraOps = opsPage<StaffExtra>({
  area: 'extras',
  key: 'extras',
  inquiries: 'extras',
  states: STAGES,
  columns: [
    ...COMMON,
    { label: 'المرحلة', show: (row) => row.request_status && <Badge value={row.request_status} words={STAGES} /> },
    assignee,
    { label: 'أُنشئ', value: (row) => when(row.created_at) },
  ],
  requests: ({ access }, { q, status: stage }) => deskExtras(access, { q, stage }),
});
