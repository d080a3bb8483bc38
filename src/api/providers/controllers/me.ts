import { db } from '../../../platform/db';
import { type CallBase, created, notFound, type UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { m } from '../messages';
import { presentOwnProfile } from '../present';
import { pickedIds } from '../queries/catalogue';
import { callersProvider, type OwnProvider } from '../queries/lookups';
import { type OwnProfileRow, ownProfile } from '../queries/profiles';
import { registerProvider } from '../use-cases/register-provider';
import { setSubcategories } from '../use-cases/set-subcategories';
import { updateProfile } from '../use-cases/update-profile';

async function profileOf(userId: number): Promise<OwnProfileRow> {
  const row = await ownProfile(db, userId);
  if (!row) throw notFound(m.noProfile());
  return row;
}

/** The caller's provider profile. @throws 404 without one */
export async function mustHaveProfile({ user }: CallBase): Promise<OwnProvider> {
  const provider = user ? await callersProvider(db, user.id) : undefined;
  if (!provider) throw notFound(m.noProfile());
  return provider;
}

export default {
  async register({ user, body, files, origin }: UserCall<unknown, unknown, contract.Register>) {
    await registerProvider(user.id, body, files);
    return created({ ...presentOwnProfile(origin, await profileOf(user.id)), user: user.id });
  },

  async show({ user, origin }: UserCall) {
    return presentOwnProfile(origin, await profileOf(user.id));
  },

  async update({ user, body, files, origin }: UserCall<unknown, unknown, contract.UpdateProfile>) {
    await updateProfile(user.id, body, files);
    return presentOwnProfile(origin, await profileOf(user.id));
  },

  async subcategories(call: UserCall) {
    const provider = await mustHaveProfile(call);
    return { subcategory_ids: await pickedIds(db, provider.id) };
  },

  async setSubcategories({ user, body }: UserCall<unknown, unknown, contract.SetSubcategories>) {
    return { subcategory_ids: await setSubcategories(user.id, body.subcategory_ids) };
  },
};
