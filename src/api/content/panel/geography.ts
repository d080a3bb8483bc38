import { describeType, guardDocuments, type Label } from '../../../platform/panel';
import { panelWriter } from '../../backoffice';
import { bilingualName, identity, isActive } from './common';

const fields: Record<string, Label> = { ...identity, ...bilingualName };

describeType('api::geography.region', {
  title: ['المناطق', 'Regions'],
  main: 'name',
  list: ['id', 'name', 'name_en', 'sort_order'],
  edit: ['name', 'name_en', 'sort_order'],
  fields: { ...fields, sort_order: ['الترتيب', 'Order', 'الأصغر أولًا · Smallest first'] },
});

describeType('api::geography.city', {
  title: ['المدن', 'Cities'],
  main: 'name',
  list: ['id', 'name', 'name_en', 'region', 'is_active'],
  edit: ['region', 'name', 'name_en', 'is_active', 'lat', 'lng'],
  fields: { ...fields, region: ['المنطقة', 'Region'], is_active: isActive, lat: ['خط العرض', 'Latitude'], lng: ['خط الطول', 'Longitude'] },
});

for (const type of ['region', 'city']) guardDocuments(`api::geography.${type}`, { may: panelWriter('content') });
