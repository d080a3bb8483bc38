import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { principalOf } from '../../platform/auth';
import { tokenRefused, tooMany } from '../../platform/http';
import { throttleCall } from '../../platform/http/throttles';
import { scopeIsPublic } from './public-types';

/** Strapi's auth strategy of the generated reads: general limits, a bad token is 401, and no relation leads to what is not public. */
export const publicRead = {
  name: 'souq-public-read',

  async authenticate(ctx: Context) {
    const header = ctx.get('authorization');
    const caller = header ? await principalOf(header) : null;
    const verdict = await throttleCall('general', caller?.id ?? null, ctx.state['ip'] as string);
    if (!verdict.allowed) throw tooMany(verdict.retryAfter);
    if (header && !caller) throw await tokenRefused(header);
    ctx.state['caller'] = caller;
    return { authenticated: true, credentials: caller };
  },

  /** Also asked by Strapi's validation and sanitizing for each relation that a query or an answer touches. */
  verify(_auth: unknown, { scope }: { scope?: string | string[] }) {
    for (const wanted of [scope ?? []].flat()) if (!scopeIsPublic(wanted)) throw new errors.ForbiddenError();
  },
};
