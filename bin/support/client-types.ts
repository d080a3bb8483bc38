import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Generated } from './generated';
import { OPENAPI_FILE } from './openapi-text';
import { ROOT } from './paths';

/** The generated sources of the TypeScript client, out of types/openapi.json. */

export const CLIENT = 'clients/typescript';

type Json = Record<string, unknown>;

interface Document extends Json {
  paths: Record<string, Record<string, { parameters: Json[]; responses: Record<string, { content?: Record<string, { schema: Json }> }> }>>;
  components: { schemas: Record<string, Json> };
  'x-socket-events': { path: string; namespace: string; client: Record<string, unknown>; server: Record<string, unknown> };
}

const MADE = '// Made by `npm run client` out of types/openapi.json. Not to be edited.\n\n';

/** Refusals are `ApiError`s of the client, whatever the path. */
function withoutRefusals(document: Document): Document {
  const slim = structuredClone(document);
  for (const item of Object.values(slim.paths))
    for (const operation of Object.values(item)) operation.responses = Object.fromEntries(Object.entries(operation.responses).filter(([status]) => /^[23]/.test(status)));
  return { ...slim, components: { ...slim.components, responses: {} } as Document['components'] };
}

/** Examples are for readers of the page. */
function withoutExamples(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutExamples);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, inner]) => !((key === 'example' && !isSchema(inner)) || (key === 'examples' && !isSchema(inner))));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutExamples(inner)]));
}

/** A property may be called `example`. */
const isSchema = (value: unknown): boolean => typeof value === 'object' && value !== null && ('type' in value || '$ref' in value || 'anyOf' in value) && !('value' in value);

async function pathTypes(document: Document): Promise<string> {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  return `${MADE}${astToString(await openapiTS(withoutExamples(withoutRefusals(document)) as never))}`;
}

const pascal = (event: string): string =>
  event
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** The event maps of the socket, by the names of their component schemas. */
function eventTypes({ 'x-socket-events': { path: socketPath, namespace, client, server } }: Document): string {
  const schema = (name: string): string => `Schemas['${name}']`;
  const fromServer = Object.keys(server).map((event) => `  '${event}': ${schema(`SocketServer${pascal(event)}`)};`);
  const fromClient = Object.keys(client).map((event) => `  '${event}': { payload: ${schema(`SocketClient${pascal(event)}`)}; answer: ${schema(`SocketAnswer${pascal(event)}`)} };`);
  return [
    `${MADE}import type { components } from './openapi';`,
    '',
    "type Schemas = components['schemas'];",
    '',
    `export const SOCKET_PATH = '${socketPath}';`,
    `export const NAMESPACE = '${namespace}';`,
    '',
    '/** Why an event is refused. */',
    "export type RefusalCode = Schemas['SocketRefused']['code'];",
    '',
    '/** Server → client: event and payload. */',
    `export interface ServerEvents {\n${fromServer.join('\n')}\n}`,
    '',
    '/** Client → server: event, payload and good acknowledgement. */',
    `export interface ClientEvents {\n${fromClient.join('\n')}\n}`,
    '',
  ].join('\n');
}

const isArraySchema = (schema: Json | undefined, document: Document): boolean => {
  const name = typeof schema?.['$ref'] === 'string' ? (schema['$ref'].split('/').at(-1) as string) : undefined;
  return (name ? document.components.schemas[name] : schema)?.['type'] === 'array';
};

/** What the client must know at run time: acts under a key, and plain arrays that come in pages. */
function facts(document: Document): string {
  const operations = Object.entries(document.paths).flatMap(([where, item]) => Object.entries(item).map(([method, operation]) => ({ where, method, operation })));
  const keyed = operations.filter(({ operation }) => operation.parameters.some(({ name }) => name === 'Idempotency-Key'));
  const paged = operations.filter(
    ({ method, operation }) =>
      method === 'get' &&
      operation.parameters.some(({ name }) => name === 'page_size') &&
      isArraySchema(operation.responses['200']?.content?.['application/json']?.schema, document),
  );
  const set = (words: string[]): string => `new Set<string>([\n${words.map((word) => `  '${word}',\n`).join('')}])`;
  return [
    `${MADE}/** Acts that take an idempotency key. */`,
    `export const IDEMPOTENT: ReadonlySet<string> = ${set(keyed.map(({ method, where }) => `${method} ${where}`))};`,
    '',
    '/** Lists that are plain arrays and come in pages when these are asked for. */',
    `export const PAGED_ARRAYS: ReadonlySet<string> = ${set(paged.map(({ where }) => where))};`,
    '',
  ].join('\n');
}

/** Every generated source. */
export async function clientSources(): Promise<Generated[]> {
  const document = JSON.parse(await readFile(path.join(ROOT, OPENAPI_FILE), 'utf8')) as Document;
  const file = (name: string, text: string): Generated => ({ file: `${CLIENT}/src/generated/${name}`, text });
  return [file('openapi.ts', await pathTypes(document)), file('events.ts', eventTypes(document)), file('facts.ts', facts(document))];
}
