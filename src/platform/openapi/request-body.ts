import type { Method, Registered } from '../http';
import { documentedSchema } from '../http/validation';
import { exampleOf } from './examples';
import { type JsonSchema, propertiesOf, requiredOf } from './json-schema';
import type { SchemaBook } from './schema-book';

/** What a client sends in the body. */

const FILE: JsonSchema = { type: 'string', format: 'binary' };

/** The schema that describes the fields of a body; undefined where none is declared. */
export const bodySchema = (spec: Registered, book: SchemaBook): JsonSchema | undefined => (spec.body ? book.input(documentedSchema(spec.body)) : undefined);

/** @param schema of the fields, as `bodySchema` gives it */
export function requestBody(spec: Registered, method: Method, schema: JsonSchema | undefined, book: SchemaBook): JsonSchema | undefined {
  const { bodyKind = schema ? 'json' : undefined } = spec;
  if (!bodyKind || method === 'GET') return undefined;
  const fields = schema ?? { type: 'object' };
  const example = spec.docs?.examples?.request ?? (schema ? exampleOf(schema, { book, brief: true }) : undefined);
  const media = (of: JsonSchema): JsonSchema => ({ schema: of, ...(example === undefined ? {} : { example }) });
  if (bodyKind === 'raw') return { required: true, content: { [example === undefined ? 'application/octet-stream' : 'application/json']: media(rawSchema(example)) } };
  return {
    required: requiredOf(fields).length > 0,
    content: {
      ...(bodyKind === 'multipart' ? {} : { 'application/json': media(fields) }),
      ...(bodyKind === 'json' ? {} : { 'multipart/form-data': media(withFiles(fields, spec.fileParts ?? [])) }),
      ...(bodyKind === 'any' ? { 'application/x-www-form-urlencoded': media(fields) } : {}),
    },
  };
}

/** What a handler reads for itself: JSON where an example says so, else bytes. */
const rawSchema = (example: unknown): JsonSchema => (example === undefined ? { type: 'string', format: 'binary' } : { type: 'object', additionalProperties: true });

function withFiles(schema: JsonSchema, parts: readonly string[]): JsonSchema {
  const files = Object.fromEntries(parts.map((part) => [part, FILE]));
  if (schema['type'] !== 'object') return { allOf: [schema, { type: 'object', properties: files }] };
  return { ...schema, properties: { ...propertiesOf(schema), ...files } };
}
