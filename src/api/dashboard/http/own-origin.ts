import type { Context } from 'koa';
import { env } from '../../../../config/env';
import { forbidden } from '../../../platform/http';

/**
 * Forms come from our own pages, or from listed ones (`CSRF_TRUSTED_ORIGINS`). Browsers always say where a form comes from; a caller that
 * does not is no browser, and carries nobody's cookies.
 * @throws 403 for a form of another site
 */
export function requireOwnOrigin(ctx: Context): void {
  const origin = ctx.get('origin');
  if (origin === '' || origin === ctx.state['origin'] || env().CSRF_TRUSTED_ORIGINS.includes(origin)) return;
  if (URL.canParse(origin) && new URL(origin).host === ctx.get('host')) return;
  throw forbidden();
}
