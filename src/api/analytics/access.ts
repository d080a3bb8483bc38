import type { Access } from '../../platform/auth';
import { forbidden, notAuthenticated } from '../../platform/http';
import { accessToAny } from '../backoffice';

/** Whose figures these are; `finance` is the older code of `billing`. */
export const DASHBOARDS = ['analytics', 'billing', 'finance', 'promo', 'verify'];

/** A valid profile of level admin or power, or one with a dashboard whose figures these are (spec/analytics.md, Who may). @throws 401, 403 */
export const mayRead: Access = {
  name: `staff: one of ${DASHBOARDS.join(', ')}`,
  rule: 'holders of a valid access profile of level `admin` or `power`, or with one of the dashboards `analytics`, `billing`, `promo`, `verify`.',
  check: async (caller) => {
    if (!caller) throw notAuthenticated();
    if (!(await accessToAny(caller.id, DASHBOARDS))) throw forbidden();
  },
};
