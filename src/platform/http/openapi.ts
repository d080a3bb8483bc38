import { dialectOf } from './dialects';
import { type Method, methodsOf, type Registered } from './endpoint';
import { components, type ErrorStatus, errorAnswer } from './openapi-parts';
import { type JsonSchema, jsonSchema, propertiesOf, requiredOf } from './openapi-schemas';
import { documentedSchema } from './validation';

/** The OpenAPI 3.1 document of every declared endpoint: the schemas are the ones that validate at run time (design.md, §3.1). */

type Operation = Record<string, unknown>;

/** `:id`, with or without a pattern of its own. */
const PARAMETER = /:(\w+)(?:\([^)]*\))?/g;

/** `/reviews/:id/` → `/api/reviews/{id}/`. */
const templateOf = (path: string): string => `/api${path.replace(PARAMETER, '{$1}')}`;

const operationId = (method: Method, path: string): string => [method.toLowerCase(), ...path.replace(PARAMETER, 'by_$1').split(/[^A-Za-z0-9]+/)].filter(Boolean).join('_');

/** @param version of the product */
export function buildOpenApi(endpoints: readonly Registered[], version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const spec of endpoints) {
    const path = templateOf(spec.path);
    for (const method of methodsOf(spec)) paths[path] = { ...paths[path], [method.toLowerCase()]: operation(spec, method) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Souq', version, description: 'Every path answers with and without its final slash; a path asked by another method answers 405 with Allow.' },
    servers: [{ url: '/' }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].sort().map((name) => ({ name })),
    paths,
    components,
  };
}

function operation(spec: Registered, method: Method): Operation {
  const body = requestBody(spec, method);
  return {
    operationId: operationId(method, spec.path),
    tags: [spec.tag],
    summary: spec.summary,
    'x-access': spec.access.name,
    security: security(spec),
    parameters: [{ $ref: '#/components/parameters/AcceptLanguage' }, ...pathParameters(spec), ...queryParameters(spec)],
    ...(body ? { requestBody: body } : {}),
    responses: { ...success(spec), ...errors(spec, method, body !== undefined) },
  };
}

const isPublic = (spec: Registered): boolean => spec.access.name === 'public';

/** A public endpoint takes a token where it looks at one. */
function security(spec: Registered): JsonSchema[] {
  if (!isPublic(spec)) return [{ bearer: [] }];
  return spec.ignoreToken ? [] : [{}, { bearer: [] }];
}

function pathParameters(spec: Registered): JsonSchema[] {
  const known = spec.params ? propertiesOf(jsonSchema(spec.params, 'input')) : {};
  return [...spec.path.matchAll(PARAMETER)].map(([, name = '']) => ({ name, in: 'path', required: true, schema: known[name] ?? { type: 'string' } }));
}

function queryParameters(spec: Registered): JsonSchema[] {
  if (!spec.query) return [];
  const schema = jsonSchema(spec.query, 'input');
  const required = requiredOf(schema);
  return Object.entries(propertiesOf(schema)).map(([name, property]) => ({ name, in: 'query', required: required.includes(name), schema: property }));
}

const FILE: JsonSchema = { type: 'string', format: 'binary' };

function requestBody(spec: Registered, method: Method): JsonSchema | undefined {
  const { bodyKind = spec.body ? 'json' : undefined } = spec;
  if (!bodyKind || method === 'GET') return undefined;
  const schema = spec.body ? jsonSchema(documentedSchema(spec.body), 'input') : { type: 'object' };
  const required = requiredOf(schema).length > 0;
  if (bodyKind === 'raw') return { content: { '*/*': { schema: spec.body ? schema : {} } } };
  return {
    required,
    content: {
      ...(bodyKind === 'multipart' ? {} : { 'application/json': { schema } }),
      ...(bodyKind === 'json' ? {} : { 'multipart/form-data': { schema: withFiles(schema, spec.fileParts ?? []) } }),
      ...(bodyKind === 'any' ? { 'application/x-www-form-urlencoded': { schema } } : {}),
    },
  };
}

function withFiles(schema: JsonSchema, parts: readonly string[]): JsonSchema {
  const files = Object.fromEntries(parts.map((part) => [part, FILE]));
  if (schema['type'] !== 'object') return { allOf: [schema, { type: 'object', properties: files }] };
  return { ...schema, properties: { ...propertiesOf(schema), ...files } };
}

function success(spec: Registered): Record<string, JsonSchema> {
  const status = spec.status ?? 200;
  if (status === 204) return { 204: { description: 'Done' } };
  return { [status]: { description: status === 201 ? 'Created' : 'Success', content: { 'application/json': { schema: jsonSchema(spec.response, 'output') } } } };
}

function errors(spec: Registered, method: Method, hasBody: boolean): Record<string, JsonSchema> {
  const writes = method !== 'GET';
  const possible: [ErrorStatus, boolean][] = [
    [dialectOf(`/api${spec.path}`) === 'desk' ? 422 : 400, writes || spec.query !== undefined],
    [401, !isPublic(spec) || !spec.ignoreToken],
    [403, !isPublic(spec)],
    [404, spec.path.includes(':')],
    [405, true],
    [409, writes],
    [413, hasBody],
    [415, hasBody],
    [429, spec.throttle !== 'none'],
  ];
  return Object.fromEntries(possible.filter(([, applies]) => applies).map(([status]) => [status, errorAnswer(status)]));
}
