import { reviewCampaign } from '../../../promo';
import type { DashboardCall, PageCall } from '../../http/declare';
import { ActForm, useMayWrite } from '../../view/acts';
import { TextArea } from '../../view/fields';
import { History } from '../../view/history';
import { Badge, Card, Facts, Table } from '../../view/parts';
import { Assignee, PersonCell } from '../../view/people';
import { AD_TYPES, ASSET_TYPES, POSITIONS, PROMO_STATES } from '../../view/sales-terms';
import { when } from '../../view/words';
import { InvoiceCard } from '../invoice-card';

/** A campaign as it is reviewed: its wishes, material and invoice, with what its state allows. */

type Review = Awaited<ReturnType<typeof reviewCampaign>>;

/** @throws 404; 403 a colleague's, for level `user` */
export const foundCampaign = ({ access, params, origin }: DashboardCall<{ id: number }, undefined>): Promise<Review> => reviewCampaign(access, params.id, origin);

export const campaignPage = ({ row }: PageCall<unknown, unknown, Review>) => (
  <>
    <Forms review={row} />
    <Card title="الطلب">
      <CampaignFacts review={row} />
    </Card>
    <Material review={row} />
    <InvoiceCard invoice={row.invoice_summary} />
    <History events={row.timeline} />
  </>
);

const QUOTABLE: readonly string[] = ['new', 'in_review', 'quoted'];
const REJECTABLE: readonly string[] = [...QUOTABLE, 'pending_payment'];

function Forms({ review }: { review: Review }) {
  const { status, id } = review;
  if (!useMayWrite() || !REJECTABLE.includes(status)) return null;
  return (
    <div className="columns">
      {QUOTABLE.includes(status) ? (
        <Card title="التسعير">
          <p>{review.price ? `${review.price.days} يومًا × السعر = ${review.price.subtotal} ر.س قبل الضريبة` : 'لا يمكن التسعير الآن.'}</p>
          <ActForm to={`/promo/${id}/actions/quote/`} label="إصدار السعر والفاتورة">
            <TextArea name="quote_note" label="ملاحظة السعر" max={300} rows={2} />
          </ActForm>
        </Card>
      ) : null}
      {review.invoice_summary?.status === 'paid' ? (
        <Card title="التفعيل">
          <ActForm to={`/promo/${id}/actions/activate/`} label="تفعيل الحملة" />
        </Card>
      ) : null}
      <Card title="الرفض">
        <ActForm to={`/promo/${id}/actions/reject/`} label="رفض الطلب" danger>
          <TextArea name="reject_reason" label="سبب الرفض" max={300} rows={2} required />
        </ActForm>
      </Card>
    </div>
  );
}

const CampaignFacts = ({ review }: { review: Review }) => (
  <Facts
    facts={[
      ['الرمز', review.code],
      ['الحالة', <Badge key="state" value={review.status} words={PROMO_STATES} />],
      ['العنوان', <bdi key="title">{review.title}</bdi>],
      ['النوع', AD_TYPES[review.ad_type]],
      ['الموضع', POSITIONS[review.position]],
      ['التكرار', review.frequency],
      ['من', when(review.start_at)],
      ['إلى', when(review.end_at)],
      ['صاحب الطلب', <PersonCell key="requester" name={review.requester.name} phone={review.requester.phone} />],
      ['المسند إليه', <Assignee key="assignee" id={review.assigned_to} name={review.assigned_to_name} />],
      ['التصنيف المستهدف', <bdi key="category">{review.target_category}</bdi>],
      ['المدينة المستهدفة', <bdi key="city">{review.target_city}</bdi>],
      ['عنوان الرسالة', <bdi key="message">{review.message_title}</bdi>],
      ['نص الرسالة', <bdi key="body">{review.message_body}</bdi>],
      ['الرابط', <RedirectLink key="link" url={review.redirect_url} />],
      ['الأيام', review.total_days],
      ['المبلغ قبل الضريبة', `${review.subtotal} ر.س`],
      ['ملاحظة السعر', <bdi key="note">{review.quote_note}</bdi>],
      ['سبب الرفض', <bdi key="reason">{review.reject_reason}</bdi>],
      ['قُدّم', when(review.created_at)],
      ['روجع', when(review.reviewed_at)],
      ['فُعّل', when(review.activated_at)],
    ]}
  />
);

/** Only http(s) addresses are links. */
const RedirectLink = ({ url }: { url: string }) =>
  /^https?:\/\//i.test(url) ? (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      <bdi>{url}</bdi>
    </a>
  ) : (
    <bdi>{url}</bdi>
  );

const Material = ({ review }: { review: Review }) => (
  <Card title="المواد">
    <Table
      head={['النوع', 'العنوان', 'الملف', 'رُفع']}
      rows={review.assets}
      cells={(asset) => [
        ASSET_TYPES[asset.asset_type],
        <bdi key="title">{asset.title}</bdi>,
        asset.file ? (
          <a key="file" href={asset.file} target="_blank" rel="noopener noreferrer">
            فتح المادة {asset.id}
          </a>
        ) : null,
        when(asset.uploaded_at),
      ]}
      empty="لا مواد بعد، ولا تسعير قبلها."
    />
  </Card>
);
