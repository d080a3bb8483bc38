import type { EndpointDocs, RoomDocs } from '../../platform/http';
import { refused } from '../../platform/http';
import * as contract from './contract';
import { m } from './messages';

/** What the API page says of the figures (spec/analytics.md). */

const RANGE = { start: 'First day, `YYYY-MM-DD`, inclusive, in Asia/Riyadh', end: 'Last day, `YYYY-MM-DD`, inclusive, in Asia/Riyadh' };
const RULE = 'Paid invoices in SAR; a day is one of Riyadh. Money is a JSON number here. A start after the end finds nothing.';
const badDay = refused(m.badDay({ name: 'start' }));

const endpoints: Record<string, EndpointDocs> = {
  'GET /analytics/kpis/': {
    description: `Revenue and paid invoices of the range; subscriptions as they are now; all verification and promo requests. ${RULE}`,
    parameters: RANGE,
    refusals: [badDay],
  },
  'GET /analytics/revenue/daily/': { description: `Days without revenue are left out. ${RULE}`, parameters: RANGE, refusals: [badDay] },
  'GET /analytics/revenue/monthly/': { description: `Months without revenue are left out. ${RULE}`, parameters: RANGE, refusals: [badDay] },
  'GET /analytics/requests/breakdown/': { description: 'One entry a status that occurs, the most frequent first.', refusals: [] },
  'GET /analytics/export/paid-invoices.csv': {
    description: 'At most 5000 rows under `invoice_code,user_phone,total,paid_at`. Cells that a spreadsheet would take for a formula are prefixed. Each export is audited.',
    refusals: [],
  },
};

export const docs: RoomDocs = {
  schemas: { Analytics: contract },
  tags: { analytics: 'Figures of the backoffice over invoices, subscriptions, verification and campaigns' },
  endpoints,
};
