import { db } from '../../../../platform/db';
import { deskOffers } from '../../../marketplace';
import { type RequestEvent, requestEvents } from '../../../notifications';
import { deskReviewOfRequest } from '../../../reviews';
import { at } from '../../http/paths';
import { Badge, Card, Empty, Table } from '../../view/parts';
import { OFFER_STATES } from '../../view/terms';
import { money, when } from '../../view/words';
import { ReviewFacts } from '../reviews/facts';
import type { RequestCall } from './call';

export const offersTab = async ({ row }: RequestCall) => (
  <Table
    head={['مقدم الخدمة', 'السعر', 'المدة بالأيام', 'ملاحظة', 'الحالة', 'التاريخ']}
    rows={await deskOffers(row.id)}
    empty="لا عروض على هذا الطلب."
    cells={(offer) => [
      <a key="provider" href={at(`/providers/${offer.provider_id}/`)}>
        {offer.provider_name}
      </a>,
      money(offer.price_minor),
      offer.duration_days,
      offer.note,
      <Badge key="state" value={offer.state} words={OFFER_STATES} />,
      when(offer.created_at),
    ]}
  />
);

const EVENTS: Record<RequestEvent['event_type'], string> = {
  request_created: 'طلب جديد',
  request_assigned: 'أُسند الطلب',
  offer_created: 'عرض جديد',
  offer_selected: 'اختير العرض',
  status_changed: 'تغيرت الحالة',
  message_new: 'رسالة جديدة',
};

export const noticesTab = async ({ row }: RequestCall) => (
  <Table
    head={['الإشعار', 'إلى', 'بسبب', 'التاريخ']}
    rows={await requestEvents(db, row.id)}
    empty="لم يُرسل إشعار عن هذا الطلب بعد."
    cells={(event) => [EVENTS[event.event_type], event.target_name, event.actor_name ?? 'النظام', when(event.created_at)]}
  />
);

export async function reviewTab({ row }: RequestCall) {
  const review = await deskReviewOfRequest(row.id);
  if (!review) return <Empty text="لم يُقيَّم هذا الطلب بعد." />;
  return (
    <Card>
      <ReviewFacts review={review} />
      <p>
        <a href={at(`/reviews/${review.id}/`)}>إدارة التقييم</a>
      </p>
    </Card>
  );
}
