import type { Colleague, RequestPage } from '../../backoffice';
import { ActForm, Hidden, useMayWrite } from '../view/acts';
import { Select, TextField } from '../view/fields';
import { Badge, Card, Facts, Table } from '../view/parts';
import { Assignee, colleagueChoices, PersonCell } from '../view/people';
import { STAGES } from '../view/sales-terms';
import { PRIORITIES } from '../view/terms';
import { when } from '../view/words';

/** Parts of the pages of unified requests that staff move by hand: of subscriptions and extras. */

export const RequestFacts = ({ request: { row } }: { request: RequestPage }) => (
  <Card title="الطلب">
    <Facts
      facts={[
        ['الرمز', row.code],
        ['المرحلة', <Badge key="state" value={row.state} words={STAGES} />],
        ['الأولوية', PRIORITIES[row.priority] ?? row.priority],
        ['الملخص', <bdi key="summary">{row.summary}</bdi>],
        ['صاحب الطلب', <PersonCell key="requester" name={row.requester_name} phone={row.requester_phone} />],
        ['الفريق', row.team_name],
        ['المسند إليه', <Assignee key="assignee" id={row.assigned_to_id} name={row.assigned_to_name} />],
        ['أُسند', when(row.assigned_at)],
        ['أُنشئ', when(row.created_at)],
        ['حُدّث', when(row.updated_at)],
        ['أُغلق', when(row.closed_at)],
      ]}
    />
  </Card>
);

interface FormsProps {
  request: RequestPage;
  staff: readonly Colleague[];
  /** Path of its page, below `/dashboard`. */
  base: string;
  /** Last word of the path of the stage action. */
  stageAct: 'status' | 'set-status';
}

const NEXT_STAGE: Record<string, string> = { new: 'in_progress', in_progress: 'completed' };

/** Assignment and the next stage. */
export function RequestForms({ request: { row }, staff, base, stageAct }: FormsProps) {
  const next = NEXT_STAGE[row.state];
  const present = row.assigned_to_id === null ? {} : { [String(row.assigned_to_id)]: row.assigned_to_name ?? `#${row.assigned_to_id}` };
  if (!useMayWrite()) return null;
  return (
    <div className="columns">
      <Card title="الإسناد">
        <ActForm to={`${base}actions/assign/`} label="إسناد">
          <Select name="assigned_to" label="الموظف" choices={{ ...present, ...colleagueChoices(staff) }} value={String(row.assigned_to_id ?? '')} blank="غير مسند" />
          <TextField name="note" label="ملاحظة" max={200} />
        </ActForm>
      </Card>
      {next ? (
        <Card title="المرحلة">
          <ActForm to={`${base}actions/${stageAct}/`} label={`نقل إلى «${STAGES[next]}»`}>
            <Hidden name="status" value={next} />
            <TextField name="note" label="ملاحظة" max={200} />
          </ActForm>
        </Card>
      ) : null}
    </div>
  );
}

export const Notes = ({ notes }: { notes: readonly { text: string; by: string; at: string }[] }) => (
  <Table head={['الوقت', 'بواسطة', 'الملاحظة']} rows={notes} cells={(note) => [when(note.at), note.by, <bdi key="text">{note.text}</bdi>]} empty="لا ملاحظات." />
);

/** What the source says of itself; the notes of the staff have their own place. */
export const Metadata = ({ metadata }: { metadata: Record<string, unknown> }) => (
  <Card title="البيانات">
    <Facts
      facts={Object.entries(metadata)
        .filter(([name]) => name !== 'notes')
        .map(([name, value]) => [name, <bdi key={name}>{value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)}</bdi>])}
    />
  </Card>
);
