import { type Sql, transaction } from '../../../platform/db';
import { type FieldErrors, invalid, notFound } from '../../../platform/http';
import type { AddService, UpdateService } from '../contract';
import { m } from '../messages';
import { activeSubcategory } from '../queries/lookups';
import { pricesCross } from '../rules';

interface Values {
  title: string;
  subcategory_id: number;
  description: string;
  price_from_minor: number | null;
  price_to_minor: number | null;
  price_unit: string;
  is_active: boolean;
}

const values = (service: Values) => [
  service.title,
  service.subcategory_id,
  service.description,
  service.price_from_minor,
  service.price_to_minor,
  service.price_unit,
  service.is_active,
];

/**
 * Adds a service to the caller's profile. @returns its id
 * @throws 400 for an unknown or inactive sub-category and crossed prices, 404 without a profile
 */
export function addService(userId: number, input: AddService): Promise<number> {
  const blank: Values = { title: '', subcategory_id: 0, description: '', price_from_minor: null, price_to_minor: null, price_unit: 'fixed', is_active: true };
  return transaction(async (tx) => {
    const next = merge(blank, input);
    await refuseBad(tx, blank, next);
    const row = await tx.one<{ id: number }>(
      `insert into provider_services (provider_id, title, subcategory_id, description, price_from_minor, price_to_minor, price_unit, is_active)
       select p.id, $2, $3, $4, $5, $6, $7, $8 from provider_profiles p where p.user_id = $1 returning id`,
      [userId, ...values(next)],
    );
    if (!row) throw notFound(m.noProfile());
    return row.id;
  });
}

/**
 * Changes what was sent of one of the caller's services. A sub-category kept as it is may be inactive by now.
 * @throws 400 as for a new one, 404 when it is not the caller's
 */
export function updateService(userId: number, id: number, input: UpdateService): Promise<void> {
  return transaction(async (tx) => {
    const present = await tx.one<Values>(
      `select title, subcategory_id, coalesce(description, '') as description, price_from_minor, price_to_minor, price_unit, is_active from provider_services
       where id = $1 and provider_id = (select p.id from provider_profiles p where p.user_id = $2) for update`,
      [id, userId],
    );
    if (!present) throw notFound();
    const next = merge(present, input);
    await refuseBad(tx, present, next);
    await tx.run(
      `update provider_services set title = $2, subcategory_id = $3, description = $4, price_from_minor = $5, price_to_minor = $6, price_unit = $7, is_active = $8, updated_at = now()
       where id = $1`,
      [id, ...values(next)],
    );
  });
}

const merge = (present: Values, input: UpdateService): Values => ({
  title: input.title ?? present.title,
  subcategory_id: input.subcategory_id ?? present.subcategory_id,
  description: input.description ?? present.description,
  price_from_minor: input.price_from === undefined ? present.price_from_minor : input.price_from,
  price_to_minor: input.price_to === undefined ? present.price_to_minor : input.price_to,
  price_unit: input.price_unit ?? present.price_unit,
  is_active: input.is_active ?? present.is_active,
});

async function refuseBad(sql: Sql, present: Values, next: Values): Promise<void> {
  const errors: FieldErrors = {};
  const { subcategory_id: value } = next;
  if (value !== present.subcategory_id && !(await activeSubcategory(sql, value))) errors['subcategory_id'] = [m.unknownSubcategory({ value })];
  if (pricesCross(next.price_from_minor, next.price_to_minor)) errors['price_to'] = [m.priceOrder()];
  if (Object.keys(errors).length > 0) throw invalid(errors);
}
