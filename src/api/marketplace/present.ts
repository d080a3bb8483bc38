import type { z } from 'zod';
import { type Locale, say } from '../../platform/i18n';
import { formatMinor, formatMinorOrNull } from '../../platform/money';
import { displayName, fullName } from '../accounts';
import type * as contract from './contract';
import type { ItemRow, LogRow, OfferRow } from './queries';
import { groupLabel, groupOf } from './rules';

/** Rows as the contract's JSON. */

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
const localName = (name: string, nameEn: string, locale: Locale): string => (locale === 'en' && nameEn !== '' ? nameEn : name);

/** Who looks: a provider who is neither named nor assigned does not see the client's phone. */
export interface Viewer {
  locale: Locale;
  seesClientPhone: boolean;
}

export function presentItem(row: ItemRow, { locale, seesClientPhone }: Viewer): z.infer<typeof contract.requestItem> {
  const status = row.due ? 'expired' : row.state;
  const { estimated_service_amount_minor: estimated, received_amount_minor: received } = row;
  return {
    id: row.id,
    client_id: row.client_id,
    title: row.title,
    description: row.description,
    request_type: row.request_type,
    status,
    status_group: groupOf(status),
    status_label: say(groupLabel(status), locale),
    city: row.city,
    created_at: row.created_at.toISOString(),
    expires_at: iso(row.expires_at),
    provider: row.provider_id,
    provider_name: row.provider_name,
    provider_phone: row.provider_phone,
    quote_deadline: row.quote_deadline,
    expected_delivery_at: iso(row.expected_delivery_at),
    delivered_at: iso(row.delivered_at),
    canceled_at: iso(row.canceled_at),
    estimated_service_amount: formatMinorOrNull(estimated),
    received_amount: formatMinorOrNull(received),
    remaining_amount: estimated === null || received === null ? null : formatMinor(estimated - received),
    actual_service_amount: formatMinorOrNull(row.actual_service_amount_minor),
    cancel_reason: row.cancel_reason,
    provider_inputs_approved: row.provider_inputs_approved,
    provider_inputs_decided_at: iso(row.provider_inputs_decided_at),
    provider_inputs_decision_note: row.provider_inputs_decision_note,
    ...reviewOf(row),
    subcategory: row.subcategory_id,
    subcategory_name: localName(row.subcategory_name, row.subcategory_name_en, locale),
    category_name: localName(row.category_name, row.category_name_en, locale),
    client_name: fullName({ first_name: row.client_first_name, last_name: row.client_last_name }) ?? '-',
    client_phone: seesClientPhone ? row.client_phone : null,
  };
}

const reviewOf = (row: ItemRow) => ({
  review_id: row.review_id,
  review_rating: row.review_rating,
  review_response_speed: row.review_response_speed,
  review_cost_value: row.review_cost_value,
  review_quality: row.review_quality,
  review_credibility: row.review_credibility,
  review_on_time: row.review_on_time,
  review_comment: row.review_comment,
});

export const presentLog = (row: LogRow) => ({
  id: row.id,
  from_status: row.from_status,
  to_status: row.to_status,
  note: row.note,
  created_at: row.created_at.toISOString(),
  actor_name: row.actor_id === null ? '-' : displayName({ id: row.actor_id, username: row.username, first_name: row.first_name, last_name: row.last_name }),
});

export const presentOffer = (row: OfferRow): z.infer<typeof contract.offerList>[number] => ({
  id: row.id,
  provider: row.provider_id,
  provider_name: row.provider_name,
  price: formatMinor(row.price_minor),
  duration_days: row.duration_days,
  note: row.note,
  status: row.state,
  created_at: row.created_at.toISOString(),
});
