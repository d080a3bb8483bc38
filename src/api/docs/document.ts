import { endpoints } from '../../platform/http';
import { buildOpenApi } from '../../platform/http/openapi';

let cached: string | undefined;

/** The OpenAPI document as JSON text, built on first use: every endpoint is declared by then. */
export function document(): string {
  cached ??= JSON.stringify(buildOpenApi(endpoints(), strapi.config.get<string>('info.version')));
  return cached;
}
