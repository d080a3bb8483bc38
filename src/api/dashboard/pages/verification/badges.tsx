import { db } from '../../../../platform/db';
import { type BadgeRow, deactivateBadge, deskBadges, findBadge, type ListedBadge, renewBadge } from '../../../verification';
import type { ActCall, ActResult, DashboardCall, PageCall } from '../../http/declare';
import { ActForm, Acts } from '../../view/acts';
import { flagOf } from '../../view/filter-values';
import { type ListSpec, listPage } from '../../view/list';
import { PageLink, YesNo } from '../../view/parts';
import { PersonCell } from '../../view/people';
import { BADGES } from '../../view/sales-terms';
import { when } from '../../view/words';

/** Badges that people have or had. */

const LIST: ListSpec<ListedBadge, 'q' | 'active'> = {
  name: 'badges',
  title: 'الشارات',
  filters: [
    { name: 'q', label: 'الجوال أو رمز الشارة أو رمز الطلب' },
    { name: 'active', label: 'مفعّلة', kind: 'flag' },
  ],
  columns: [
    { label: 'صاحبها', show: (row) => <PersonCell name={row.user_name} phone={row.user_phone} /> },
    { label: 'النوع', value: (row) => BADGES[row.badge_type] ?? row.badge_type },
    { label: 'الرمز', value: (row) => row.verification_code },
    { label: 'العنوان', show: (row) => <bdi>{row.verification_title}</bdi> },
    {
      label: 'الطلب',
      show: (row) => (
        <PageLink to={`/verification/${row.request_id}/`} needs="verify" assigned={row.assigned_to_id}>
          {row.request_code}
        </PageLink>
      ),
    },
    { label: 'فُعّلت', value: (row) => when(row.activated_at) },
    { label: 'تنتهي', value: (row) => when(row.expires_at) },
    { label: 'مفعّلة', show: (row) => <YesNo on={row.is_active} /> },
    { label: 'إجراء', show: (row) => <BadgeActs row={row} /> },
  ],
  source: ({ q, active }, { access }) => deskBadges(access, { q, active: flagOf(active) }),
  empty: 'لا شارات بهذه الشروط.',
};

export const badgeList = (call: PageCall) => listPage(LIST, call);

const BadgeActs = ({ row }: { row: ListedBadge }) => (
  <Acts>
    {row.is_active ? <ActForm to={`/verification/badges/${row.id}/actions/deactivate/`} label="إيقاف" danger /> : null}
    <ActForm to={`/verification/badges/${row.id}/actions/renew/`} label="تجديد" />
  </Acts>
);

type ById = { id: number };

export const badgeRow = ({ params }: DashboardCall<ById, undefined>): Promise<BadgeRow | undefined> => findBadge(db, params.id);

export const badgeAssignee = ({ assigned_to_id: assignee }: BadgeRow): number | null => assignee;

export async function deactivate({ row, access, ip }: ActCall<ById, undefined, BadgeRow>): Promise<ActResult> {
  await deactivateBadge({ badgeId: row.id, access, ip });
  return 'أُوقفت الشارة.';
}

export async function renew({ row, access, ip }: ActCall<ById, undefined, BadgeRow>): Promise<ActResult> {
  const { requestId, created } = await renewBadge({ badgeId: row.id, access, ip });
  return created ? `أُنشئ طلب التجديد رقم ${requestId} وهو بانتظار الدفع.` : `طلب التجديد رقم ${requestId} ما زال بانتظار الدفع.`;
}
