import { z } from 'zod';

/** Requests and responses of spec/analytics.md. Money is a JSON number here. */

/** Read by the use-cases: what is no day is refused, not ignored. */
export const range = z.object({ start: z.string().optional(), end: z.string().optional() });
export type Range = z.infer<typeof range>;

export const kpis = z.object({
  revenue_total: z.number(),
  invoices_paid: z.int(),
  subs_active: z.int(),
  subs_expired: z.int(),
  ad_requests: z.int(),
  md_requests: z.int(),
});

export const dailyRevenue = z.array(z.object({ date: z.iso.date(), total: z.number(), count: z.int() }));
export const monthlyRevenue = z.array(z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), total: z.number(), count: z.int() }));

const statusCounts = z.array(z.object({ status: z.string(), count: z.int() }));
export const breakdown = z.object({ verification: statusCounts, promo: statusCounts });

export const csv = z.string().meta({ openapi: { type: 'string', contentMediaType: 'text/csv' } });
