import { z } from 'zod';

/** Responses of spec/backoffice.md, section 1. */

export const dashboard = z.object({ code: z.string(), name_ar: z.string(), is_active: z.boolean(), sort_order: z.int() });
export const dashboardList = z.array(dashboard);

export const myAccess = z.object({
  level: z.enum(['admin', 'power', 'user', 'qa']),
  dashboards: dashboardList,
  readonly: z.boolean(),
  expired: z.boolean(),
  revoked: z.boolean(),
  expires_at: z.iso.datetime().nullable(),
  revoked_at: z.iso.datetime().nullable(),
});
