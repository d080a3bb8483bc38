import { defineMessages } from '../../platform/i18n';

export const m = defineMessages('promo', {
  featureNeeded: {
    ar: 'الإعلانات متاحة في الباقات الاحترافية. اشترك أولًا.',
    en: 'Advertising needs a plan that includes it.',
    fa: 'تبلیغات به طرحی که آن را دارد نیاز دارد.',
  },
  endBeforeStart: { ar: 'يجب أن تكون نهاية الحملة بعد بدايتها.', en: 'The campaign must end after it starts.', fa: 'پایان کارزار باید پس از آغاز آن باشد.' },
  startInPast: { ar: 'بداية الحملة في الماضي.', en: 'The campaign starts in the past.', fa: 'آغاز کارزار در گذشته است.' },
  providerUnknown: { ar: 'مقدم الخدمة المستهدف غير موجود.', en: 'The target provider does not exist.', fa: 'ارائه‌دهنده هدف وجود ندارد.' },
  itemUnknown: { ar: 'العمل المستهدف غير موجود.', en: 'The target portfolio item does not exist.', fa: 'نمونه‌کار هدف وجود ندارد.' },
  wrongState: {
    ar: 'لا يمكن تنفيذ هذا الإجراء في حالة الطلب الحالية.',
    en: 'This is not possible in the present state of the request.',
    fa: 'در وضعیت فعلی درخواست این کار ممکن نیست.',
  },
  assetNeeded: { ar: 'أضف ملفًا واحدًا على الأقل قبل التسعير.', en: 'At least one file is needed before quoting.', fa: 'پیش از قیمت‌گذاری دست‌کم یک پرونده لازم است.' },
  campaignOver: { ar: 'انتهت مدة الحملة.', en: 'The campaign has ended.', fa: 'زمان کارزار گذشته است.' },
  tooExpensive: { ar: 'قيمة الحملة أكبر من الحد المسموح.', en: 'The campaign costs more than an invoice may hold.', fa: 'هزینه کارزار بیش از حد مجاز است.' },
  assetType: { ar: 'نوع الملف غير معروف. الأنواع: {{types}}.', en: 'Unknown kind of asset. Kinds: {{types}}.', fa: 'نوع پرونده ناشناخته است. انواع: {{types}}.' },
  assetExtensions: { ar: 'الملفات المسموحة: jpg و jpeg و png و mp4 و pdf.', en: 'Allowed files: jpg, jpeg, png, mp4, pdf.', fa: 'پرونده‌های مجاز: jpg، jpeg، png، mp4، pdf.' },
  tooManyAssets: { ar: 'عدد الملفات الأقصى {{max}}.', en: 'At most {{max}} files.', fa: 'حداکثر {{max}} پرونده.' },
  invoiceTitle: { ar: 'حملة إعلانية: {{title}}', en: 'Advertising campaign: {{title}}', fa: 'کارزار تبلیغاتی: {{title}}' },
  quotedTitle: { ar: 'تم تسعير طلبك الإعلاني', en: 'Your campaign has a quote', fa: 'کارزار شما قیمت‌گذاری شد' },
  quotedBody: {
    ar: 'قيمة الحملة {{code}} هي {{amount}} ريال قبل الضريبة. ادفع الفاتورة لتبدأ.',
    en: 'Campaign {{code}} costs {{amount}} SAR before VAT. Pay the invoice to start it.',
    fa: 'هزینه کارزار {{code}} پیش از مالیات {{amount}} ریال است. برای آغاز، فاکتور را بپردازید.',
  },
  rejectedTitle: { ar: 'رُفض طلبك الإعلاني', en: 'Your campaign was rejected', fa: 'کارزار شما رد شد' },
  rejectedBody: { ar: 'الحملة {{code}}: {{reason}}', en: 'Campaign {{code}}: {{reason}}', fa: 'کارزار {{code}}: {{reason}}' },
  activeTitle: { ar: 'حملتك الإعلانية مفعّلة', en: 'Your campaign is active', fa: 'کارزار شما فعال است' },
  activeBody: { ar: 'تظهر الحملة {{code}} في موعدها.', en: 'Campaign {{code}} shows at its time.', fa: 'کارزار {{code}} در زمان خود نمایش داده می‌شود.' },
});
