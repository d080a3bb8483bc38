import { db } from '../../../../platform/db';
import { displayName } from '../../../accounts';
import { type Colleague, colleagues, type DashboardCode } from '../../../backoffice';
import { activeTeams, type DeskTicket, deskTicket, type TeamRow, type TicketType } from '../../../support';
import type { DashboardCall, PageCall } from '../../http/declare';
import { ActForm, Hidden, useMayWrite } from '../../view/acts';
import { Select, TextField } from '../../view/fields';
import { Badge, Card, Facts, PageLink, Table } from '../../view/parts';
import { Assignee, colleagueChoices, PersonCell } from '../../view/people';
import { REPORTED_KINDS, TICKET_PRIORITIES, TICKET_STATES, TICKET_TYPES } from '../../view/sales-terms';
import { when } from '../../view/words';

/** The page of a ticket, for support and, under their own key, for the teams whose inquiries it may be. */

export interface TicketDesk {
  /** Where its pages stand, below `/dashboard`, without the final slash. */
  base: string;
  key: DashboardCode;
  /** The kind of ticket that is known there; support knows all. */
  type?: TicketType;
}

type Found = DashboardCall<{ id: number }, undefined>;

/** The ticket of a page with all that belongs to it. @throws 404, 403 */
export const foundTicket =
  ({ type }: TicketDesk) =>
  ({ access, params, origin }: Found): Promise<DeskTicket> =>
    deskTicket(access, { id: params.id, type, origin });

export const ticketPage =
  (desk: TicketDesk) =>
  async ({ row: ticket, access }: PageCall<unknown, unknown, DeskTicket>) => {
    const [teams, staff] = await Promise.all([activeTeams(db), colleagues(access, desk.key)]);
    return <TicketView desk={desk} ticket={ticket} teams={teams} staff={staff} />;
  };

interface Props {
  desk: TicketDesk;
  ticket: DeskTicket;
  teams: readonly TeamRow[];
  staff: readonly Colleague[];
}

const TicketView = ({ desk, ticket, teams, staff }: Props) => (
  <>
    <Card title="التذكرة">
      <TicketFacts ticket={ticket} />
    </Card>
    <Reported desk={desk} ticket={ticket} />
    <Forms desk={desk} ticket={ticket} teams={teams} staff={staff} />
    <Talk ticket={ticket} />
  </>
);

const TicketFacts = ({ ticket: { row, view } }: { ticket: DeskTicket }) => (
  <Facts
    facts={[
      ['الرمز', row.code],
      ['النوع', TICKET_TYPES[row.ticket_type]],
      ['الحالة', <Badge key="state" value={row.state} words={TICKET_STATES} />],
      ['الأولوية', TICKET_PRIORITIES[row.priority]],
      ['صاحب الطلب', <PersonCell key="requester" name={displayName(row.requester)} phone={row.requester.phone} />],
      ['الفريق', row.team?.name_ar],
      ['المسند إليه', <Assignee key="assignee" id={row.assigned_to_id} name={row.assignee && displayName(row.assignee)} />],
      ['أُنشئت', when(row.created_at)],
      ['أُسندت', when(row.assigned_at)],
      ['أُعيدت', when(row.returned_at)],
      ['أُغلقت', when(row.closed_at)],
      ['الوصف', <bdi key="text">{view.description}</bdi>],
    ]}
  />
);

const PLACES = { review: '/reviews/', provider: '/providers/', request: '/requests/' } as const;

/** What a complaint is about, with a link to it, and its removal. */
function Reported({ desk, ticket: { row, place, removable, names } }: { desk: TicketDesk; ticket: DeskTicket }) {
  if (row.reported_kind === '' && row.reported_object_id === '' && row.reported_user_id === null) return null;
  const target = `${REPORTED_KINDS[row.reported_kind] ?? row.reported_kind} ${row.reported_object_id}`.trim();
  return (
    <Card title="المبلَّغ عنه">
      <Facts
        facts={[
          [
            'المحتوى',
            place ? (
              <PageLink key="target" to={`${PLACES[place.page]}${place.id}/`} needs="content">
                <bdi>{target}</bdi>
              </PageLink>
            ) : (
              <bdi key="target">{target}</bdi>
            ),
          ],
          ['المستخدم', row.reported_user_id === null ? null : <bdi key="user">{names.get(row.reported_user_id) ?? `#${row.reported_user_id}`}</bdi>],
        ]}
      />
      {removable && desk.base === '/support' ? <ActForm to={`/support/${row.id}/actions/delete-reported/`} label="حذف المحتوى المبلَّغ عنه" danger /> : null}
    </Card>
  );
}

