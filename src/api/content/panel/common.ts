import type { Label } from '../../../platform/panel';

/** Labels that many types share. */
export const identity: Record<string, Label> = {
  id: ['الرقم', 'No.'],
  createdAt: ['تاريخ الإنشاء', 'Created'],
  updatedAt: ['آخر تعديل', 'Last change'],
};

export const bilingualName: Record<string, Label> = {
  name: ['الاسم', 'Name', 'بالعربية، حتى 100 حرف · Arabic, up to 100 characters'],
  name_en: ['الاسم بالإنجليزية', 'English name', 'يظهر عند اختيار الإنجليزية؛ اختياري · Shown in English; optional'],
};

export const isActive: Label = ['مفعّل', 'Active', 'ما ليس مفعّلًا لا يظهر للزوار · What is inactive is not shown to the public'];
