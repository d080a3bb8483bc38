import { defineMessages, type Message } from '../../platform/i18n';
import type { RequestState } from './process';

/** Titles and bodies of the marketplace's notices; each names its request. */
export const texts = defineMessages('marketplace.notices', {
  newRequest: { ar: 'طلب خدمة جديد', en: 'New service request', fa: 'درخواست خدمت جدید' },
  newRequestBody: { ar: 'وصلك طلب: «{{title}}».', en: 'You received a request: “{{title}}”.', fa: 'درخواستی برای شما رسید: «{{title}}».' },
  quotation: { ar: 'طلب عرض سعر', en: 'Request for an offer', fa: 'درخواست پیشنهاد قیمت' },
  quotationBody: { ar: 'يُطلب منك عرض سعر: «{{title}}».', en: 'You are asked for an offer: “{{title}}”.', fa: 'از شما پیشنهاد قیمت خواسته شده است: «{{title}}».' },
  competitive: { ar: 'طلب تنافسي جديد', en: 'New competitive request', fa: 'درخواست رقابتی جدید' },
  competitiveBody: {
    ar: 'طلب يناسب تخصصك: «{{title}}». قدّم عرضك.',
    en: 'A request in your field: “{{title}}”. Make your offer.',
    fa: 'درخواستی در تخصص شما: «{{title}}». پیشنهاد خود را بفرستید.',
  },
  urgent: { ar: 'طلب عاجل', en: 'Urgent request', fa: 'درخواست فوری' },
  urgentBody: { ar: 'طلب عاجل ينتظر من يقبله: «{{title}}».', en: 'An urgent request is waiting: “{{title}}”.', fa: 'درخواستی فوری در انتظار پذیرش است: «{{title}}».' },
  assigned: { ar: 'أُسند إليك طلب', en: 'A request was assigned to you', fa: 'درخواستی به شما سپرده شد' },
  assignedBody: { ar: 'أسندت إليك الإدارة الطلب «{{title}}».', en: 'The management assigned you “{{title}}”.', fa: 'مدیریت درخواست «{{title}}» را به شما سپرد.' },
  offer: { ar: 'عرض جديد على طلبك', en: 'New offer for your request', fa: 'پیشنهاد جدید برای درخواست شما' },
  offerBody: {
    ar: 'قدّم {{provider}} عرضًا على «{{title}}»: {{price}} خلال {{days}} يوم.',
    en: '{{provider}} made an offer for “{{title}}”: {{price}} in {{days}} days.',
    fa: '{{provider}} برای «{{title}}» پیشنهاد داد: {{price}} در {{days}} روز.',
  },
  selected: { ar: 'اختير عرضك', en: 'Your offer was chosen', fa: 'پیشنهاد شما انتخاب شد' },
  selectedBody: { ar: 'اختار العميل عرضك على «{{title}}».', en: 'The client chose your offer for “{{title}}”.', fa: 'مشتری پیشنهاد شما برای «{{title}}» را انتخاب کرد.' },
  changed: { ar: 'تحديث على الطلب: {{status}}', en: 'Request update: {{status}}', fa: 'به‌روزرسانی درخواست: {{status}}' },
  changedBody: { ar: '«{{title}}»: {{note}}', en: '“{{title}}”: {{note}}', fa: '«{{title}}»: {{note}}' },
  reviewBody: {
    ar: '«{{title}}»: يسعدنا أن تقيّم مقدم الخدمة. {{note}}',
    en: '“{{title}}”: please rate the provider. {{note}}',
    fa: '«{{title}}»: لطفاً ارائه‌دهنده را ارزیابی کنید. {{note}}',
  },
});

/** The word of each status. */
export const statuses: Record<RequestState, () => Message> = defineMessages('marketplace.statuses', {
  new: { ar: 'جديد', en: 'new', fa: 'جدید' },
  sent: { ar: 'مرسل', en: 'sent', fa: 'فرستاده‌شده' },
  accepted: { ar: 'مقبول', en: 'accepted', fa: 'پذیرفته‌شده' },
  in_progress: { ar: 'تحت التنفيذ', en: 'in progress', fa: 'در حال انجام' },
  completed: { ar: 'مكتمل', en: 'completed', fa: 'انجام‌شده' },
  cancelled: { ar: 'ملغي', en: 'cancelled', fa: 'لغوشده' },
  expired: { ar: 'منتهي', en: 'expired', fa: 'منقضی‌شده' },
});
