import { db, readPage } from '../../../platform/db';
import { type Call, Reply } from '../../../platform/http';
import type * as contract from '../contract';
import { profileTotal } from '../counts';
import { listFilter } from '../list-filter';
import { presentCategories, presentProfile } from '../present';
import { activeCategories } from '../queries/catalogue';
import { filteredProfiles } from '../queries/profiles';

export default {
  async categories({ locale }: Call) {
    return presentCategories(await activeCategories(db, locale));
  },

  async list({ query, origin }: Call<unknown, contract.ListQuery>) {
    const filter = listFilter(query);
    const [rows, total] = await Promise.all([filteredProfiles(db, filter, readPage(query)), profileTotal(filter)]);
    return new Reply(200, rows.map(presentProfile(origin)), { 'X-Total-Count': String(total) });
  },
};
