import { describeType, guardDocuments } from '../../../platform/panel';
import { panelWriter } from '../../backoffice';
import { bilingualName, identity, isActive } from './common';

describeType('api::promo.promo-placeholder', {
  title: ['أماكن الإعلانات', 'Ad placeholders'],
  main: 'name',
  list: ['id', 'name', 'code', 'is_active', 'sort_order'],
  edit: ['name', 'name_en', 'code', 'sort_order', 'is_active', 'description'],
  fields: {
    ...identity,
    ...bilingualName,
    code: ['الرمز', 'Code', 'يعرف التطبيق المكان بهذا الرمز؛ لا يتكرر · The app knows the place by it; unique'],
    description: ['الوصف', 'Description', 'أين يظهر المكان في التطبيق · Where the app shows it'],
    is_active: isActive,
    sort_order: ['الترتيب', 'Order', 'الأصغر أولًا · Smallest first'],
  },
});

guardDocuments('api::promo.promo-placeholder', { may: panelWriter('content') });
