import { db } from '../../../platform/db';
import type { UserCall } from '../../../platform/http';
import type { ByThread, Label, ModeQuery, Toggle } from '../contract';
import { presentState } from '../present';
import { setArchived, setClientLabel, setFavorite, setFavoriteLabel, statesOf } from '../queries/states';
import { readMode } from '../rules';
import { blockThread } from '../use-cases/block-thread';
import { changeState } from '../use-cases/change-state';
import { viewState } from '../use-cases/view-state';

type Switch = UserCall<ByThread, unknown, Toggle>;
type Labelling = UserCall<ByThread, unknown, Label>;

const isOn = ({ body }: Switch): boolean => body.action !== 'remove';

/** What a participant keeps about a thread for himself. */
export default {
  async list({ user, query, header }: UserCall<unknown, ModeQuery>) {
    return (await statesOf(db, user.id, readMode(query.mode, header('x-account-mode')))).map(presentState);
  },

  async show({ params, user }: UserCall<ByThread>) {
    const { state, blockedByOther } = await viewState(params.tid, user.id);
    return { ...presentState(state), blocked_by_other: blockedByOther };
  },

  async favorite(call: Switch) {
    const { is_favorite, favorite_label } = await changeState(setFavorite, call.params.tid, call.user.id, isOn(call));
    return { ok: true, is_favorite, favorite_label };
  },

  async archive(call: Switch) {
    const { is_archived } = await changeState(setArchived, call.params.tid, call.user.id, isOn(call));
    return { ok: true, is_archived };
  },

  async block(call: Switch) {
    await blockThread(call.params.tid, call.user.id, isOn(call));
    return { ok: true, is_blocked: isOn(call) };
  },

  async favoriteLabel({ params, user, body }: Labelling) {
    const { favorite_label, is_favorite } = await changeState(setFavoriteLabel, params.tid, user.id, body.label);
    return { ok: true, favorite_label, is_favorite };
  },

  async clientLabel({ params, user, body }: Labelling) {
    const { client_label } = await changeState(setClientLabel, params.tid, user.id, body.label);
    return { ok: true, client_label };
  },
};
