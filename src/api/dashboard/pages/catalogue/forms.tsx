import { ActForm } from '../../view/acts';
import { type Choices, Select, Switch, TextField } from '../../view/fields';
import { Card } from '../../view/parts';

/** Forms of categories and sub-categories; without a row a new one. */

interface Named {
  name: string;
  name_en: string;
  is_active: boolean;
}

const NAME = 100;

const NameFields = ({ row }: { row: Named | undefined }) => (
  <>
    <TextField name="name" label="الاسم" value={row?.name ?? ''} max={NAME} required />
    <TextField name="name_en" label="الاسم بالإنجليزية" value={row?.name_en ?? ''} max={NAME} hint="يظهر عند اختيار الإنجليزية؛ اختياري." />
    <Switch name="is_active" label="مفعّل" on={row?.is_active ?? true} />
  </>
);

export const CategoryForm = ({ to, category }: { to: string; category?: Named }) => (
  <Card>
    <ActForm to={to} label="حفظ">
      <NameFields row={category} />
    </ActForm>
  </Card>
);

interface SubcategoryFormProps {
  to: string;
  categories: Choices;
  /** The chosen category. */
  category: string;
  subcategory?: Named;
}

export const SubcategoryForm = ({ to, categories, category, subcategory }: SubcategoryFormProps) => (
  <Card>
    <ActForm to={to} label="حفظ">
      <Select name="category" label="التصنيف" choices={categories} value={category} />
      <NameFields row={subcategory} />
    </ActForm>
  </Card>
);
