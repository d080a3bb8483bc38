import { z } from 'zod';
import { id } from '../../../../platform/http';
import { createSubcategory, deskCategoryNames, deskSubcategory, updateSubcategory } from '../../../providers';
import { act, page } from '../../http/declare';
import { switchField } from '../../http/switch-field';
import type { Choices } from '../../view/fields';
import { type ById, byId, catalogueActor, englishName, nameField } from './common';
import { SubcategoryForm } from './forms';

/** Forms of sub-categories; their switches stand on the page of the category. */

const namesOf = async (): Promise<Choices> => Object.fromEntries((await deskCategoryNames()).map(({ id, name }) => [id, name]));
const subcategoryOf = ({ params }: ById) => deskSubcategory(params.id);

const form = z.object({ category: id(), name: nameField(), name_en: englishName(), is_active: switchField() });

export const subcategoryPlaces = [
  page({
    path: '/subcategories/create/',
    key: 'content',
    title: 'تصنيف فرعي جديد',
    query: z.object({ category: z.string().max(10).optional() }),
    handler: async ({ query }) => <SubcategoryForm to="/subcategories/create/" categories={await namesOf()} category={query.category ?? ''} />,
  }),
  act({
    path: '/subcategories/create/',
    key: 'content',
    form,
    back: '/subcategories/create/',
    async handler(call) {
      const { category, ...input } = call.form;
      await createSubcategory({ ...input, category_id: category }, catalogueActor(call));
      return { kind: 'success', text: 'أُضيف التصنيف الفرعي.', to: `/categories/${category}/` };
    },
  }),
  page({
    path: '/subcategories/:id/edit/',
    key: 'content',
    title: ({ row }) => `تعديل ${row.name}`,
    params: byId,
    row: subcategoryOf,
    handler: async ({ row }) => <SubcategoryForm to={`/subcategories/${row.id}/edit/`} categories={await namesOf()} category={String(row.category_id)} subcategory={row} />,
  }),
  act({
    path: '/subcategories/:id/edit/',
    key: 'content',
    params: byId,
    form: form.partial({ category: true }),
    row: subcategoryOf,
    back: ({ params }) => `/subcategories/${params.id}/edit/`,
    async handler(call) {
      const { category, ...input } = call.form;
      await updateSubcategory(call.params.id, { ...input, category_id: category }, catalogueActor(call));
      return { kind: 'success', text: 'حُفظ التصنيف الفرعي.', to: `/categories/${category ?? call.row.category_id}/` };
    },
  }),
];
