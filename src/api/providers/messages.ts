import { defineMessages } from '../../platform/i18n';

export const m = defineMessages('providers', {
  profileNeeded: { ar: 'يلزم ملف مقدم خدمة.', en: 'A provider profile is required.', fa: 'پروفایل ارائه‌دهنده لازم است.' },
  noProfile: { ar: 'لا يوجد لديك ملف مقدم خدمة.', en: 'You have no provider profile.', fa: 'پروفایل ارائه‌دهنده ندارید.' },
  profileExists: { ar: 'لديك ملف مقدم خدمة بالفعل.', en: 'You already have a provider profile.', fa: 'شما از قبل پروفایل ارائه‌دهنده دارید.' },
  ownProfile: { ar: 'لا يمكنك فعل ذلك مع ملفك.', en: 'You cannot do this to your own profile.', fa: 'این کار با پروفایل خودتان ممکن نیست.' },
  unknownCategory: { ar: 'التصنيف غير موجود.', en: 'Unknown category.', fa: 'دسته ناشناخته است.' },
  unknownSubcategory: {
    ar: 'التصنيف الفرعي {{value}} غير معروف أو غير مفعّل.',
    en: 'Sub-category {{value}} is unknown or inactive.',
    fa: 'زیردسته {{value}} ناشناخته یا غیرفعال است.',
  },
  priceOrder: { ar: 'السعر الأعلى أقل من السعر الأدنى.', en: 'The upper price is below the lower price.', fa: 'قیمت بالا کمتر از قیمت پایین است.' },
  itemKind: { ar: 'كل عنصر نص أو كائن.', en: 'Each item must be text or an object.', fa: 'هر مورد باید متن یا شیء باشد.' },
});
