import { describeType, guardDocuments, type Label } from '../../../platform/panel';
import { panelWriter } from '../../backoffice';
import { auditCatalogue } from './catalogue-audit';
import { bilingualName, identity, isActive } from './common';

const fields: Record<string, Label> = { ...identity, ...bilingualName, is_active: isActive };
const provider: Label = ['مقدم الخدمة', 'Provider'];

describeType('api::providers.service-category', {
  title: ['تصنيفات الخدمات', 'Service categories'],
  main: 'name',
  list: ['id', 'name', 'name_en', 'is_active'],
  edit: ['name', 'name_en', 'is_active'],
  fields,
});

describeType('api::providers.service-subcategory', {
  title: ['التصنيفات الفرعية', 'Service sub-categories'],
  main: 'name',
  list: ['id', 'name', 'category', 'is_active'],
  edit: ['category', 'name', 'name_en', 'is_active'],
  fields: { ...fields, category: ['التصنيف', 'Category', 'التصنيف الذي يندرج تحته · The category it belongs to'] },
});

describeType('api::providers.provider-service', {
  title: ['خدمات مقدمي الخدمة', 'Provider services'],
  main: 'title',
  list: ['id', 'title', 'provider', 'subcategory', 'is_active'],
  edit: ['provider', 'subcategory', 'title', 'price_unit', 'description', 'price_from_minor', 'price_to_minor', 'is_active'],
  fields: {
    ...identity,
    provider,
    subcategory: ['التصنيف الفرعي', 'Sub-category'],
    title: ['العنوان', 'Title'],
    description: ['الوصف', 'Description'],
    price_from_minor: ['السعر من (هللة)', 'Price from (halalas)', '100 هللة = 1 ريال · 100 halalas = 1 SAR'],
    price_to_minor: ['السعر إلى (هللة)', 'Price to (halalas)', 'لا يقل عن السعر الأدنى · Not below the lower price'],
    price_unit: ['وحدة السعر', 'Price unit'],
    is_active: isActive,
  },
});

const mediaFields: Record<string, Label> = {
  ...identity,
  provider,
  file_type: ['نوع الملف', 'Kind of file', 'صورة أو فيديو، حسب الملف · Image or video, as the file is'],
  file: ['الملف', 'File'],
  thumbnail: ['الصورة المصغرة', 'Thumbnail'],
  caption: ['التعليق', 'Caption'],
};
const mediaForm = {
  main: 'caption',
  list: ['id', 'file', 'caption', 'provider', 'file_type'],
  edit: ['provider', 'file_type', 'file', 'thumbnail', 'caption'],
  fields: mediaFields,
};

describeType('api::providers.portfolio-item', { title: ['معرض الأعمال', 'Portfolio items'], ...mediaForm });
describeType('api::providers.spotlight-item', { title: ['الأضواء', 'Spotlight items'], ...mediaForm });

for (const type of ['service-category', 'service-subcategory', 'provider-service', 'portfolio-item', 'spotlight-item'])
  guardDocuments(`api::providers.${type}`, { may: panelWriter('content'), after: auditCatalogue });
