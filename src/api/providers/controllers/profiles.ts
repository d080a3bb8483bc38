import { db, readPage } from '../../../platform/db';
import { type Call, notFound, type UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { presentItem, presentProfile, presentService, presentSubcategory, presentUser } from '../present';
import { pickedSubcategories } from '../queries/catalogue';
import { userList } from '../queries/followers';
import { visibleProvider } from '../queries/lookups';
import { type ItemKind, itemList } from '../queries/media';
import { markedProfiles, providerStats, publicProfile } from '../queries/profiles';
import { publicServices } from '../queries/services';
import { markProvider, type ProviderMark, unmarkProvider } from '../use-cases/mark-provider';

type Paged = Call<contract.ById, contract.PageQuery>;

export default {
  async show({ params, origin }: Call<contract.ById>) {
    const row = await publicProfile(db, params.id);
    if (!row) throw notFound();
    return presentProfile(origin)(row);
  },

  async stats({ params }: Call<contract.ById>) {
    const row = await providerStats(db, params.id);
    if (!row) throw notFound();
    return row;
  },

  async services({ params, query, locale }: Paged) {
    return (await publicServices(db, params.id, locale, readPage(query))).map(presentService);
  },

  items:
    (kind: ItemKind) =>
    async ({ params, query, origin }: Paged) =>
      (await itemList(db, kind, 'ofProvider', params.id, readPage(query))).map(presentItem(origin)),

  async subcategories({ params, locale }: Call<contract.ById>) {
    return (await pickedSubcategories(db, params.id, locale)).map(presentSubcategory);
  },

  async followers({ params, query }: Paged) {
    return (await userList(db, 'followersOf', params.id, readPage(query))).map(presentUser);
  },

  async following({ params, query, origin }: Paged) {
    return (await markedProfiles(db, 'followedByProvider', params.id, readPage(query))).map(presentProfile(origin));
  },

  /** Before anything else of a follow or like: is there such a provider? */
  async mustBeVisible({ params }: { params: contract.ById }) {
    if (!(await visibleProvider(db, params.id))) throw notFound();
  },

  mark:
    (mark: ProviderMark) =>
    async ({ user, params }: UserCall<contract.ById>) => {
      await markProvider(mark, user.id, params.id);
      return { ok: true };
    },

  unmark:
    (mark: ProviderMark) =>
    async ({ user, params }: UserCall<contract.ById>) => {
      await unmarkProvider(mark, user.id, params.id);
      return { ok: true };
    },
};
