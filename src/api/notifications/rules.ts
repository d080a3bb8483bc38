import type { PreferenceLevel } from './levels';
import type { EventType } from './notice';

/** Pure rules of spec/notifications.md: the catalogue of preference keys and who may have them. */

export const TIERS = ['basic', 'extra', 'leading', 'professional'] as const;
export type Tier = (typeof TIERS)[number];

const KEYS: Record<Tier, readonly string[]> = {
  basic: ['new_request', 'request_status_change', 'urgent_request', 'report_status_change', 'new_chat_message', 'service_reply', 'platform_recommendations'],
  extra: [
    'new_payment',
    'new_ad_visit',
    'report_completed',
    'verification_completed',
    'paid_subscription_completed',
    'customer_service_package_completed',
    'finance_package_completed',
    'scheduled_ticket_reminder',
  ],
  leading: ['new_follow', 'new_comment_services', 'new_like_profile', 'new_like_services', 'competitive_offer_request'],
  professional: ['positive_review', 'negative_review', 'new_provider_same_category', 'highlight_same_category', 'ads_and_offers'],
};

const LEAST_LEVEL: Record<Tier, PreferenceLevel> = { basic: 1, leading: 2, professional: 3, extra: 3 };

export interface CatalogueEntry {
  key: string;
  tier: Tier;
}

/** Every key in list order: by tier name, then as the contract lists them. */
export const CATALOGUE: readonly CatalogueEntry[] = TIERS.flatMap((tier) => KEYS[tier].map((key) => ({ key, tier })));

const tiers = new Map(CATALOGUE.map(({ key, tier }) => [key, tier]));

/** The level from which on the key is open; 1 also for keys outside the catalogue, which nothing locks. */
export function leastLevel(key: string): PreferenceLevel {
  const tier = tiers.get(key);
  return tier ? LEAST_LEVEL[tier] : 1;
}

export const isLocked = (key: string, level: PreferenceLevel): boolean => level < leastLevel(key);

const IMPLIED_KEYS: Partial<Record<EventType, string>> = {
  request_created: 'new_request',
  offer_created: 'service_reply',
  offer_selected: 'service_reply',
  status_changed: 'request_status_change',
  message_new: 'new_chat_message',
};

/** The preference a notice obeys: the one given, else that of its event type; null = always sent. */
export const preferenceKey = (prefKey: string | undefined, eventType: EventType | undefined): string | null => prefKey ?? (eventType && IMPLIED_KEYS[eventType]) ?? null;

/** Which items a list with `mode` shows: that side and `shared`; any other word shows everything. */
export const audiencesOf = (mode: string | undefined): readonly string[] | null => (mode === 'client' || mode === 'provider' ? [mode, 'shared'] : null);

/** The first characters of a text, none of them halved. */
export const cut = (text: string, max: number): string => (text.length <= max ? text : [...text].slice(0, max).join(''));
