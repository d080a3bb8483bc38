import { forbidden, type UserCall } from '../../../platform/http';
import { operatorById } from '../../operators';
import type * as contract from '../contract';
import { m } from '../messages';
import { presentSettings } from '../present';
import { saveSettings } from '../use-cases/save-settings';
import { showSettings } from '../use-cases/show-settings';

const actorOf = ({ user, ip, userAgent }: UserCall) => ({ userId: user.id, ip, userAgent });

export default {
  async list(call: UserCall) {
    return presentSettings(await showSettings(actorOf(call)));
  },

  async save(call: UserCall<unknown, unknown, contract.Update>) {
    const requireRight = async (tx: Parameters<typeof operatorById>[0]) => {
      if ((await operatorById(tx, call.user.id))?.operator_role !== 'admin') throw forbidden(m.adminsOnly());
    };
    return { updated: await saveSettings({ actor: actorOf(call), wishes: call.body.values, requireRight }) };
  },
};
