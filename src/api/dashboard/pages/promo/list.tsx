import { formatMinor } from '../../../../platform/money';
import { displayName } from '../../../accounts';
import { type DeskCampaign, deskCampaigns } from '../../../promo';
import type { PageCall } from '../../http/declare';
import { type ListSpec, listPage } from '../../view/list';
import { Badge, PageLink } from '../../view/parts';
import { Assignee, PersonCell } from '../../view/people';
import { AD_TYPES, PROMO_STATES } from '../../view/sales-terms';
import { money, when } from '../../view/words';

/** Campaigns (spec/backoffice.md, section 4, Promo). */

const requesterOf = (row: DeskCampaign) =>
  displayName({ id: row.requester_id, username: row.requester_username, first_name: row.requester_first_name, last_name: row.requester_last_name });

const LIST: ListSpec<DeskCampaign, 'q' | 'status' | 'ad_type'> = {
  name: 'promo-requests',
  title: 'طلبات الترويج',
  filters: [
    { name: 'q', label: 'الرمز أو العنوان أو الجوال' },
    { name: 'status', label: 'الحالة', kind: 'choice', choices: PROMO_STATES },
    { name: 'ad_type', label: 'نوع الإعلان', kind: 'choice', choices: AD_TYPES },
  ],
  exports: ['csv', 'xlsx', 'pdf'],
  columns: [
    {
      label: 'الرمز',
      value: (row) => row.code,
      show: (row) => (
        <PageLink to={`/promo/${row.id}/`} needs="promo" assigned={row.assigned_to_id}>
          {row.code}
        </PageLink>
      ),
    },
    { label: 'العنوان', value: (row) => row.title, show: (row) => <bdi>{row.title}</bdi> },
    { label: 'النوع', value: (row) => AD_TYPES[row.ad_type] ?? row.ad_type },
    { label: 'الحالة', value: (row) => PROMO_STATES[row.state] ?? row.state, show: (row) => <Badge value={row.state} words={PROMO_STATES} /> },
    { label: 'صاحب الطلب', value: requesterOf, show: (row) => <PersonCell name={requesterOf(row)} phone={row.requester_phone} /> },
    { label: 'الجوال', value: (row) => row.requester_phone, exportOnly: true },
    { label: 'من', value: (row) => when(row.start_at) },
    { label: 'إلى', value: (row) => when(row.end_at) },
    { label: 'المبلغ', value: (row) => formatMinor(row.subtotal_minor), show: (row) => money(row.subtotal_minor) },
    { label: 'المسند إليه', value: (row) => row.assigned_to_name, show: (row) => <Assignee id={row.assigned_to_id} name={row.assigned_to_name} /> },
    { label: 'قُدّم', value: (row) => when(row.created_at) },
  ],
  source: (filters, { access }) => deskCampaigns(access, filters),
  empty: 'لا طلبات بهذه الشروط.',
};

export const campaignList = (call: PageCall) => listPage(LIST, call);
