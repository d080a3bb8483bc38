import { defineMessages } from '../../platform/i18n';

/** Refusals, notices, and the words of reports. */
export const m = defineMessages('messaging', {
  blocked: { ar: 'حظر الطرف الآخر هذه المحادثة.', en: 'The other party has blocked this conversation.', fa: 'طرف مقابل این گفتگو را مسدود کرده است.' },
  closed: { ar: 'هذه المحادثة مغلقة للإرسال.', en: 'This conversation is closed for sending.', fa: 'این گفتگو برای ارسال بسته است.' },
  noProvider: { ar: 'لا يوجد مزود لهذا الطلب بعد.', en: 'This request has no provider yet.', fa: 'این درخواست هنوز ارائه‌دهنده ندارد.' },
  notYours: { ar: 'هذه الرسالة ليست لك.', en: 'This message is not yours.', fa: 'این پیام متعلق به شما نیست.' },
  emptyBody: { ar: 'اكتب رسالة أو أرفق ملفًا.', en: 'Write a message or attach a file.', fa: 'پیامی بنویسید یا پرونده‌ای پیوست کنید.' },
  badFrame: { ar: 'رسالة غير مفهومة.', en: 'This is not a JSON object.', fa: 'این یک شیء JSON نیست.' },
  unknownAction: { ar: 'إجراء غير معروف.', en: 'Unknown action.', fa: 'اقدام ناشناخته.' },
  rateLimited: { ar: 'رسائل كثيرة في وقت قصير، حاول بعد قليل.', en: 'Too much in a short time, try again shortly.', fa: 'تعداد زیاد در زمان کوتاه؛ کمی بعد دوباره تلاش کنید.' },
  ownProfile: { ar: 'لا يمكنك مراسلة نفسك.', en: 'You cannot write to yourself.', fa: 'نمی‌توانید به خودتان پیام دهید.' },
  noPeerMessage: { ar: 'لا توجد رسالة من الطرف الآخر.', en: 'There is no message of the other party.', fa: 'پیامی از طرف مقابل نیست.' },
  reportEmpty: { ar: 'اذكر سبب البلاغ.', en: 'Give a reason for the report.', fa: 'دلیل گزارش را بنویسید.' },
  reportGeneric: { ar: 'بلاغ عن محادثة', en: 'Report about a conversation', fa: 'گزارش درباره یک گفتگو' },
  reportThread: { ar: 'محادثة #{{id}}', en: 'Thread #{{id}}', fa: 'گفتگو #{{id}}' },
  reportRequest: { ar: 'طلب #{{id}}', en: 'Request #{{id}}', fa: 'درخواست #{{id}}' },
  reportUser: { ar: 'المستخدم المبلّغ عنه #{{id}}', en: 'Reported user #{{id}}', fa: 'کاربر گزارش‌شده #{{id}}' },
  noticeTitle: { ar: 'رسالة جديدة من {{name}}', en: 'New message from {{name}}', fa: 'پیام تازه از {{name}}' },
  noticeText: { ar: '{{text}}', en: '{{text}}', fa: '{{text}}' },
  noticeAttachment: { ar: 'أرسل مرفقًا', en: 'Sent an attachment', fa: 'پیوستی فرستاد' },
});
