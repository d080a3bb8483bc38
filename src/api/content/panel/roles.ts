import { defineStaffRole, openWithPage } from '../../../platform/panel';

const EDIT = ['read', 'create', 'update', 'delete'] as const;
const READ = ['read'] as const;

const EDITORIAL = ['service-category', 'service-subcategory', 'provider-service', 'portfolio-item', 'spotlight-item'].map((name) => `api::providers.${name}`);
const PLACES = ['api::geography.region', 'api::geography.city', 'api::promo.promo-placeholder'];
const PRICED = ['api::subscriptions.subscription-plan', 'api::promo.promo-ad-price'];
const OPERATIONAL = ['offer', 'request-status-log', 'request-attachment'].map((name) => `api::marketplace.${name}`);
const USER = 'plugin::users-permissions.user';
const PROFILE = 'api::providers.provider-profile';
const REVIEW = 'api::reviews.review';
const REQUEST = 'api::marketplace.service-request';
const READ_AND_EDIT = ['read', 'update'] as const;

const SHOWN_OF_USERS = ['phone', 'username', 'first_name', 'last_name', 'city', 'role_state', 'is_active'];
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
    ...Object.fromEntries([...OPERATIONAL, ...EDITORIAL, ...PLACES, ...PRICED, PROFILE, USER, REVIEW].map((uid) => [uid, READ])),
    [REQUEST]: READ_AND_EDIT,
  },
  fields: { [USER]: SHOWN_OF_USERS },
  actions: ['plugin::upload.read'],
});

defineStaffRole({
  code: 'souq-price-editor',
  name: 'محرر الباقات والأسعار · Plans and prices editor',
  description: 'Subscription plans and prices of advertisements',
  types: Object.fromEntries(PRICED.map((uid) => [uid, EDIT])),
});

const each = <T>(uids: readonly string[], acts: T): Record<string, T> => Object.fromEntries(uids.map((uid) => [uid, acts]));

// What linked accounts of the levels `user` and `qa` find in the content manager, by the pages of their profile.
// Reviews are not among it: their own page leaves out those assigned to colleagues, the content manager would show them all.
openWithPage('content', {
  types: { ...each([...EDITORIAL, ...PLACES], EDIT), ...each(OPERATIONAL, READ), ...each([REQUEST, PROFILE], READ_AND_EDIT), [USER]: READ },
  fields: { [USER]: SHOWN_OF_USERS },
  actions: MEDIA_LIBRARY,
});
openWithPage('promo', { types: each(['api::promo.promo-placeholder', 'api::promo.promo-ad-price'], EDIT) });
openWithPage('subs', { types: { 'api::subscriptions.subscription-plan': EDIT } });
openWithPage('billing', { types: { 'api::billing.invoice': READ_AND_EDIT, [USER]: READ }, fields: { [USER]: SHOWN_OF_USERS } });
openWithPage('access', { types: { [USER]: READ_AND_EDIT }, fields: { [USER]: SHOWN_OF_USERS } });
