import type { z } from 'zod';
import { refreshAccess } from '../../../platform/auth';
import { type Call, fieldMessages, invalid, tokenNotValid, type UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { endSession } from '../use-cases/end-session';
import { signInWithPassword } from '../use-cases/sign-in-with-password';

export default {
  async obtain({ body, ip, userAgent }: Call<unknown, unknown, z.infer<typeof contract.token>>) {
    const login = body.phone || body.username;
    if (!login) throw invalid({ username: fieldMessages.required() });
    return signInWithPassword(login, body.password, { ip, userAgent });
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
