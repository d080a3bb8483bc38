import { defineMessages } from '../../platform/i18n';

export const m = defineMessages('reviews', {
  notReviewable: {
    ar: 'لا يمكن تقييم هذا الطلب في حالته الحالية.',
    en: 'This request cannot be reviewed in its current status.',
    fa: 'این درخواست در وضعیت کنونی قابل ارزیابی نیست.',
  },
  noProvider: { ar: 'لا يوجد مقدم خدمة لهذا الطلب.', en: 'This request has no provider.', fa: 'این درخواست ارائه‌دهنده‌ای ندارد.' },
  alreadyReviewed: { ar: 'سبق تقييم هذا الطلب.', en: 'This request has already been reviewed.', fa: 'این درخواست پیش‌تر ارزیابی شده است.' },
  notApproved: { ar: 'لا يمكن الرد على تقييم غير منشور.', en: 'Only a published review can be replied to.', fa: 'فقط به ارزیابی منتشرشده می‌توان پاسخ داد.' },
  noReply: { ar: 'لا يوجد رد على هذا التقييم.', en: 'This review has no reply.', fa: 'این ارزیابی پاسخی ندارد.' },
  unifiedSummary: { ar: 'تقييم {{rating}}/5 للطلب رقم {{request}}', en: 'Review {{rating}}/5 of request {{request}}', fa: 'ارزیابی {{rating}}/۵ برای درخواست {{request}}' },
  panelReadOnly: {
    ar: 'هذه الحقول من صاحب التقييم ولا تُعدَّل: {{fields}}.',
    en: 'These fields belong to the author of the review: {{fields}}.',
    fa: 'این فیلدها متعلق به نویسنده ارزیابی است: {{fields}}.',
  },
});
