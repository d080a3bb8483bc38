export { buildOpenApi, type DocumentSource } from './document';
export type { JsonSchema } from './json-schema';
