import type { UserCall } from '../../../platform/http';
import { presentStatus } from '../present';
import { checkServices } from '../use-cases/check-services';

export default {
  async status({ user, ip, userAgent, locale }: UserCall) {
    return presentStatus(await checkServices({ userId: user.id, ip, userAgent }), locale);
  },
};
