import type { z } from 'zod';
import type { Call, UserCall } from '../../../platform/http';
import { callingOperator } from '../access';
import type * as contract from '../contract';
import { presentMe } from '../present';
import { changeOwn } from '../use-cases/change-own';
import { signIn } from '../use-cases/sign-in';

export default {
  async login({ body, ip, userAgent }: Call<unknown, unknown, z.infer<typeof contract.login>>): Promise<z.infer<typeof contract.loginAnswer>> {
    return { access_token: await signIn(body.username, body.password, { ip, userAgent }), token_type: 'bearer' };
  },

  async me({ user }: UserCall) {
    return presentMe(await callingOperator(user));
  },

  async updateMe({ user, body, ip }: UserCall<unknown, unknown, contract.UpdateMe>) {
    return presentMe(await changeOwn(user, body, ip));
  },
};
