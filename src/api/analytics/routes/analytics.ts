import { endpoint, router } from '../../../platform/http';
import { mayRead } from '../access';
import * as contract from '../contract';
import analytics from '../controllers/analytics';
import { docs } from '../docs';

export default router(
  'analytics',
  [
    endpoint({
      method: 'GET',
      path: '/analytics/kpis/',
      summary: 'Revenue of a range, subscriptions of now, requests',
      access: mayRead,
      query: contract.range,
      response: contract.kpis,
      handler: analytics.kpis,
    }),
    endpoint({
      method: 'GET',
      path: '/analytics/revenue/daily/',
      summary: 'Revenue by day, ascending',
      access: mayRead,
      query: contract.range,
      response: contract.dailyRevenue,
      handler: analytics.daily,
    }),
    endpoint({
      method: 'GET',
      path: '/analytics/revenue/monthly/',
      summary: 'Revenue by month, ascending',
      access: mayRead,
      query: contract.range,
      response: contract.monthlyRevenue,
      handler: analytics.monthly,
    }),
    endpoint({
      method: 'GET',
      path: '/analytics/requests/breakdown/',
      summary: 'Verification and promo requests by status',
      access: mayRead,
      response: contract.breakdown,
      handler: analytics.breakdown,
    }),
    endpoint({
      method: 'GET',
      path: '/analytics/export/paid-invoices.csv',
      summary: 'Paid invoices as CSV, newest first',
      access: mayRead,
      response: contract.csv,
      handler: analytics.paidInvoices,
    }),
  ],
  docs,
);
