import { z } from 'zod';
import { db } from '../../../platform/db';
import { forbidden, queryText } from '../../../platform/http';
import type { PanelAccess, PanelCall } from '../../../platform/panel';
import { linkedUser, openedPages, type StaffAccess } from '../../backoffice';
import { DASHBOARDS } from '../access';
import { paidInvoicesPage } from '../queries/paid-page';
import { dayOfRiyadh } from '../rules';
import { homeFigures } from '../use-cases/home-figures';
import { readBounds } from '../use-cases/read-bounds';

/** Figures on the pages of the panel: those of the staff's first page, and the invoices behind the revenue. */

const DAYS_BACK = 29;

export const rangeQuery = z.object({ start: queryText(), end: queryText() });
export const paidQuery = z.object({ ...rangeQuery.shape, after: queryText() });

/** Accounts whose linked user may read figures of money (spec/analytics.md, Who may). @throws 403 */
export const figureReaders: PanelAccess<StaffAccess> = {
  async actorOf({ id }) {
    const userId = await linkedUser(id);
    if (userId === null) throw forbidden();
    const { access, codes } = await openedPages(userId);
    if (!access || !DASHBOARDS.some((code) => (codes as ReadonlySet<string>).has(code))) throw forbidden();
    return access;
  },
};

/** The first page's figures of a range, by default the last thirty days. @throws 400 no real day */
export function figures({ query }: PanelCall<StaffAccess, unknown, z.infer<typeof rangeQuery>>): Promise<object> {
  const { start, end } = readBounds(query);
  return homeFigures({ from: start ?? dayOfRiyadh(DAYS_BACK), to: end ?? dayOfRiyadh() });
}

/** Invoices paid in a range, the newest payment first, 25 a page. @throws 400 no real day */
export function paidInvoices({ query }: PanelCall<StaffAccess, unknown, z.infer<typeof paidQuery>>): Promise<object> {
  return paidInvoicesPage(db, readBounds(query), query.after);
}
