import { defineMessages } from '../../platform/i18n';

export const m = defineMessages('system-status', {
  ok: { ar: 'الخدمة تعمل.', en: 'The service works.', fa: 'سرویس کار می‌کند.' },
  notConfigured: { ar: 'الخدمة غير مهيأة.', en: 'The service is not configured.', fa: 'سرویس پیکربندی نشده است.' },
  badStatus: { ar: 'رفضت الخدمة الطلب (HTTP {{status}}).', en: 'The service refused the request (HTTP {{status}}).', fa: 'سرویس درخواست را رد کرد (HTTP {{status}}).' },
  timeout: { ar: 'لم تجب الخدمة في الوقت المحدد.', en: 'The service did not answer in time.', fa: 'سرویس به‌موقع پاسخ نداد.' },
  unreachable: { ar: 'تعذر الاتصال بالخدمة.', en: 'The service cannot be reached.', fa: 'اتصال به سرویس ممکن نشد.' },
  insecure: { ar: 'تعذر إنشاء اتصال آمن بالخدمة.', en: 'No secure connection to the service could be made.', fa: 'اتصال امن به سرویس برقرار نشد.' },
  badGrant: { ar: 'بعض صناديق البريد المحفوظة غير صالحة.', en: 'Some of the stored mailboxes are not valid.', fa: 'برخی از صندوق‌های پستی ذخیره‌شده معتبر نیستند.' },
  failed: { ar: 'تعذر فحص الخدمة.', en: 'The service could not be checked.', fa: 'بررسی سرویس ممکن نشد.' },
  chatAnswer: { ar: 'الخدمات العاملة: {{working}} من {{count}}.', en: 'Services that work: {{working}} of {{count}}.', fa: 'سرویس‌های فعال: {{working}} از {{count}}.' },
  downTitle: { ar: 'خدمة خارجية متعطلة', en: 'An outside service is down', fa: 'یک سرویس بیرونی از کار افتاد' },
  upTitle: { ar: 'عادت خدمة خارجية', en: 'An outside service is back', fa: 'یک سرویس بیرونی بازگشت' },
  serviceBody: { ar: '{{name}}: {{sentence}}', en: '{{name}}: {{sentence}}', fa: '{{name}}: {{sentence}}' },
});
