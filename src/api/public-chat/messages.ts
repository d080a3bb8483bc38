import { defineMessages } from '../../platform/i18n';

export const m = defineMessages('public-chat', {
  origin: { ar: 'لا يُسمح بالاتصال من هذه الصفحة.', en: 'This page may not connect.', fa: 'این صفحه اجازه اتصال ندارد.' },
  full: { ar: 'المحادثة مشغولة الآن. حاول بعد قليل.', en: 'The chat is full at the moment. Try again shortly.', fa: 'گفتگو اکنون پر است. کمی بعد تلاش کنید.' },
  badFrame: { ar: 'أرسل كائن JSON فيه message.', en: 'Send a JSON object with a message.', fa: 'یک شیء JSON با message بفرستید.' },
  badClientId: { ar: 'client_id نص من 1 إلى 64 حرفًا.', en: 'client_id is a text of 1 to 64 characters.', fa: 'client_id متنی با ۱ تا ۶۴ نویسه است.' },
  textLength: { ar: 'الرسالة من 1 إلى {{max}} حرف.', en: 'A message has 1 to {{max}} characters.', fa: 'پیام ۱ تا {{max}} نویسه دارد.' },
  tooFast: { ar: 'رسائل كثيرة. انتظر قليلًا.', en: 'Too many messages. Wait a moment.', fa: 'پیام‌ها زیاد است. کمی صبر کنید.' },
  unknownConversation: { ar: 'المحادثة غير موجودة.', en: 'There is no such conversation.', fa: 'چنین گفتگویی وجود ندارد.' },
  closedConversation: { ar: 'هذه المحادثة مغلقة.', en: 'This conversation is closed.', fa: 'این گفتگو بسته است.' },
  templatesOnly: {
    ar: 'لا يُرد على عملاء واتساب من هنا، بل بالقوالب فقط.',
    en: 'WhatsApp customers are not answered from here, only by templates.',
    fa: 'به مشتریان واتساپ از اینجا پاسخ داده نمی‌شود، فقط با قالب‌ها.',
  },
  notOperator: { ar: 'المستخدم ليس من فريق التشغيل.', en: 'This user is not an active operator.', fa: 'این کاربر اپراتور فعال نیست.' },
  notUuid: { ar: 'معرّف غير صالح (UUID).', en: 'Not a valid UUID.', fa: 'شناسه UUID معتبر نیست.' },
  unknownCommand: { ar: 'أمر غير معروف: /{{name}}', en: 'Unknown command: /{{name}}', fa: 'فرمان ناشناخته: /{{name}}' },
  commandFailed: { ar: 'تعذّر تنفيذ الأمر.', en: 'The command failed.', fa: 'فرمان ناموفق بود.' },
  themeUsage: { ar: 'الاستخدام: /theme {{choices}}', en: 'Usage: /theme {{choices}}', fa: 'کاربرد: /theme {{choices}}' },
  themeSaved: { ar: 'حُفظ المظهر: {{theme}}', en: 'Theme saved: {{theme}}', fa: 'پوسته ذخیره شد: {{theme}}' },
  logsShown: { ar: 'آخر السجلات: {{count}}', en: 'Latest log entries: {{count}}', fa: 'آخرین گزارش‌ها: {{count}}' },
  noticeTitle: { ar: 'زائر ينتظر الرد', en: 'A visitor is waiting', fa: 'بازدیدکننده‌ای منتظر است' },
  noticeBody: { ar: 'كتب {{name}} ولم يُرد عليه بعد.', en: '{{name}} wrote and has no answer yet.', fa: '{{name}} نوشته و هنوز پاسخی نگرفته است.' },
});
