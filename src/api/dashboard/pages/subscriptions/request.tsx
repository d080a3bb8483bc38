import { colleagues, type RequestPage } from '../../../backoffice';
import type { PageCall } from '../../http/declare';
import { ActForm } from '../../view/acts';
import { TextArea } from '../../view/fields';
import { History } from '../../view/history';
import { Card, PageLink } from '../../view/parts';
import { Metadata, Notes, RequestFacts, RequestForms } from '../request-view';

/** The unified request behind a subscription: its stage, assignment and notes. */
export async function requestPage({ row: request, access }: PageCall<unknown, unknown, RequestPage>) {
  const { row, notes, timeline } = request;
  const base = `/subscriptions/requests/${row.id}/`;
  return (
    <>
      <p>
        <PageLink to={`/subscriptions/accounts/${row.source_id}/`} needs="subs">
          صفحة الاشتراك #{row.source_id}
        </PageLink>
      </p>
      <RequestForms request={request} staff={await colleagues(access, 'subs')} base={base} stageAct="set-status" />
      <RequestFacts request={request} />
      <Card title="الملاحظات">
        <ActForm to={`${base}actions/add-note/`} label="إضافة">
          <TextArea name="note" label="ملاحظة جديدة" max={300} rows={2} required />
        </ActForm>
        <Notes notes={notes} />
      </Card>
      <Metadata metadata={row.metadata} />
      <History events={timeline} />
    </>
  );
}
