/** Types of content: the server names them in both languages at once, "Arabic · English", and the panel looks that name up. */
const NAMES: readonly (readonly [arabic: string, english: string])[] = [
  ['أسعار الإعلانات', 'Advertising prices'],
  ['أماكن الإعلانات', 'Ad placeholders'],
  ['الأضواء', 'Spotlight items'],
  ['التصنيفات الفرعية', 'Service sub-categories'],
  ['التقييمات', 'Reviews'],
  ['العروض', 'Offers'],
  ['الفواتير', 'Invoices'],
  ['المدن', 'Cities'],
  ['المستخدمون', 'Users'],
  ['المناطق', 'Regions'],
  ['باقات الاشتراك', 'Subscription plans'],
  ['تصنيفات الخدمات', 'Service categories'],
  ['خدمات مقدمي الخدمة', 'Provider services'],
  ['سجل حالات الطلبات', 'Request status log'],
  ['طلبات الخدمة', 'Service requests'],
  ['مرفقات الطلبات', 'Request attachments'],
  ['معرض الأعمال', 'Portfolio items'],
  ['مقدمو الخدمة', 'Provider profiles'],
];

const inLanguage = (index: 0 | 1) => Object.fromEntries(NAMES.map((names) => [names.join(' · '), names[index]]));

export const typesInArabic = inLanguage(0);
export const typesInEnglish = inLanguage(1);
