import type { Sql } from '../../../platform/db';
import { forbidden, refused } from '../../../platform/http';
import type { OwnProvider } from '../../providers';
import { m } from '../messages';
import { matchOf, type RequestRow } from '../queries';

/** City, then sub-category; a provider who has picked none is not held to that one (spec/marketplace.md, Matching provider). @throws 403 */
export async function requireMatch(sql: Sql, provider: OwnProvider, row: RequestRow): Promise<void> {
  const match = await matchOf(sql, provider.id, row);
  if (!match.city) throw forbidden(m.otherCity());
  if (!match.subcategory && !match.picked_none) throw forbidden(m.otherSubcategory());
}

/** The checks of spec/marketplace.md, "Order of checks: offer create", up to the body. */
export async function requireMayOffer(sql: Sql, provider: OwnProvider, row: RequestRow): Promise<void> {
  if (row.request_type !== 'competitive') throw refused(m.notCompetitive());
  if (row.client_id === provider.user_id) throw forbidden(m.ownRequest());
  if (row.state !== 'sent') throw refused(m.wrongState());
  const named = row.provider_id === provider.id;
  if (row.provider_id !== null && !named) throw forbidden(m.namedToOther());
  if (row.deadline_passed) throw refused(m.deadlinePassed());
  if (!named) await requireMatch(sql, provider, row);
}
