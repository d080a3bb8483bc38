import type { z } from 'zod';
import { db } from '../../../platform/db';
import type { Collected, UserCall } from '../../../platform/http';
import { openWallet } from '../../ledger';
import type * as contract from '../contract';
import { m } from '../messages';
import { presentMe, presentWallet } from '../present';
import { meOf } from '../queries';
import { closeAccount } from '../use-cases/close-account';
import { completeRegistration } from '../use-cases/complete-registration';
import { updateMe } from '../use-cases/update-me';

const WALLET_CURRENCY = 'SAR';

export default {
  async show({ user }: UserCall) {
    return presentMe(await meOf(db, user.id));
  },

  async update({ user, body, ip }: UserCall<unknown, unknown, Collected<contract.UpdateMe>>) {
    await updateMe(user.id, body, ip);
    return presentMe(await meOf(db, user.id));
  },

  async complete({ user, body }: UserCall<unknown, unknown, Collected<contract.Complete>>) {
    return { ok: true, role_state: await completeRegistration(user.id, body) };
  },

  async wallet({ user }: UserCall): Promise<z.infer<typeof contract.wallet>> {
    return presentWallet(await openWallet(db, user.id, WALLET_CURRENCY));
  },

  async close({ user, ip }: UserCall) {
    await closeAccount(user.id, ip);
    return { ok: true };
  },

  async closeWithDetail({ user, ip, t }: UserCall) {
    await closeAccount(user.id, ip);
    return { ok: true, detail: t(m.accountClosed()) };
  },
};
