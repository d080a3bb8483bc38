import type { z } from 'zod';
import { db } from '../../../platform/db';
import { forbidden, type UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { activeDashboards, openedDashboards, profileOf } from '../queries/access';

export default {
  dashboards: () => activeDashboards(db),

  async mine({ user }: UserCall): Promise<z.infer<typeof contract.myAccess>> {
    const profile = await profileOf(db, user.id);
    if (!profile || profile.level === 'client') throw forbidden();
    return {
      level: profile.level,
      dashboards: await openedDashboards(db, profile),
      readonly: profile.level === 'qa',
      expired: profile.expired,
      revoked: profile.revoked_at !== null,
      expires_at: profile.expires_at?.toISOString() ?? null,
      revoked_at: profile.revoked_at?.toISOString() ?? null,
    };
  },
};
