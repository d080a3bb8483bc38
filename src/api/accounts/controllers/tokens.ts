import type { z } from 'zod';
import { refreshAccess } from '../../../platform/auth';
import { type Call, type Collected, fieldMessages, invalid, tokenNotValid, type UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { endSession } from '../use-cases/end-session';
import { signInWithPassword } from '../use-cases/sign-in-with-password';

export default {
  async obtain({ body: { values, errors }, ip, userAgent }: Call<unknown, unknown, Collected<z.infer<typeof contract.token>>>) {
    const login = values.phone || values.username;
    if (!login) errors['username'] ??= [fieldMessages.required()];
    if (!login || values.password === undefined || Object.keys(errors).length > 0) throw invalid(errors);
    return signInWithPassword(login, values.password, { ip, userAgent });
  },

  async refresh({ body }: Call<unknown, unknown, z.infer<typeof contract.refresh>>) {
    const access = await refreshAccess(body.refresh, 'services');
    if (!access) throw tokenNotValid();
    return { access };
  },

  async logout({ user, body }: UserCall<unknown, unknown, z.infer<typeof contract.logout>>) {
    await endSession(user.id, user.sid, body.refresh);
    return { ok: true };
  },
};
