import { z } from 'zod';
import { db } from '../../../platform/db';
import { bool, id, idParam, notFound, queryText, text } from '../../../platform/http';
import { listById, PAGE_BOUNDS, type PanelCall } from '../../../platform/panel';
import type { StaffAccess } from '../../backoffice';
import { createCategory, createSubcategory, updateCategory, updateSubcategory } from '../use-cases/save-category';
import { switchCatalogue } from '../use-cases/switch-catalogue';
import { actorOf } from './actor';
import { STAFF_CATEGORIES, type StaffCategory, staffCategory, staffCategoryFilter, subcategoriesOf } from './queries';

/** Categories and sub-categories on the pages of the staff (spec/backoffice.md, section 4, Content). */

const NAME = 100;

export const byId = z.object({ id: idParam() });
export const subById = z.object({ id: idParam(), sub_id: idParam() });
export const listQuery = z.object({ q: queryText(), active: queryText(), ...PAGE_BOUNDS });
const optional = { name_en: text({ max: NAME, blank: true }).optional(), is_active: bool().optional() };
export const createBody = z.object({ ...optional, name: text({ max: NAME }) });
export const updateBody = z.object({ ...optional, name: text({ max: NAME }).optional() });
/** A sub-category may move to another category. */
export const updateSubBody = z.object({ ...updateBody.shape, category: id().optional() });

type On<P extends z.ZodType, B = unknown> = PanelCall<StaffAccess, z.infer<P>, unknown, B>;

/** Newest first. */
export const list = ({ query }: PanelCall<StaffAccess, unknown, z.infer<typeof listQuery>>): Promise<object> =>
  listById<StaffCategory>(db, { select: STAFF_CATEGORIES, ...staffCategoryFilter(query), id: 'c.id' }, query, (row) => row);

/** A category with its sub-categories. @throws 404 */
export async function show({ params }: On<typeof byId>): Promise<object> {
  const row = await staffCategory(db, params.id);
  if (!row) throw notFound();
  return { ...row, subcategories: await subcategoriesOf(db, row.id) };
}

export const create = async (call: PanelCall<StaffAccess, unknown, unknown, z.infer<typeof createBody>>): Promise<object> => ({
  id: await createCategory(call.body, actorOf(call)),
});

export const update = (call: On<typeof byId, z.infer<typeof updateBody>>): Promise<void> => updateCategory(call.params.id, call.body, actorOf(call));

export const createSub = async (call: On<typeof byId, z.infer<typeof createBody>>): Promise<object> => ({
  id: await createSubcategory({ ...call.body, category_id: call.params.id }, actorOf(call)),
});

export async function updateSub(call: On<typeof subById, z.infer<typeof updateSubBody>>): Promise<void> {
  const { category, ...input } = call.body;
  await updateSubcategory(call.params.sub_id, { ...input, category_id: category }, actorOf(call), call.params.id);
}

/** @throws 404 */
export const switchCategory =
  (active: boolean) =>
  async (call: On<typeof byId>): Promise<object> => ({
    is_active: await switchCatalogue({ kind: 'providers.service_category', id: call.params.id, active, actor: actorOf(call) }),
  });

/** @throws 404, under another category's path too */
export const switchSub =
  (active: boolean) =>
  async (call: On<typeof subById>): Promise<object> => {
    const { id: parentId, sub_id: subId } = call.params;
    return { is_active: await switchCatalogue({ kind: 'providers.service_subcategory', id: subId, parentId, active, actor: actorOf(call) }) };
  };
