import { db, transaction } from '../../platform/db';
import { type SouqEvent, subscribe } from '../../platform/events';
import { defineMessages } from '../../platform/i18n';
import { notify } from '../notifications';

/** The provider learns of a review, the client of replies to his (spec/reviews.md, Notifications / events). */

const texts = defineMessages('reviews.notices', {
  review: { ar: 'تقييم جديد', en: 'New review', fa: 'ارزیابی جدید' },
  reviewBody: { ar: 'قيّم العميل طلب «{{title}}» بـ {{rating}} من 5.', en: 'The client rated “{{title}}” {{rating}} of 5.', fa: 'مشتری به «{{title}}» امتیاز {{rating}} از ۵ داد.' },
  create: { ar: 'رد مقدم الخدمة على تقييمك', en: 'The provider replied to your review', fa: 'ارائه‌دهنده به ارزیابی شما پاسخ داد' },
  edit: { ar: 'عدّل مقدم الخدمة رده على تقييمك', en: 'The provider changed the reply to your review', fa: 'ارائه‌دهنده پاسخ خود به ارزیابی شما را ویرایش کرد' },
  delete: { ar: 'حذف مقدم الخدمة رده على تقييمك', en: 'The provider removed the reply to your review', fa: 'ارائه‌دهنده پاسخ خود به ارزیابی شما را حذف کرد' },
  replyBody: { ar: 'تقييمك لطلب «{{title}}».', en: 'Your review of “{{title}}”.', fa: 'ارزیابی شما از «{{title}}».' },
});

/** From this rating on a review counts as a good one. */
const GOOD = 3;

interface Facts {
  title: string;
  owner_id: number;
}

const factsOf = (requestId: number, providerId: number): Promise<Facts | undefined> =>
  db.one<Facts>('select r.title, p.user_id as owner_id from service_requests r cross join provider_profiles p where r.id = $1 and p.id = $2', [requestId, providerId]);

async function tellOfReview({ id: eventId, data }: SouqEvent<'reviews.created'>): Promise<void> {
  const facts = await factsOf(data.requestId, data.providerId);
  if (!facts) return;
  await transaction((tx) =>
    notify(tx, [
      {
        eventId,
        userId: facts.owner_id,
        actorId: data.clientId,
        title: texts.review(),
        body: texts.reviewBody({ title: facts.title, rating: data.rating }),
        kind: 'info',
        url: `/requests/${data.requestId}`,
        audience: 'provider',
        prefKey: data.rating >= GOOD ? 'positive_review' : 'negative_review',
      },
    ]),
  );
}

async function tellOfReply({ id: eventId, data }: SouqEvent<'reviews.reply'>): Promise<void> {
  const facts = await factsOf(data.requestId, data.providerId);
  if (!facts) return;
  await transaction((tx) =>
    notify(tx, [
      {
        eventId,
        userId: data.clientId,
        actorId: facts.owner_id,
        title: texts[data.action](),
        body: texts.replyBody({ title: facts.title }),
        kind: 'review_reply',
        url: `/requests/${data.requestId}/`,
        audience: 'client',
        meta: { reply_action: data.action },
      },
    ]),
  );
}

subscribe('reviews.created', 'reviews.tell_of_review', tellOfReview);
subscribe('reviews.reply', 'reviews.tell_of_reply', tellOfReply);
