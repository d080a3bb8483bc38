import { openApiText } from '../../bin/support/openapi-text';

/** The OpenAPI document of the source code, for the tests that hold it against what it describes. */

export type Json = Record<string, unknown>;

export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  'x-access': string;
  'x-dialect': string;
  security: Json[];
  parameters: Json[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Json>;
}

export interface Media {
  schema: Json;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

export interface Section {
  schema: Json;
  example: unknown;
}

interface Frames {
  client: Record<string, Section>;
  server: Record<string, Section>;
}

export interface OpenApi {
  openapi: string;
  tags: { name: string; description?: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, Json>>;
  'x-socket-events': {
    refused: Section;
    client: Record<string, { payload: Section; acknowledgement: Section }>;
    server: Record<string, { payload: Section }>;
  };
  'x-websockets': Record<string, Frames>;
}

let text: string | undefined;

/** The document's text, as `npm run openapi` writes it. */
export function documentText(): string {
  text ??= openApiText();
  return text;
}

export const openApi = (): OpenApi => JSON.parse(documentText()) as OpenApi;

export interface Named {
  /** `GET /api/accounts/me/` */
  name: string;
  method: string;
  path: string;
  operation: Operation;
}

/** Every operation, by its name. */
export const operationsOf = ({ paths }: OpenApi): Named[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, operation })),
  );

/** What a `$ref` points to; any other value itself. */
export function resolve<T extends object>(document: OpenApi, value: T): T {
  const pointer = (value as Json)['$ref'];
  if (typeof pointer !== 'string') return value;
  const [, group = '', name = ''] = pointer.replace('#/', '').split('/');
  const found = document.components[group]?.[name];
  if (!found) throw new Error(`${pointer} points to nothing`);
  return found as T;
}

/** Every `$ref` of a value. */
export function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : references(inner)));
}
