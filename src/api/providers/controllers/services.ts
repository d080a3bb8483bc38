import { db, readPage } from '../../../platform/db';
import { type CallBase, created, noContent, notFound, type UserCall } from '../../../platform/http';
import type { Locale } from '../../../platform/i18n';
import type * as contract from '../contract';
import { presentOwnService } from '../present';
import { ownService, ownServices } from '../queries/services';
import { deleteService } from '../use-cases/delete-service';
import { addService, updateService } from '../use-cases/save-service';

async function serviceOf(userId: number, id: number, locale: Locale) {
  const row = await ownService(db, userId, id, locale);
  if (!row) throw notFound();
  return presentOwnService(row);
}

export default {
  async list({ user, query, locale }: UserCall<unknown, contract.PageQuery>) {
    return (await ownServices(db, user.id, locale, readPage(query))).map(presentOwnService);
  },

  async add({ user, body, locale }: UserCall<unknown, unknown, contract.AddService>) {
    return created(await serviceOf(user.id, await addService(user.id, body), locale));
  },

  async show({ user, params, locale }: UserCall<contract.ById>) {
    return serviceOf(user.id, params.id, locale);
  },

  async mustBeMine({ user, params, locale }: CallBase<contract.ById>) {
    if (user) await serviceOf(user.id, params.id, locale);
  },

  async update({ user, params, body, locale }: UserCall<contract.ById, unknown, contract.UpdateService>) {
    await updateService(user.id, params.id, body);
    return serviceOf(user.id, params.id, locale);
  },

  async remove({ user, params }: UserCall<contract.ById>) {
    await deleteService(user.id, params.id);
    return noContent();
  },
};
