import { z } from 'zod';
import { db } from '../../../platform/db';
import { idParam, notFound, queryText } from '../../../platform/http';
import { formatMinorOrNull } from '../../../platform/money';
import { listById, PAGE_BOUNDS, type PanelCall } from '../../../platform/panel';
import type { StaffAccess } from '../../backoffice';
import { switchCatalogue } from '../use-cases/switch-catalogue';
import { actorOf } from './actor';
import { STAFF_PROVIDERS, STAFF_SERVICES, type StaffProvider, type StaffService, servicesOfProvider, staffProvider, staffProviderFilter, staffServiceFilter } from './queries';

/** Providers and their services on the pages of the staff (spec/backoffice.md, section 4, Content). */

export const byId = z.object({ id: idParam() });
export const providersQuery = z.object({ q: queryText(), city: queryText(), verified: queryText(), urgent: queryText(), ...PAGE_BOUNDS });
export const servicesQuery = z.object({ q: queryText(), active: queryText(), city: queryText(), ...PAGE_BOUNDS });

type List<Q extends z.ZodType> = PanelCall<StaffAccess, unknown, z.infer<Q>>;
type On<P extends z.ZodType> = PanelCall<StaffAccess, z.infer<P>>;

const presentProvider = ({ user_id: id, user_name: name, phone, created_at: created, ...row }: StaffProvider) => ({
  ...row,
  user: { id, name, phone },
  created_at: created.toISOString(),
});

const presentService = ({ price_from_minor: from, price_to_minor: to, provider_id: id, provider_name: name, updated_at: updated, ...row }: StaffService) => ({
  ...row,
  price_from: formatMinorOrNull(from),
  price_to: formatMinorOrNull(to),
  provider: { id, name },
  updated_at: updated.toISOString(),
});

/** Newest first. */
export const list = ({ query }: List<typeof providersQuery>): Promise<object> =>
  listById<StaffProvider, object>(db, { select: STAFF_PROVIDERS, ...staffProviderFilter(query), id: 'p.id' }, query, presentProvider);

/** A profile with its services. @throws 404 */
export async function show({ params }: On<typeof byId>): Promise<object> {
  const row = await staffProvider(db, params.id);
  if (!row) throw notFound();
  return { ...presentProvider(row), services: (await servicesOfProvider(db, row.id)).map(presentService) };
}

/** Newest first. */
export const services = ({ query }: List<typeof servicesQuery>): Promise<object> =>
  listById<StaffService, object>(db, { select: STAFF_SERVICES, ...staffServiceFilter(query), id: 'v.id' }, query, presentService);

/** @throws 404 */
export const switchService =
  (active: boolean) =>
  async (call: On<typeof byId>): Promise<object> => ({
    is_active: await switchCatalogue({ kind: 'providers.provider_service', id: call.params.id, active, actor: actorOf(call) }),
  });
