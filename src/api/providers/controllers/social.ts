import { db, readPage } from '../../../platform/db';
import type { UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { presentProfile, presentUser } from '../present';
import { userList } from '../queries/followers';
import { markedProfiles } from '../queries/profiles';

type Paged = UserCall<unknown, contract.PageQuery>;

export default {
  async following({ user, query, origin }: Paged) {
    return (await markedProfiles(db, 'followed', user.id, readPage(query))).map(presentProfile(origin));
  },

  async likes({ user, query, origin }: Paged) {
    return (await markedProfiles(db, 'liked', user.id, readPage(query))).map(presentProfile(origin));
  },

  async followers({ user, query }: Paged) {
    return (await userList(db, 'myFollowers', user.id, readPage(query))).map(presentUser);
  },

  async likers({ user, query }: Paged) {
    return (await userList(db, 'myLikers', user.id, readPage(query))).map(presentUser);
  },
};
