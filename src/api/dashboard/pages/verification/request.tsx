import type { ReactNode } from 'react';
import { reviewRequest } from '../../../verification';
import type { DashboardCall, PageCall } from '../../http/declare';
import { ActForm, Acts } from '../../view/acts';
import { Select, TextField } from '../../view/fields';
import { History } from '../../view/history';
import { Badge, Card, Facts, Table } from '../../view/parts';
import { Assignee, PersonCell } from '../../view/people';
import { BADGES, DECISIONS, DOCUMENT_TYPES, VERIFICATION_STATES } from '../../view/sales-terms';
import { when } from '../../view/words';
import { InvoiceCard } from '../invoice-card';

/** A request as it is reviewed: papers, items and invoice, with the decisions its state allows. */

export type Review = Awaited<ReturnType<typeof reviewRequest>>;

/** @throws 404; 403 a colleague's, for level `user` */
export const foundRequest = ({ access, params, origin }: DashboardCall<{ id: number }, undefined>): Promise<Review> => reviewRequest(access, params.id, origin);

export const requestPage = ({ row }: PageCall<unknown, unknown, Review>) => (
  <>
    <Buttons review={row} />
    <Card title="الطلب">
      <RequestFacts review={row} />
    </Card>
    <Items review={row} />
    <Documents review={row} />
    <InvoiceCard invoice={row.invoice_summary} />
    <History events={row.timeline} />
  </>
);

const DECIDABLE: readonly string[] = ['new', 'in_review', 'rejected'];
const isOpen = ({ status }: Review): boolean => DECIDABLE.includes(status);

const Buttons = ({ review }: { review: Review }) => (
  <Acts>
    {isOpen(review) ? <ActForm to={`/verification/${review.id}/actions/finalize/`} label="إنهاء المراجعة" /> : null}
    {review.status === 'pending_payment' && review.invoice_summary?.status === 'paid' ? (
      <ActForm to={`/verification/${review.id}/actions/activate/`} label="تفعيل الشارات" />
    ) : null}
  </Acts>
);

const RequestFacts = ({ review }: { review: Review }) => (
  <Facts
    facts={[
      ['الرمز', review.code],
      ['الحالة', <Badge key="state" value={review.status} words={VERIFICATION_STATES} />],
      ['الشارة', review.badge_type ? BADGES[review.badge_type] : 'زرقاء وخضراء'],
      ['صاحب الطلب', <PersonCell key="requester" name={review.requester.name} phone={review.requester.phone} />],
      ['المسند إليه', <Assignee key="assignee" id={review.assigned_to} name={review.assigned_to_name} />],
      ['الأولوية', review.priority],
      ['قُدّم', when(review.requested_at)],
      ['روجع', when(review.reviewed_at)],
      ['فُعّل', when(review.activated_at)],
      ['ينتهي', when(review.expires_at)],
      ['سبب الرفض', <bdi key="reason">{review.reject_reason}</bdi>],
      ['ملاحظة الإدارة', <bdi key="note">{review.admin_note}</bdi>],
    ]}
  />
);

const Items = ({ review }: { review: Review }) => (
  <Card title="البنود">
    <Table
      head={['الرمز', 'البند', 'المرفقات', 'القرار', 'قرار جديد']}
      rows={review.requirements}
      cells={(item) => [
        item.code,
        <bdi key="title">{item.title}</bdi>,
        item.attachments.map((file) => <PaperLink key={file.id} href={file.file} label={`مرفق ${file.id}`} />),
        <Verdict key="verdict" approved={item.is_approved} note={item.decision_note} at={item.decided_at} />,
        isOpen(review) ? <DecisionForm key="form" to={`/verification/requirements/${item.id}/actions/decision/`} /> : null,
      ]}
      empty="لا بنود."
    />
  </Card>
);

const Documents = ({ review }: { review: Review }) => (
  <Card title="المستندات">
    <Table
      head={['النوع', 'العنوان', 'الملف', 'رُفع', 'القرار', 'قرار جديد']}
      rows={review.documents}
      cells={(paper) => [
        DOCUMENT_TYPES[paper.doc_type] ?? paper.doc_type,
        <bdi key="title">{paper.title}</bdi>,
        <PaperLink key="file" href={paper.file} label={`مستند ${paper.id}`} />,
        when(paper.uploaded_at),
        <Verdict key="verdict" approved={paper.is_approved} note={paper.decision_note} at={paper.decided_at} />,
        isOpen(review) ? <DecisionForm key="form" to={`/verification/documents/${paper.id}/actions/decision/`} /> : null,
      ]}
      empty="لا مستندات."
    />
  </Card>
);

/** A signed address: it ends after a few minutes, the page gives a new one. */
const PaperLink = ({ href, label }: { href: string; label: string }): ReactNode => (
  <a href={href} target="_blank" rel="noopener noreferrer">
    {label}{' '}
  </a>
);

const Verdict = ({ approved, note, at }: { approved: boolean | null; note: string; at: string | null }) => (
  <>
    {approved === null ? 'لم يُقرر' : <span className={`badge badge-${approved ? 'good' : 'bad'}`}>{approved ? 'مقبول' : 'مرفوض'}</span>} {when(at)}
    {note ? <div dir="auto">{note}</div> : null}
  </>
);

const DecisionForm = ({ to }: { to: string }) => (
  <ActForm to={to} label="حفظ">
    <Select name="is_approved" label="القرار" choices={DECISIONS} value="1" />
    <TextField name="decision_note" label="ملاحظة" max={300} />
  </ActForm>
);
