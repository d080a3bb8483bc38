import type { IncomingMessage } from 'node:http';
import { env } from '../../../config/env';
import { isSecure } from '../http/client-ip';
import { hostAllowed } from '../http/security';

/** The host and HTTPS rules of every request, for those that do not pass the edge (spec/operations.md, section 4). */
export const requestAllowed = (request: IncomingMessage): boolean =>
  hostAllowed(request.headers.host ?? '') && (env().APP_ENV !== 'production' || isSecure(request, env().TRUSTED_PROXY_COUNT));
