import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'koa';
import { env } from '../../../config/env';
import { notAuthenticated, notFound } from '../http/errors';
import './gauges';
import { registry } from './metrics';

export const METRICS_PATH = '/metrics';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in the same time whatever differs. */
const sameSecret = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));

/**
 * Answers Prometheus. With `METRICS_TOKEN` only its bearer is let in; without one the page is open in development and does not exist
 * elsewhere. @throws 401, 404
 */
export async function scrape(ctx: Context): Promise<void> {
  const { METRICS_TOKEN: token, APP_ENV } = env();
  if (ctx.method !== 'GET' && ctx.method !== 'HEAD') throw notFound();
  if (!token && APP_ENV !== 'development') throw notFound();
  if (token && !sameSecret(ctx.get('authorization'), `Bearer ${token}`)) throw notAuthenticated();
  ctx.set('Content-Type', registry.contentType);
  ctx.body = await registry.metrics();
}
