import type { Choices } from './fields';

/** Statuses and kinds in the words of the pages; the values are those of the contracts. */

export const REQUEST_STATES: Choices = {
  new: 'جديد',
  sent: 'مُرسل',
  accepted: 'مقبول',
  in_progress: 'قيد التنفيذ',
  completed: 'مكتمل',
  cancelled: 'ملغى',
  expired: 'منتهٍ',
};

export const REQUEST_TYPES: Choices = { normal: 'عادي', competitive: 'عروض أسعار', urgent: 'عاجل' };

export const OFFER_STATES: Choices = { pending: 'بانتظار القرار', selected: 'مختار', rejected: 'مرفوض' };

export const UNIFIED_STATES: Choices = {
  new: 'جديد',
  in_progress: 'قيد المعالجة',
  returned: 'معاد',
  closed: 'مغلق',
  completed: 'مكتمل',
  rejected: 'مرفوض',
  pending_payment: 'بانتظار الدفع',
  active: 'نشط',
  expired: 'منتهٍ',
  cancelled: 'ملغى',
};

export const UNIFIED_TYPES: Choices = {
  helpdesk: 'دعم',
  verification: 'توثيق',
  promo: 'ترويج',
  subscription: 'اشتراك',
  extras: 'خدمات إضافية',
  reviews: 'تقييمات',
};

export const PRIORITIES: Choices = { low: 'منخفضة', normal: 'عادية', high: 'عالية', basic: 'أساسية', leading: 'ريادية', professional: 'احترافية' };

export const MODERATION_STATES: Choices = { approved: 'منشور', rejected: 'مرفوض', hidden: 'مخفي' };

export const LEVELS: Choices = { admin: 'مدير', power: 'مستخدم موسّع', user: 'موظف', qa: 'مراجع (قراءة فقط)', client: 'محجوز' };
