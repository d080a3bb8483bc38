/** Words of printed documents: these are Arabic whatever language the reader uses (spec/billing.md, pdf). */
export const WORDS = {
  invoice: 'فاتورة ضريبية مبسطة',
  creditNote: 'إشعار دائن',
  seller: 'البائع',
  vatNumber: 'الرقم الضريبي',
  number: 'رقم الفاتورة',
  noteNumber: 'رقم الإشعار',
  ofInvoice: 'عن الفاتورة',
  date: 'التاريخ',
  paidAt: 'تاريخ الدفع',
  customer: 'العميل',
  subject: 'البيان',
  status: 'الحالة',
  item: 'البند',
  amount: 'المبلغ',
  subtotal: 'المجموع قبل الضريبة',
  vat: (percent: string) => `ضريبة القيمة المضافة ${percent}%`,
  total: 'الإجمالي شامل الضريبة',
  returned: 'المبلغ المسترد شامل الضريبة',
  thanks: 'أُصدرت هذه الوثيقة إلكترونيًا ولا تحتاج إلى توقيع.',
} as const;

export const STATE_WORDS = {
  draft: 'مسودة',
  pending: 'بانتظار الدفع',
  paid: 'مدفوعة',
  failed: 'لم يكتمل الدفع',
  cancelled: 'ملغاة',
  refunded: 'مستردة',
} as const;

const CURRENCIES: Record<string, string> = { SAR: 'ر.س', EGP: 'ج.م', DZD: 'د.ج', AED: 'د.إ', OMR: 'ر.ع', USD: 'دولار' };

export const money = (amount: string, currency: string): string => `${amount} ${CURRENCIES[currency] ?? currency}`;

/** Day and minute in Riyadh: `2026-01-31 09:15`. */
export const riyadhTime = (instant: Date): string => new Date(instant.getTime() + 3 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
