import type { Context } from 'koa';
import { env } from '../../../config/env';

/** The server's own address where no request is at hand. */
export const ownOrigin = (): string => env().PUBLIC_URL || `http://${env().HOST === '0.0.0.0' ? '127.0.0.1' : env().HOST}:${env().PORT}`;

/** The origin under which the caller of the running request reached the server; outside of one, the server's own. */
export function currentOrigin(): string {
  const ctx = strapi.requestContext.get() as Context | undefined;
  return (ctx?.state['origin'] as string | undefined) ?? ownOrigin();
}
