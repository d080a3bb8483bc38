import type { Access } from '../../platform/auth';
import { forbidden, notAuthenticated } from '../../platform/http';
import { m } from './messages';
import { providerOf } from './queries/lookups';

/** A signed-in user with a provider profile, whatever the role (spec/accounts.md, Role ladder). */
export const providerOnly: Access = {
  name: 'provider profile',
  rule: 'users with a provider profile, whatever their role.',
  refusals: [forbidden(m.profileNeeded())],
  check: async (caller) => {
    if (!caller) throw notAuthenticated();
    if (!(await providerOf(caller))) throw forbidden(m.profileNeeded());
  },
};
