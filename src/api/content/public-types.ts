/** The types of the generated REST and which of their rows the public sees (spec/providers.md, Rules). */

export interface PublicType {
  uid: string;
  /** Path below `/api`. */
  path: string;
  /** Filter every read carries; null = all rows. */
  visible: object | null;
}

const ACTIVE = { is_active: true };
/** A profile is visible while its owner is active and not closed. */
const VISIBLE_PROVIDER = { provider: { user: { is_active: true, deleted_at: { $null: true } } } };

export const PUBLIC_TYPES: readonly PublicType[] = [
  { uid: 'api::providers.service-category', path: 'service-categories', visible: ACTIVE },
  { uid: 'api::providers.service-subcategory', path: 'service-subcategories', visible: { ...ACTIVE, category: ACTIVE } },
  { uid: 'api::providers.provider-service', path: 'provider-services', visible: { ...ACTIVE, ...VISIBLE_PROVIDER } },
  { uid: 'api::providers.portfolio-item', path: 'portfolio-items', visible: VISIBLE_PROVIDER },
  { uid: 'api::providers.spotlight-item', path: 'spotlight-items', visible: VISIBLE_PROVIDER },
  { uid: 'api::geography.region', path: 'regions', visible: null },
  { uid: 'api::geography.city', path: 'cities', visible: ACTIVE },
  { uid: 'api::promo.promo-placeholder', path: 'promo-placeholders', visible: ACTIVE },
  { uid: 'api::subscriptions.subscription-plan', path: 'subscription-plans', visible: ACTIVE },
];

/** Types a public query may reach through relations: the above, and profiles, without their owner. */
const REACHABLE = new Set([...PUBLIC_TYPES.map(({ uid }) => uid), 'api::providers.provider-profile', 'plugin::upload.file']);

/** @param scope a Strapi scope such as `api::geography.city.find` */
export const scopeIsPublic = (scope: string): boolean => REACHABLE.has(scope.slice(0, scope.lastIndexOf('.')));
