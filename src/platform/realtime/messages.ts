import { defineMessages } from '../i18n';

export const m = defineMessages('realtime', {
  unauthorized: { ar: 'انتهت الجلسة أو أن رمز الدخول غير صالح', en: 'The session ended or the token is not valid', fa: 'نشست پایان یافته یا توکن معتبر نیست' },
  invalid: { ar: 'البيانات المرسلة غير صالحة', en: 'The data sent is not valid', fa: 'داده‌های ارسالی معتبر نیست' },
  rateLimited: { ar: 'رسائل كثيرة في وقت قصير، حاول بعد قليل', en: 'Too much in a short time, try again shortly', fa: 'تعداد زیاد در زمان کوتاه، کمی بعد دوباره تلاش کنید' },
  serverError: { ar: 'حدث خطأ غير متوقع', en: 'An unexpected error occurred', fa: 'خطای غیرمنتظره‌ای رخ داد' },
  unknownEvent: { ar: 'حدث غير معروف', en: 'Unknown event', fa: 'رویداد ناشناخته' },
});
