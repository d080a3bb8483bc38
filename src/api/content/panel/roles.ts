import { defineStaffRole } from '../../../platform/panel';

const EDIT = ['read', 'create', 'update', 'delete'] as const;
const READ = ['read'] as const;

const EDITORIAL = ['service-category', 'service-subcategory', 'provider-service', 'portfolio-item', 'spotlight-item'].map((name) => `api::providers.${name}`);
const PLACES = ['api::geography.region', 'api::geography.city', 'api::promo.promo-placeholder'];
const PRICED = ['api::subscriptions.subscription-plan', 'api::promo.promo-ad-price'];
const OPERATIONAL = ['offer', 'request-status-log', 'request-attachment'].map((name) => `api::marketplace.${name}`);
const USER = 'plugin::users-permissions.user';
const PROFILE = 'api::providers.provider-profile';

const MEDIA_LIBRARY = ['read', 'configure-view', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'].map((act) => `plugin::upload.${act}`);

defineStaffRole({
  code: 'souq-content-editor',
  name: 'محرر المحتوى · Content editor',
  description: 'Categories, services, portfolio, places of ads, regions and cities, with the media library',
  types: { ...Object.fromEntries([...EDITORIAL, ...PLACES].map((uid) => [uid, EDIT])), [PROFILE]: READ },
  // Enough to pick a provider; his contacts are none of an editor's business.
  fields: { [PROFILE]: ['display_name', 'city', 'profile_image'] },
  actions: MEDIA_LIBRARY,
});

defineStaffRole({
  code: 'souq-operations-viewer',
  name: 'متابع العمليات · Operations viewer',
  description: 'Reads requests, offers, reviews and providers; moves a request through its process',
  types: {
    ...Object.fromEntries([...OPERATIONAL, ...EDITORIAL, ...PLACES, ...PRICED, PROFILE, USER, 'api::reviews.review'].map((uid) => [uid, READ])),
    'api::marketplace.service-request': ['read', 'update'],
  },
  fields: { [USER]: ['phone', 'username', 'first_name', 'last_name', 'city', 'role_state', 'is_active'] },
  actions: ['plugin::upload.read'],
});

defineStaffRole({
  code: 'souq-price-editor',
  name: 'محرر الباقات والأسعار · Plans and prices editor',
  description: 'Subscription plans and prices of advertisements',
  types: Object.fromEntries(PRICED.map((uid) => [uid, EDIT])),
});
