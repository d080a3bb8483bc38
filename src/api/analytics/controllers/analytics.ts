import { csvHeaders } from '../../../platform/csv';
import { db } from '../../../platform/db';
import { Reply, type UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { revenueByDay, revenueByMonth } from '../queries/revenue';
import { statesNow } from '../queries/states';
import { exportPaidInvoices } from '../use-cases/export-paid-invoices';
import { readBounds } from '../use-cases/read-bounds';
import { showKpis } from '../use-cases/show-kpis';

type RangeCall = UserCall<unknown, contract.Range>;

export default {
  kpis: ({ query }: RangeCall) => showKpis(readBounds(query)),
  daily: ({ query }: RangeCall) => revenueByDay(db, readBounds(query)),
  monthly: ({ query }: RangeCall) => revenueByMonth(db, readBounds(query)),

  async breakdown() {
    const [verification, promo] = await Promise.all([statesNow(db, 'verification'), statesNow(db, 'promo')]);
    return { verification, promo };
  },

  async paidInvoices({ user, ip, userAgent }: UserCall) {
    return new Reply(200, await exportPaidInvoices({ actorId: user.id, ip, userAgent }), csvHeaders('paid_invoices.csv'));
  },
};
