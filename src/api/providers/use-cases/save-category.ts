import { type Tx, transaction } from '../../../platform/db';
import { invalid, notFound } from '../../../platform/http';
import { m } from '../messages';
import { record, type StaffActor } from './switch-catalogue';

/** What staff write of a category or sub-category; what is left out stays, or gets its default in a new one. */
export interface CategoryInput {
  name?: string | undefined;
  name_en?: string | undefined;
  is_active?: boolean | undefined;
}

export interface SubcategoryInput extends CategoryInput {
  category_id?: number | undefined;
}

interface Row {
  name: string;
  name_en: string;
  is_active: boolean;
}

const NEW: Row = { name: '', name_en: '', is_active: true };

/** Adds a category. @returns its id @throws 400 without a name */
export function createCategory(input: CategoryInput, actor: StaffActor): Promise<number> {
  const next = merged(NEW, input);
  return transaction(async (tx) => {
    const { id } = (await tx.one<{ id: number }>('insert into service_categories (name, name_en, is_active) values ($1, $2, $3) returning id', [
      next.name,
      next.name_en,
      next.is_active,
    ])) as { id: number };
    await record(tx, 'providers.service_category', id, { label: next.name, before: {}, after: next, actor });
    return id;
  });
}

/** Changes what was sent of a category. @throws 404 */
export async function updateCategory(id: number, input: CategoryInput, actor: StaffActor): Promise<void> {
  await transaction(async (tx) => {
    const row = await tx.one<Row>('select name, name_en, is_active from service_categories where id = $1 for no key update', [id]);
    if (!row) throw notFound();
    const next = merged(row, input);
    const change = differences(row, next);
    if (!change) return;
    await tx.run('update service_categories set name = $2, name_en = $3, is_active = $4, updated_at = now() where id = $1', [id, next.name, next.name_en, next.is_active]);
    await record(tx, 'providers.service_category', id, { label: next.name, ...change, actor });
  });
}

/** Adds a sub-category. @returns its id @throws 400 without a name or under an unknown category */
export function createSubcategory(input: SubcategoryInput, actor: StaffActor): Promise<number> {
  const next = { ...merged(NEW, input), category_id: input.category_id ?? 0 };
  return transaction(async (tx) => {
    await requireCategory(tx, next.category_id);
    const { id } = (await tx.one<{ id: number }>('insert into service_subcategories (category_id, name, name_en, is_active) values ($1, $2, $3, $4) returning id', [
      next.category_id,
      next.name,
      next.name_en,
      next.is_active,
    ])) as { id: number };
    await record(tx, 'providers.service_subcategory', id, { label: next.name, before: {}, after: next, actor });
    return id;
  });
}

/** Changes what was sent of a sub-category, which may move to another category. @param under the category it must be in, when given @throws 400, 404 */
export async function updateSubcategory(id: number, input: SubcategoryInput, actor: StaffActor, under?: number): Promise<void> {
  await transaction(async (tx) => {
    const row = await tx.one<Row & { category_id: number }>(
      'select name, name_en, is_active, category_id from service_subcategories where id = $1 and ($2::int is null or category_id = $2) for no key update',
      [id, under ?? null],
    );
    if (!row) throw notFound();
    const next = { ...merged(row, input), category_id: input.category_id ?? row.category_id };
    const change = differences(row, next);
    if (!change) return;
    if (next.category_id !== row.category_id) await requireCategory(tx, next.category_id);
    await tx.run('update service_subcategories set category_id = $2, name = $3, name_en = $4, is_active = $5, updated_at = now() where id = $1', [
      id,
      next.category_id,
      next.name,
      next.name_en,
      next.is_active,
    ]);
    await record(tx, 'providers.service_subcategory', id, { label: next.name, ...change, actor });
  });
}

const merged = (row: Row, { name = row.name, name_en = row.name_en, is_active = row.is_active }: CategoryInput): Row => ({ name, name_en, is_active });

async function requireCategory(tx: Tx, id: number): Promise<void> {
  if (!(await tx.one('select 1 from service_categories where id = $1 for key share', [id]))) throw invalid({ category: m.unknownCategory() });
}

/** The values that differ, as they were and as they become; undefined when none does. */
function differences<T extends object>(before: T, after: T): { before: Partial<T>; after: Partial<T> } | undefined {
  const names = (Object.keys(after) as (keyof T)[]).filter((name) => before[name] !== after[name]);
  const pick = (of: T) => Object.fromEntries(names.map((name) => [name, of[name]])) as Partial<T>;
  return names.length > 0 ? { before: pick(before), after: pick(after) } : undefined;
}
