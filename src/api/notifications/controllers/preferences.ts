import type { UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { changePreferences, listPreferences } from '../use-cases/change-preferences';

export default {
  async list({ user }: UserCall) {
    return { results: await listPreferences(user.id) };
  },

  async update({ user, body }: UserCall<unknown, unknown, contract.Updates>) {
    return { ok: true, ...(await changePreferences(user.id, body.updates)) };
  },
};
