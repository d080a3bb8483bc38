import type { Choices } from './fields';

/** Statuses and kinds of what is sold, reviewed and asked, in the words of the pages; the values are those of the contracts. */

export const INVOICE_STATES: Choices = { draft: 'مسودة', pending: 'بانتظار الدفع', paid: 'مدفوعة', failed: 'متعثرة', cancelled: 'ملغاة', refunded: 'مستردة' };

export const REFERENCE_TYPES: Choices = { subscription: 'اشتراك', extra_purchase: 'خدمة إضافية', verify_request: 'طلب توثيق', promo_request: 'طلب ترويج' };

export const ATTEMPT_STATES: Choices = {
  initiated: 'بدأت',
  redirected: 'عند بوابة الدفع',
  processing: 'قيد المعالجة',
  authorized: 'محجوزة',
  success: 'ناجحة',
  failed: 'متعثرة',
  cancelled: 'ملغاة',
  expired: 'منتهية',
  mismatch: 'غير مطابقة',
};

export const TICKET_STATES: Choices = { new: 'جديدة', in_progress: 'قيد المعالجة', returned: 'معادة', closed: 'مغلقة' };

export const TICKET_TYPES: Choices = {
  tech: 'دعم فني',
  subs: 'اشتراكات',
  verify: 'توثيق',
  suggest: 'اقتراح',
  ads: 'إعلانات',
  complaint: 'شكوى',
  extras: 'خدمات إضافية',
};

export const TICKET_PRIORITIES: Choices = { low: 'منخفضة', normal: 'عادية', high: 'عالية' };

export const REPORTED_KINDS: Choices = { review: 'تقييم', message: 'رسالة', portfolio_item: 'عمل في المعرض', service: 'خدمة', thread: 'محادثة' };

export const VERIFICATION_STATES: Choices = {
  new: 'جديد',
  in_review: 'قيد المراجعة',
  rejected: 'مرفوض',
  approved: 'مقبول',
  pending_payment: 'بانتظار الدفع',
  active: 'نشط',
  expired: 'منتهٍ',
};

export const BADGES: Choices = { blue: 'زرقاء', green: 'خضراء' };

export const DOCUMENT_TYPES: Choices = {
  id: 'هوية',
  cr: 'سجل تجاري',
  iban: 'آيبان',
  license: 'ترخيص',
  other: 'أخرى',
  national_id: 'هوية وطنية',
  certificate: 'شهادة',
};

export const DECISIONS: Choices = { '1': 'قبول', '0': 'رفض' };

export const PROMO_STATES: Choices = {
  new: 'جديد',
  in_review: 'قيد المراجعة',
  quoted: 'مسعّر',
  pending_payment: 'بانتظار الدفع',
  active: 'نشط',
  rejected: 'مرفوض',
  expired: 'منتهٍ',
  cancelled: 'ملغى',
};

export const AD_TYPES: Choices = {
  banner_home: 'بانر الرئيسية',
  banner_category: 'بانر التصنيف',
  banner_search: 'بانر البحث',
  popup_home: 'نافذة الرئيسية',
  popup_category: 'نافذة التصنيف',
  featured_top5: 'مميز ضمن أول 5',
  featured_top10: 'مميز ضمن أول 10',
  boost_profile: 'تعزيز الملف',
  push_notification: 'إشعار',
};

export const POSITIONS: Choices = { first: 'الأول', second: 'الثاني', top5: 'ضمن أول 5', top10: 'ضمن أول 10', normal: 'عادي' };

export const ASSET_TYPES: Choices = { image: 'صورة', video: 'فيديو', pdf: 'PDF', other: 'أخرى' };

export const SUBSCRIPTION_STATES: Choices = { pending_payment: 'بانتظار الدفع', active: 'نشط', grace: 'فترة سماح', expired: 'منتهٍ', cancelled: 'ملغى' };

export const PERIODS: Choices = { month: 'شهري', year: 'سنوي' };

export const FEATURES: Choices = {
  verify_blue: 'التوثيق الأزرق',
  verify_green: 'التوثيق الأخضر',
  promo_ads: 'الإعلانات',
  priority_support: 'أولوية الدعم',
  extra_uploads: 'رفع ملفات أكبر',
  advanced_analytics: 'تحليلات متقدمة',
};

export const EXTRA_STATES: Choices = { pending_payment: 'بانتظار الدفع', active: 'نشط', consumed: 'مستهلك', expired: 'منتهٍ', cancelled: 'ملغى' };

export const EXTRA_TYPES: Choices = { time_based: 'لمدة', credit_based: 'برصيد' };

/** The stages that staff move requests of sales through by hand. */
export const STAGES: Choices = { new: 'جديد', in_progress: 'قيد المعالجة', completed: 'مكتمل' };
