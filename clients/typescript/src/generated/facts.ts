// Made by `npm run client` out of types/openapi.json. Not to be edited.

/** Acts that take an idempotency key. */
export const IDEMPOTENT: ReadonlySet<string> = new Set<string>([
  'post /api/admin/wallet/adjustments/',
  'post /api/billing/invoices/{id}/complete-mock-payment/',
  'post /api/billing/invoices/{id}/init-payment/',
  'post /api/extras/buy/{sku}/',
  'post /api/marketplace/requests/create/',
  'post /api/payments/refund/',
  'post /api/promo/requests/create/',
  'post /api/subscriptions/subscribe/{plan_id}/',
  'post /api/verification/requests/create/',
  'post /api/wallet/deposit/',
  'post /api/wallet/withdraw/',
]);

/** Lists that are plain arrays and come in pages when these are asked for. */
export const PAGED_ARRAYS: ReadonlySet<string> = new Set<string>([
  '/api/billing/invoices/my/',
  '/api/marketplace/client/requests/',
  '/api/marketplace/provider/requests/',
  '/api/messaging/direct/threads/',
  '/api/promo/backoffice/requests/',
  '/api/providers/list/',
  '/api/providers/me/favorites/',
  '/api/providers/me/favorites/spotlights/',
  '/api/providers/me/followers/',
  '/api/providers/me/following/',
  '/api/providers/me/likers/',
  '/api/providers/me/likes/',
  '/api/providers/me/likes/media/',
  '/api/providers/me/likes/spotlights/',
  '/api/providers/me/portfolio/',
  '/api/providers/me/services/',
  '/api/providers/me/spotlights/',
  '/api/providers/{id}/followers/',
  '/api/providers/{id}/following/',
  '/api/providers/{id}/portfolio/',
  '/api/providers/{id}/services/',
  '/api/providers/{id}/spotlights/',
  '/api/reviews/providers/{provider_id}/reviews/',
  '/api/support/backoffice/tickets/',
  '/api/support/tickets/my/',
  '/api/verification/backoffice/requests/',
]);
