import type { ReactElement } from 'react';
import type { Reply } from '../../../../platform/http';
import { type DeskUnified, deskUnified, deskUnifiedTotals, UNASSIGNED, type UnifiedTotal, unifiedAssignees, unifiedTeams } from '../../../backoffice';
import type { PageCall } from '../../http/declare';
import type { Choices } from '../../view/fields';
import { type Filter, readFilters } from '../../view/filter-values';
import { type ListSpec, listPage } from '../../view/list';
import { Badge, PageLink, Tiles } from '../../view/parts';
import { Assignee, PersonCell } from '../../view/people';
import { PRIORITIES, UNIFIED_STATES, UNIFIED_TYPES } from '../../view/terms';
import { when } from '../../view/words';

/** All operational requests (spec/backoffice.md, section 4, Others). */

const PRESETS: Choices = { pending_payment: 'بانتظار الدفع', unassigned: 'غير مسندة', open_unassigned: 'مفتوحة وغير مسندة' };

type Names = 'q' | 'type' | 'status' | 'team' | 'assignee' | 'has_invoice' | 'has_assignee' | 'open_only' | 'preset' | 'from' | 'to';

const filtersOf = (teams: Choices, assignees: Choices): readonly Filter<Names>[] => [
  { name: 'q', label: 'بحث (الرمز، الملخص، صاحب الطلب)' },
  { name: 'type', label: 'النوع', kind: 'choice', choices: UNIFIED_TYPES },
  { name: 'status', label: 'الحالة', kind: 'choice', choices: UNIFIED_STATES },
  { name: 'team', label: 'الفريق', kind: 'choice', choices: teams },
  { name: 'assignee', label: 'المسند إليه', kind: 'choice', choices: { [UNASSIGNED]: 'غير مسند', ...assignees } },
  { name: 'has_invoice', label: 'له فاتورة', kind: 'flag' },
  { name: 'has_assignee', label: 'مسند', kind: 'flag' },
  { name: 'open_only', label: 'المفتوحة فقط', kind: 'flag' },
  { name: 'preset', label: 'عرض جاهز', kind: 'choice', choices: PRESETS },
  { name: 'from', label: 'من تاريخ', kind: 'date' },
  { name: 'to', label: 'إلى تاريخ', kind: 'date' },
];

const LIST: Omit<ListSpec<DeskUnified, Names>, 'filters'> = {
  name: 'unified-requests',
  title: 'الطلبات الموحدة',
  exports: ['csv', 'xlsx', 'pdf'],
  exportLimit: 5000,
  source: (filters, { access }) => deskUnified(access, filters),
  empty: 'لا طلبات بهذه الشروط.',
  columns: [
    {
      label: 'الرمز',
      value: (row) => row.code,
      show: (row) => (
        <PageLink to={`/unified-requests/${row.id}/`} needs="analytics" assigned={row.assigned_to_id}>
          {row.code}
        </PageLink>
      ),
    },
    { label: 'النوع', value: (row) => UNIFIED_TYPES[row.request_type] ?? row.request_type },
    { label: 'الحالة', value: (row) => UNIFIED_STATES[row.state] ?? row.state, show: (row) => <Badge value={row.state} words={UNIFIED_STATES} /> },
    { label: 'الأولوية', value: (row) => PRIORITIES[row.priority] ?? row.priority },
    { label: 'الملخص', value: (row) => row.summary, show: (row) => <bdi>{row.summary}</bdi> },
    { label: 'صاحب الطلب', value: (row) => row.requester_name, show: (row) => <PersonCell name={row.requester_name} phone={row.requester_phone} /> },
    { label: 'الجوال', value: (row) => row.requester_phone, exportOnly: true },
    { label: 'الفريق', value: (row) => row.team_name },
    { label: 'المسند إليه', value: (row) => row.assigned_to_name, show: (row) => <Assignee id={row.assigned_to_id} name={row.assigned_to_name} /> },
    { label: 'أُنشئ', value: (row) => when(row.created_at) },
    { label: 'أُغلق', value: (row) => when(row.closed_at) },
  ],
};

export async function unifiedList(call: PageCall): Promise<ReactElement | Reply> {
  const [teams, assignees] = await Promise.all([unifiedTeams(), unifiedAssignees()]);
  const filters = filtersOf(Object.fromEntries(teams.map(({ code, name_ar }) => [code, name_ar])), Object.fromEntries(assignees.map(({ id, name }) => [id, name])));
  // The list itself says which dates it did not take.
  const totals = await deskUnifiedTotals(call.access, readFilters({ url: call.url, notice: () => undefined }, filters));
  return listPage({ ...LIST, filters }, call, <Totals totals={totals} />);
}

const sumOf = (totals: readonly UnifiedTotal[]): number => totals.reduce((sum, { count }) => sum + count, 0);

const Totals = ({ totals }: { totals: readonly UnifiedTotal[] }) => (
  <>
    <Tiles
      tiles={[['الكل', sumOf(totals)], ...Object.entries(UNIFIED_TYPES).map(([type, word]) => [word, sumOf(totals.filter((total) => total.request_type === type))] as const)]}
    />
    <Tiles tiles={Object.entries(UNIFIED_STATES).map(([state, word]) => [word, sumOf(totals.filter((total) => total.state === state))] as const)} />
  </>
);
