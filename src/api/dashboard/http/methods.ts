import { ApiError, httpMessages } from '../../../platform/http';

export const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** 405 with what the path takes. */
export const wrongMethod = (method: string, allowed: readonly string[]): ApiError =>
  new ApiError(405, httpMessages.methodNotAllowed({ method }), { headers: { Allow: allowed.join(', ') } });
