import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';
import { isApiPath } from './edge';

/**
 * Strapi's own middlewares serve the panel; under `/api` the edge and the endpoints do their work, cheaper and in the contract's
 * shape. `query` stays: generated REST reads its filters through it.
 */
const PANEL_ONLY = ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::session', 'strapi::body', 'strapi::favicon', 'strapi::compression'];

type Factory = (config: unknown, options: { strapi: Core.Strapi }) => Middleware | undefined;

export function keepPanelMiddlewaresOffTheApi(strapi: Core.Strapi): void {
  const registry = strapi.get('middlewares') as unknown as { get(uid: string): Factory | undefined; extend(uid: string, extend: (factory: Factory) => Factory): void };
  for (const uid of PANEL_ONLY) {
    if (!registry.get(uid)) continue;
    registry.extend(uid, (factory) => (config, options) => {
      const inner = factory(config, options);
      if (!inner) return inner;
      return (ctx, next) => (isApiPath(ctx.path) ? next() : inner(ctx, next));
    });
  }
}
