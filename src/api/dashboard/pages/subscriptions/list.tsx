import { deskSubscriptions, type StaffSubscription } from '../../../subscriptions';
import type { PageCall } from '../../http/declare';
import { ActForm, Acts } from '../../view/acts';
import { type Column, type ListSpec, listPage } from '../../view/list';
import { Badge, PageLink } from '../../view/parts';
import { Assignee, PersonCell } from '../../view/people';
import { INVOICE_STATES, STAGES, SUBSCRIPTION_STATES } from '../../view/sales-terms';
import { when } from '../../view/words';
import { opsPage } from '../ops';

/** Subscriptions of everybody (spec/backoffice.md, section 4, Subscriptions). */

const accountLink: Column<StaffSubscription> = {
  label: 'الاشتراك',
  value: (row) => row.id,
  show: (row) => (
    <PageLink to={`/subscriptions/accounts/${row.id}/`} needs="subs" assigned={row.assigned_to}>
      #{row.id}
    </PageLink>
  ),
};

const requestLink: Column<StaffSubscription> = {
  label: 'الطلب',
  value: (row) => row.request_code,
  show: (row) =>
    row.request_id === null ? null : (
      <PageLink to={`/subscriptions/requests/${row.request_id}/`} needs="subs" assigned={row.assigned_to}>
        {row.request_code}
      </PageLink>
    ),
};

const COMMON: readonly Column<StaffSubscription>[] = [
  { label: 'المشترك', value: (row) => row.user_name, show: (row) => <PersonCell name={row.user_name} phone={row.user_phone} /> },
  { label: 'الجوال', value: (row) => row.user_phone, exportOnly: true },
  { label: 'الباقة', value: (row) => row.plan_title, show: (row) => <bdi>{row.plan_title}</bdi> },
  { label: 'الحالة', value: (row) => SUBSCRIPTION_STATES[row.state] ?? row.state, show: (row) => <Badge value={row.state} words={SUBSCRIPTION_STATES} /> },
];

const assignee: Column<StaffSubscription> = {
  label: 'المسند إليه',
  value: (row) => row.assigned_to_name,
  show: (row) => <Assignee id={row.assigned_to} name={row.assigned_to_name} />,
};

const LIST: ListSpec<StaffSubscription, 'q' | 'status'> = {
  name: 'subscriptions',
  title: 'الاشتراكات',
  filters: [
    { name: 'q', label: 'رمز الطلب أو الباقة أو الجوال' },
    { name: 'status', label: 'الحالة', kind: 'choice', choices: SUBSCRIPTION_STATES },
  ],
  exports: ['csv', 'xlsx', 'pdf'],
  columns: [
    accountLink,
    requestLink,
    ...COMMON,
    { label: 'الفاتورة', value: (row) => row.invoice_code },
    {
      label: 'حالة الفاتورة',
      value: (row) => row.invoice_status && (INVOICE_STATES[row.invoice_status] ?? row.invoice_status),
      show: (row) => row.invoice_status && <Badge value={row.invoice_status} words={INVOICE_STATES} />,
    },
    { label: 'بدأ', value: (row) => when(row.start_at) },
    { label: 'ينتهي', value: (row) => when(row.end_at) },
    { label: 'نهاية السماح', value: (row) => when(row.grace_end_at), exportOnly: true },
    assignee,
    { label: 'إجراء', show: (row) => <SubscriptionActs row={row} /> },
  ],
  source: (filters, { access }) => deskSubscriptions(access, filters),
  empty: 'لا اشتراكات بهذه الشروط.',
};

export const subscriptionList = (call: PageCall) => listPage(LIST, call);

/** The state by the clock is brought up to date; what was paid and is still waiting is activated. */
export const SubscriptionActs = ({ row }: { row: StaffSubscription }) => (
  <Acts>
    <ActForm to={`/subscriptions/${row.id}/actions/refresh/`} label="تحديث الحالة" />
    {row.state === 'pending_payment' && row.invoice_status === 'paid' ? <ActForm to={`/subscriptions/${row.id}/actions/activate/`} label="تفعيل" /> : null}
  </Acts>
);

export const subscriptionOps = opsPage<StaffSubscription>({
  area: 'subscriptions',
  key: 'subs',
  inquiries: 'subs',
  states: STAGES,
  columns: [
    requestLink,
    accountLink,
    ...COMMON,
    { label: 'المرحلة', show: (row) => row.request_status && <Badge value={row.request_status} words={STAGES} /> },
    assignee,
    { label: 'أُنشئ', value: (row) => when(row.created_at) },
  ],
  requests: ({ access }, { q, status: stage }) => deskSubscriptions(access, { q, stage }),
});
