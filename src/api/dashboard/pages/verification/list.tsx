import { displayName } from '../../../accounts';
import { type DeskRequest, deskRequests } from '../../../verification';
import type { PageCall } from '../../http/declare';
import { type Column, type ListSpec, listPage } from '../../view/list';
import { Badge, PageLink } from '../../view/parts';
import { Assignee, PersonCell } from '../../view/people';
import { BADGES, VERIFICATION_STATES } from '../../view/sales-terms';
import { when } from '../../view/words';
import { opsPage } from '../ops';

/** Requests for badges (spec/backoffice.md, section 4, Verification). */

const requesterOf = (row: DeskRequest) =>
  displayName({ id: row.requester_id, username: row.requester_username, first_name: row.requester_first_name, last_name: row.requester_last_name });

const COLUMNS: readonly Column<DeskRequest>[] = [
  {
    label: 'الرمز',
    value: (row) => row.code,
    show: (row) => (
      <PageLink to={`/verification/${row.id}/`} needs="verify" assigned={row.assigned_to_id}>
        {row.code}
      </PageLink>
    ),
  },
  { label: 'الشارة', value: (row) => (row.badge_type ? (BADGES[row.badge_type] ?? row.badge_type) : 'زرقاء وخضراء') },
  { label: 'الحالة', value: (row) => VERIFICATION_STATES[row.state] ?? row.state, show: (row) => <Badge value={row.state} words={VERIFICATION_STATES} /> },
  { label: 'الأولوية', value: (row) => row.priority },
  { label: 'صاحب الطلب', value: requesterOf, show: (row) => <PersonCell name={requesterOf(row)} phone={row.requester_phone} /> },
  { label: 'الجوال', value: (row) => row.requester_phone, exportOnly: true },
  { label: 'المسند إليه', value: (row) => row.assigned_to_name, show: (row) => <Assignee id={row.assigned_to_id} name={row.assigned_to_name} /> },
  { label: 'قُدّم', value: (row) => when(row.requested_at) },
  { label: 'روجع', value: (row) => when(row.reviewed_at), exportOnly: true },
  { label: 'فُعّل', value: (row) => when(row.activated_at), exportOnly: true },
  { label: 'ينتهي', value: (row) => when(row.expires_at) },
];

const LIST: ListSpec<DeskRequest, 'q' | 'status'> = {
  name: 'verification-requests',
  title: 'طلبات التوثيق',
  filters: [
    { name: 'q', label: 'الرمز أو الجوال' },
    { name: 'status', label: 'الحالة', kind: 'choice', choices: VERIFICATION_STATES },
  ],
  exports: ['csv', 'xlsx', 'pdf'],
  columns: COLUMNS,
  source: (filters, { access }) => deskRequests(access, filters),
  empty: 'لا طلبات بهذه الشروط.',
};

export const requestList = (call: PageCall) => listPage(LIST, call);

export const verificationOps = opsPage<DeskRequest>({
  area: 'verification',
  key: 'verify',
  inquiries: 'verify',
  states: VERIFICATION_STATES,
  columns: COLUMNS,
  requests: ({ access }, sought) => deskRequests(access, sought),
});
