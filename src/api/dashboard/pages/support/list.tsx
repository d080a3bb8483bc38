import { displayName } from '../../../accounts';
import { deskTickets } from '../../../support';
import type { PageCall } from '../../http/declare';
import { type Column, type ListSpec, listPage } from '../../view/list';
import { Badge, PageLink } from '../../view/parts';
import { Assignee, PersonCell } from '../../view/people';
import { TICKET_PRIORITIES, TICKET_STATES, TICKET_TYPES } from '../../view/sales-terms';
import { when } from '../../view/words';

/** Tickets (spec/backoffice.md, section 4, Support). */

export type TicketRow = Awaited<ReturnType<ReturnType<typeof deskTickets>['rows']>>[number];

/** The columns of a list of tickets whose pages stand under `base`. @param base below `/dashboard`, without the final slash */
export const ticketColumns = (base: string, key: 'support' | 'verify' | 'subs' | 'extras'): readonly Column<TicketRow>[] => [
  {
    label: 'الرمز',
    value: (row) => row.code,
    show: (row) => (
      <PageLink to={`${base}/${row.id}/`} needs={key} assigned={row.assigned_to_id}>
        {row.code}
      </PageLink>
    ),
  },
  { label: 'النوع', value: (row) => TICKET_TYPES[row.ticket_type] ?? row.ticket_type },
  { label: 'الحالة', value: (row) => TICKET_STATES[row.state] ?? row.state, show: (row) => <Badge value={row.state} words={TICKET_STATES} /> },
  { label: 'الأولوية', value: (row) => TICKET_PRIORITIES[row.priority] ?? row.priority },
  { label: 'صاحب الطلب', value: (row) => displayName(row.requester), show: (row) => <PersonCell name={displayName(row.requester)} phone={row.requester.phone} /> },
  { label: 'الجوال', value: (row) => row.requester.phone, exportOnly: true },
  { label: 'الوصف', value: (row) => row.description, show: (row) => <bdi>{row.description}</bdi> },
  { label: 'الفريق', value: (row) => row.team?.name_ar ?? '' },
  {
    label: 'المسند إليه',
    value: (row) => (row.assignee ? displayName(row.assignee) : ''),
    show: (row) => <Assignee id={row.assigned_to_id} name={row.assignee && displayName(row.assignee)} />,
  },
  { label: 'أُنشئت', value: (row) => when(row.created_at) },
];

const FILTERS = [
  { name: 'q', label: 'الرمز أو الجوال أو الوصف' },
  { name: 'status', label: 'الحالة', kind: 'choice', choices: TICKET_STATES },
  { name: 'type', label: 'النوع', kind: 'choice', choices: TICKET_TYPES },
  { name: 'priority', label: 'الأولوية', kind: 'choice', choices: TICKET_PRIORITIES },
] as const;

const EXPORTS = ['csv', 'xlsx', 'pdf'] as const;
const EMPTY = 'لا تذاكر بهذه الشروط.';

const SUPPORT: ListSpec<TicketRow, 'q' | 'status' | 'type' | 'priority'> = {
  name: 'tickets',
  title: 'تذاكر الدعم',
  filters: FILTERS,
  exports: EXPORTS,
  columns: ticketColumns('/support', 'support'),
  source: (filters, { access }) => deskTickets(access, filters),
  empty: EMPTY,
};

export const ticketList = (call: PageCall) => listPage(SUPPORT, call);

const ADS: ListSpec<TicketRow, 'q' | 'status' | 'priority'> = {
  name: 'ads-inquiries',
  title: 'استفسارات الإعلانات',
  filters: FILTERS.filter((filter) => filter.name !== 'type'),
  exports: EXPORTS,
  columns: ticketColumns('/support', 'support'),
  source: (filters, { access }) => deskTickets(access, { ...filters, type: 'ads' }),
  empty: EMPTY,
};

/** Tickets about advertisements, for the promotion team. */
export const adsInquiries = (call: PageCall) => listPage(ADS, call);
