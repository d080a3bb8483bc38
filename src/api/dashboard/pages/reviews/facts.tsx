import { CRITERIA, type StaffReview } from '../../../reviews';
import { at } from '../../http/paths';
import { Badge, Facts } from '../../view/parts';
import { phoneText } from '../../view/people';
import { MODERATION_STATES } from '../../view/terms';
import { when } from '../../view/words';

const CRITERIA_WORDS: Record<(typeof CRITERIA)[number], string> = {
  response_speed: 'سرعة الاستجابة',
  cost_value: 'القيمة مقابل السعر',
  quality: 'الجودة',
  credibility: 'المصداقية',
  on_time: 'الالتزام بالوقت',
};

/** What a review says, and what became of it. */
export const ReviewFacts = ({ review }: { review: StaffReview }) => (
  <Facts
    facts={[
      ['التقييم', `${review.rating} من 5`],
      ...CRITERIA.map((name) => [CRITERIA_WORDS[name], review[name]] as const),
      ['التعليق', review.comment],
      ['رد مقدم الخدمة', review.provider_reply],
      ['الحالة', <Badge key="state" value={review.moderation_status} words={MODERATION_STATES} />],
      ['ملاحظة الإدارة', review.moderation_note],
      ['قرار بواسطة', review.moderated_by],
      ['تاريخ القرار', when(review.moderated_at)],
      ['رد الإدارة', review.management_reply],
      ['رد بواسطة', review.management_reply_by],
      [
        'مقدم الخدمة',
        <a key="provider" href={at(`/providers/${review.provider_id}/`)}>
          {review.provider_name}
        </a>,
      ],
      ['العميل', review.client_name],
      ['جوال العميل', phoneText(review.client_phone)],
      [
        'الطلب',
        <a key="request" href={at(`/requests/${review.request_id}/`)}>
          {review.request_title}
        </a>,
      ],
      ['تاريخ التقييم', when(review.created_at)],
    ]}
  />
);
