import { describeType, guardDocuments, type Label } from '../../../platform/panel';
import { panelWriter } from '../../backoffice';
import { plansEdited } from '../../subscriptions';
import { auditCatalogue } from './catalogue-audit';
import { identity, isActive } from './common';

/** Plans and prices of advertisements: what the business staff sell. */

const PLAN = 'api::subscriptions.subscription-plan';
const AD_PRICE = 'api::promo.promo-ad-price';

const features: Record<string, Label> = {
  verify_blue: ['الشارة الزرقاء', 'Blue badge', 'يتيح طلب التوثيق بالشارة الزرقاء · Opens verification with the blue badge'],
  verify_green: ['الشارة الخضراء', 'Green badge', 'يتيح طلب التوثيق بالشارة الخضراء · Opens verification with the green badge'],
  promo_ads: ['الإعلانات', 'Advertising', 'يتيح طلب الحملات الإعلانية · Opens advertising campaigns'],
  priority_support: ['أولوية الدعم', 'Priority support', 'تُرفع أولوية تذاكره · His tickets come first'],
  extra_uploads: ['رفع ملفات أكبر', 'Larger uploads', 'حتى 100 ميغابايت للملف · Up to 100 MB a file'],
  advanced_analytics: ['التحليلات المتقدمة', 'Advanced analytics'],
};

describeType(PLAN, {
  title: ['باقات الاشتراك', 'Subscription plans'],
  main: 'title',
  list: ['id', 'code', 'title', 'period', 'price_minor', 'is_active'],
  edit: ['code', 'period', 'title', 'title_en', 'description', 'description_en', 'price_minor', 'is_active', ...Object.keys(features)],
  fields: {
    ...identity,
    ...features,
    code: ['الرمز', 'Code', 'أحرف إنجليزية كبيرة وأرقام و _ ؛ لا يتغير بعد الإنشاء · Capitals, digits and _; fixed once created'],
    title: ['الاسم', 'Title', 'بالعربية، حتى 80 حرفًا · Arabic, up to 80 characters'],
    title_en: ['الاسم بالإنجليزية', 'English title', 'يظهر عند اختيار الإنجليزية؛ اختياري · Shown in English; optional'],
    description: ['الوصف', 'Description', 'حتى 300 حرف · Up to 300 characters'],
    description_en: ['الوصف بالإنجليزية', 'English description'],
    period: ['المدة', 'Period', 'month = 30 يومًا، year = 365 يومًا · 30 or 365 days'],
    price_minor: ['السعر (هللة)', 'Price (halalas)', '100 هللة = 1 ريال، قبل الضريبة · 100 halalas = 1 SAR, before VAT; 0 = free'],
    is_active: isActive,
  },
});

// Settings and subscriptions know a plan by its code.
guardDocuments(PLAN, {
  may: panelWriter('subs'),
  editable: ['title', 'title_en', 'description', 'description_en', 'period', 'price_minor', 'is_active', ...Object.keys(features)],
  after: async (tx, change) => {
    await auditCatalogue(tx, change);
    await plansEdited(tx, change.id);
  },
});

describeType(AD_PRICE, {
  title: ['أسعار الإعلانات', 'Advertising prices'],
  main: 'ad_type',
  list: ['id', 'ad_type', 'price_per_day_minor', 'is_active'],
  edit: ['ad_type', 'price_per_day_minor', 'is_active'],
  fields: {
    ...identity,
    ad_type: ['نوع الإعلان', 'Kind of advertisement', 'سعر واحد لكل نوع · One price a kind'],
    price_per_day_minor: [
      'سعر اليوم (هللة)',
      'Price a day (halalas)',
      '100 هللة = 1 ريال، قبل الضريبة؛ الصفر يعيد السعر الأساسي · 100 halalas = 1 SAR, before VAT; 0 = the basic price',
    ],
    is_active: ['مفعّل', 'Active', 'عند الإيقاف يُعتمد السعر الأساسي · When off, the basic price counts'],
  },
});

guardDocuments(AD_PRICE, { may: panelWriter('promo'), after: auditCatalogue });
