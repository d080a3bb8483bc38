import type { Sql } from '../../../platform/db';
import type { ReportedPlace } from '../../support';

/** Where staff see what a complaint names: on the page of its provider. */

const locator =
  (table: 'portfolio_items' | 'provider_services') =>
  async (sql: Sql, id: number): Promise<ReportedPlace | null> => {
    const found = await sql.one<{ provider_id: number }>(`select provider_id from ${table} where id = $1`, [id]);
    return found ? { page: 'provider', id: found.provider_id } : null;
  };

export const findPortfolioItem = locator('portfolio_items');
export const findService = locator('provider_services');
