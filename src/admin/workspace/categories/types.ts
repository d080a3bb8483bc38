/** What the panel's endpoints of categories answer. */

export interface Category {
  id: number;
  name: string;
  name_en: string;
  is_active: boolean;
  /** How many there are in it. */
  subcategories: number;
}

export interface Subcategory {
  id: number;
  category_id: number;
  name: string;
  name_en: string;
  is_active: boolean;
  providers: number;
}

export type CategoryDetail = Omit<Category, 'subcategories'> & { subcategories: Subcategory[] };
