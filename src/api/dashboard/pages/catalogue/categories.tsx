import { z } from 'zod';
import { idParam } from '../../../../platform/http';
import { createCategory, deskCategories, deskCategory, deskSubcategoriesOf, type StaffCategory, switchCatalogue, updateCategory } from '../../../providers';
import { act, type PageCall, page } from '../../http/declare';
import { at } from '../../http/paths';
import { switchField } from '../../http/switch-field';
import { ActForm, Acts } from '../../view/acts';
import { type ListSpec, listPage } from '../../view/list';
import { Card, Facts, Table, YesNo } from '../../view/parts';
import { yesNo } from '../../view/words';
import { type ById, byId, catalogueActor, englishName, nameField, switched } from './common';
import { CategoryForm } from './forms';

/** Categories and the switches of their sub-categories (spec/backoffice.md, section 4, Content). */

const list: ListSpec<StaffCategory, 'q' | 'active'> = {
  name: 'categories',
  title: 'التصنيفات',
  filters: [
    { name: 'q', label: 'بحث بالاسم' },
    { name: 'active', label: 'مفعّل', kind: 'flag' },
  ],
  exports: ['csv'],
  source: (filters) => deskCategories(filters),
  empty: 'لا تصنيفات تطابق البحث.',
  columns: [
    { label: 'الرقم', value: (row) => row.id, show: (row) => <a href={at(`/categories/${row.id}/`)}>{row.id}</a> },
    { label: 'الاسم', value: (row) => row.name },
    { label: 'الاسم بالإنجليزية', value: (row) => row.name_en },
    { label: 'التصنيفات الفرعية', value: (row) => row.subcategories },
    { label: 'مفعّل', value: (row) => yesNo(row.is_active), show: (row) => <YesNo on={row.is_active} /> },
  ],
};

const AddLink = () => (
  <Acts>
    <a className="button" href={at('/categories/create/')}>
      إضافة تصنيف
    </a>
  </Acts>
);

const categoryOf = ({ params }: ById): Promise<StaffCategory | undefined> => deskCategory(params.id);

async function show({ row }: PageCall<z.infer<typeof byId>, unknown, StaffCategory>) {
  const subcategories = await deskSubcategoriesOf(row.id);
  return (
    <>
      <Acts>
        <a className="button" href={at(`/categories/${row.id}/edit/`)}>
          تعديل
        </a>
        <a className="button" href={at(`/subcategories/create/?category=${row.id}`)}>
          إضافة تصنيف فرعي
        </a>
        <ActForm to={`/categories/${row.id}/actions/toggle-active/`} label={row.is_active ? 'إيقاف التصنيف' : 'تفعيل التصنيف'} danger={row.is_active} />
      </Acts>
      <Card>
        <Facts
          facts={[
            ['الاسم', row.name],
            ['الاسم بالإنجليزية', row.name_en],
            ['مفعّل', <YesNo key="on" on={row.is_active} />],
          ]}
        />
      </Card>
      <Card title="التصنيفات الفرعية">
        <Table
          head={['الرقم', 'الاسم', 'مقدمو الخدمة', 'مفعّل', 'إجراء']}
          rows={subcategories}
          empty="لا تصنيفات فرعية بعد."
          cells={(sub) => [
            <a key="id" href={at(`/subcategories/${sub.id}/edit/`)}>
              {sub.id}
            </a>,
            sub.name,
            sub.providers,
            <YesNo key="on" on={sub.is_active} />,
            <ActForm key="act" to={`/categories/${row.id}/subcategories/${sub.id}/actions/toggle-active/`} label={sub.is_active ? 'إيقاف' : 'تفعيل'} danger={sub.is_active} />,
          ]}
        />
      </Card>
    </>
  );
}

const form = z.object({ name: nameField(), name_en: englishName(), is_active: switchField() });
const subIn = z.object({ id: idParam(), sub_id: idParam() });

export const categoryPlaces = [
  page({ path: '/categories/', key: 'content', title: list.title, handler: (call) => listPage(list, call, <AddLink />) }),
  page({ path: '/categories/create/', key: 'content', title: 'تصنيف جديد', handler: () => <CategoryForm to="/categories/create/" /> }),
  act({
    path: '/categories/create/',
    key: 'content',
    form,
    back: '/categories/create/',
    async handler(call) {
      const id = await createCategory(call.form, catalogueActor(call));
      return { kind: 'success', text: 'أُضيف التصنيف.', to: `/categories/${id}/` };
    },
  }),
  page({ path: '/categories/:id/', key: 'content', title: ({ row }) => row.name, params: byId, row: categoryOf, handler: show }),
  page({
    path: '/categories/:id/edit/',
    key: 'content',
    title: ({ row }) => `تعديل ${row.name}`,
    params: byId,
    row: categoryOf,
    handler: ({ row }) => <CategoryForm to={`/categories/${row.id}/edit/`} category={row} />,
  }),
  act({
    path: '/categories/:id/edit/',
    key: 'content',
    params: byId,
    form,
    row: categoryOf,
    back: ({ params }) => `/categories/${params.id}/edit/`,
    async handler(call) {
      await updateCategory(call.params.id, call.form, catalogueActor(call));
      return { kind: 'success', text: 'حُفظ التصنيف.', to: `/categories/${call.params.id}/` };
    },
  }),
  act({
    path: '/categories/:id/actions/toggle-active/',
    key: 'content',
    params: byId,
    back: ({ params }) => `/categories/${params.id}/`,
    handler: async (call) => switched(await switchCatalogue({ kind: 'providers.service_category', id: call.params.id, actor: catalogueActor(call) })),
  }),
  act({
    path: '/categories/:id/subcategories/:sub_id/actions/toggle-active/',
    key: 'content',
    params: subIn,
    back: ({ params }) => `/categories/${params.id}/`,
    handler: async (call) =>
      switched(await switchCatalogue({ kind: 'providers.service_subcategory', id: call.params.sub_id, parentId: call.params.id, actor: catalogueActor(call) })),
  }),
];
