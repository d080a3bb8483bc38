import { describedPages, describedRooms, documentedRooms, endpoints } from '../../platform/http';
import { buildOpenApi, type JsonSchema } from '../../platform/openapi';

/**
 * The OpenAPI document of everything declared so far.
 * @param version of the product
 */
export const describeApi = (version: string): JsonSchema =>
  buildOpenApi({ endpoints: endpoints(), rooms: documentedRooms(), described: describedRooms(), pages: describedPages(), version });

let cached: string | undefined;

/** The same as JSON text, built on first use: every endpoint is declared by then. */
export function document(): string {
  cached ??= JSON.stringify(describeApi(strapi.config.get<string>('info.version')));
  return cached;
}