const Forms = (props: Props) =>
  useMayWrite() ? (
    <div className="columns">
      <AssignForm {...props} />
      <StatusForm {...props} />
    </div>
  ) : null;

const AssignForm = ({ desk, ticket, ticket: { row }, teams, staff }: Props) => (
  <Card title="الإسناد">
    <ActForm to={`${desk.base}/${row.id}/actions/assign/`} label="إسناد">
      <Select
        name="assigned_team"
        label="الفريق"
        choices={Object.fromEntries(teams.map((team) => [String(team.id), team.name_ar]))}
        value={String(row.assigned_team_id ?? '')}
        blank="بلا فريق"
      />
      <Select name="assigned_to" label="الموظف" choices={{ ...own(ticket), ...colleagueChoices(staff) }} value={String(row.assigned_to_id ?? '')} blank="غير مسند" />
      <TextField name="note" label="ملاحظة" max={200} />
    </ActForm>
  </Card>
);

/** Whoever has it now stays a choice, also when he may not open the page any more. */
const own = ({ row: { assignee } }: DeskTicket): Record<string, string> => (assignee ? { [String(assignee.id)]: displayName(assignee) } : {});

const NEXT: Record<string, readonly string[]> = {
  new: ['in_progress', 'returned', 'closed'],
  in_progress: ['returned', 'closed'],
  returned: ['in_progress', 'closed'],
  closed: [],
};

const StatusForm = ({ desk, ticket: { row } }: { desk: TicketDesk; ticket: DeskTicket }) => (
  <Card title="الحالة">
    {(NEXT[row.state] ?? []).length === 0 ? <p>التذكرة مغلقة.</p> : null}
    {(NEXT[row.state] ?? []).map((to) => (
      <ActForm key={to} to={`${desk.base}/${row.id}/actions/status/`} label={TICKET_STATES[to] ?? to} danger={to === 'closed'}>
        <Hidden name="status" value={to} />
        <TextField name="note" label="ملاحظة" max={200} />
      </ActForm>
    ))}
  </Card>
);

const Talk = ({ ticket: { view, names } }: { ticket: DeskTicket }) => (
  <>
    <Card title="التعليقات">
      {view.comments.length === 0 ? <p>لا تعليقات.</p> : null}
      {view.comments.map((comment) => (
        <article key={comment.id} className="bubble">
          <small>
            <bdi>{comment.created_by_name ?? 'النظام'}</bdi> · {when(comment.created_at)}
            {comment.is_internal ? ' · داخلي' : ''}
          </small>
          <div dir="auto">{comment.text}</div>
        </article>
      ))}
    </Card>
    <Card title="المرفقات">
      <Table
        head={['الملف', 'أُرفق']}
        rows={view.attachments}
        cells={(file) => [
          <a key="file" href={file.file} target="_blank" rel="noopener noreferrer">
            فتح المرفق {file.id}
          </a>,
          when(file.created_at),
        ]}
        empty="لا مرفقات."
      />
    </Card>
    <Card title="سجل الحالات">
      <Table
        head={['الوقت', 'من', 'إلى', 'بواسطة', 'ملاحظة']}
        rows={view.status_logs}
        cells={(log) => [
          when(log.created_at),
          TICKET_STATES[log.from_status] ?? log.from_status,
          TICKET_STATES[log.to_status] ?? log.to_status,
          log.changed_by === null ? 'النظام' : <bdi key="by">{names.get(log.changed_by) ?? `#${log.changed_by}`}</bdi>,
          <bdi key="note">{log.note}</bdi>,
        ]}
        empty="لا تغييرات بعد."
      />
    </Card>
  </>
);
