import { type DeskFeatures, deskFeatures, FEATURES, type FeatureKey } from '../../../subscriptions';
import type { Column, ListSpec } from '../../view/list';
import { YesNo } from '../../view/parts';
import { phoneText } from '../../view/people';
import { FEATURES as FEATURE_WORDS } from '../../view/sales-terms';
import { yesNo } from '../../view/words';

const flag = (key: FeatureKey): Column<DeskFeatures> => ({
  label: FEATURE_WORDS[key] ?? key,
  value: (row) => yesNo(row.features.has(key)),
  show: (row) => <YesNo on={row.features.has(key)} />,
});

/** What each user has (spec/backoffice.md, section 4, Others). */
export const featureList: ListSpec<DeskFeatures, 'q'> = {
  name: 'features',
  title: 'مزايا المستخدمين',
  size: 20,
  filters: [{ name: 'q', label: 'بحث (الاسم، الجوال)' }],
  exports: ['csv'],
  source: ({ q }) => deskFeatures(q),
  empty: 'لا مستخدمين يطابقون البحث.',
  columns: [
    { label: 'الرقم', value: (row) => row.id },
    { label: 'الاسم', value: (row) => row.name, show: (row) => <bdi>{row.name}</bdi> },
    { label: 'الجوال', value: (row) => row.phone, show: (row) => phoneText(row.phone) },
    { label: 'الباقة', value: (row) => row.plan },
    ...FEATURES.map(flag),
    { label: 'أكبر ملف (ميغابايت)', value: (row) => row.max_upload_mb },
  ],
};
