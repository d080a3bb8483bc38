export { PROMO_STATES, type PromoState } from './process';
export { AD_TYPES, type AdType } from './rules';
export { assignRequest } from './use-cases/assign-request';
export { expireAllRequests } from './use-cases/expire-requests';
export { quoteRequest } from './use-cases/quote-request';
export { rejectRequest } from './use-cases/reject-request';
export { setAdPrice } from './use-cases/set-ad-price';
export { activateByStaff } from './use-cases/settle-request';
export type { StaffAct } from './use-cases/staff';
