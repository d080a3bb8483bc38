import { type DescribedPage, type DescribedRoom, type Method, methodsOf, type Registered, type RoomDocs } from '../http';
import { describedOperation } from './described';
import type { JsonSchema } from './json-schema';
import { operation } from './operation';
import { REFUSAL_SCHEMAS } from './refusal-bodies';
import { SharedAnswers } from './refused-answers';
import { SchemaBook } from './schema-book';
import { socketEvents, webSockets } from './sockets';
import { templateOf } from './template';

/** The OpenAPI 3.1 document of everything the server answers: the schemas are the ones that validate at run time (design.md, §3.1). */

export interface DocumentSource {
  endpoints: readonly Registered[];
  /** What domains say of their endpoints. */
  rooms: readonly RoomDocs[];
  /** Operations that are no endpoints. */
  described: readonly DescribedRoom[];
  pages: readonly DescribedPage[];
  /** Of the product. */
  version: string;
}

const INTRODUCTION = `One marketplace backend, for the clients of several products.

**Paths** answer with and without their final slash; a path asked by another method answers 405 with \`Allow\`.

**Sign in** with \`Authorization: Bearer <access token>\`. 401 means "sign in (again)", 403 "signed in, but not allowed". A token that is not good is a 401 on public reads too.

**Refusals** are JSON in one of four shapes, decided by the path (\`x-dialect\` of the operation): \`services\` \`{"detail"}\` or \`{"<field>": [...]}\`, \`shops\`
\`{"message", "error", "detail", "code"}\`, \`desk\` (\`/api/v1\`) \`{"detail"}\` with bad fields as 422, and \`page\` \`{"ok": false, "error"}\`.

**Order of checks**: path 404, method 405, throttle 429, token 401, level 403, row 404, whose row 403, fields 400, state 400 or 409. A refused call changes nothing. A host
that is not the server's, and a path that cannot be decoded, are a 400 everywhere.

**Texts** come in Arabic, or in English or Persian by \`Accept-Language\`. **Money** is a decimal string with two places, **times** are ISO 8601 with offset.

Realtime events are in \`x-socket-events\` (Socket.IO) and \`x-websockets\` (plain WebSockets), HTML pages and what else answers outside \`/api\` in \`x-pages\`. \`GET /api/processes/\` serves every state machine as data.`;

const SHARED = {
  securitySchemes: {
    bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Access token of any sign-in path' },
    session: { type: 'apiKey', in: 'cookie', name: 'souq_dashboard', description: 'Session of the staff pages; calls that change something also send `X-CSRFToken`' },
  },
  parameters: {
    AcceptLanguage: {
      name: 'Accept-Language',
      in: 'header',
      required: false,
      description: 'Language of messages: `ar` (default), `en` or `fa`',
      schema: { type: 'string' },
      example: 'en',
    },
  },
};

const ORDER = ['get', 'post', 'put', 'patch', 'delete'];

/** By key, so that a change moves nothing else. */
const sorted = <T>(record: Record<string, T>): Record<string, T> => Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));

const sortedMethods = (item: Record<string, JsonSchema>): Record<string, JsonSchema> =>
  Object.fromEntries(Object.entries(item).sort(([one], [other]) => ORDER.indexOf(one) - ORDER.indexOf(other)));

class Paths {
  private readonly items: Record<string, Record<string, JsonSchema>> = {};

  add(path: string, method: Method, operation: JsonSchema): void {
    this.items[path] = { ...this.items[path], [method.toLowerCase()]: operation };
  }

  sorted(): Record<string, Record<string, JsonSchema>> {
    return sorted(Object.fromEntries(Object.entries(this.items).map(([path, item]) => [path, sortedMethods(item)])));
  }
}

function tagsOf({ endpoints, rooms, described }: DocumentSource): JsonSchema[] {
  const said: Record<string, string> = Object.assign({}, ...rooms.map(({ tags = {} }) => tags), ...described.map(({ tags }) => tags));
  const names = new Set([...endpoints.map(({ tag }) => tag), ...described.flatMap(({ operations }) => operations.map(({ tag }) => tag))]);
  return [...names].sort().map((name) => ({ name, ...(said[name] ? { description: said[name] } : {}) }));
}

const byPath = (one: Registered, other: Registered): number => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0);

/** The document, always the same for the same product. */
export function buildOpenApi(source: DocumentSource): JsonSchema {
  const book = new SchemaBook(source.rooms);
  const answers = new SharedAnswers();
  const paths = new Paths();
  for (const [name, schema] of Object.entries(Object.assign({}, REFUSAL_SCHEMAS, ...source.described.map(({ schemas }) => schemas)))) book.define(name, schema as JsonSchema);
  for (const spec of [...source.endpoints].sort(byPath)) for (const method of methodsOf(spec)) paths.add(templateOf(spec.path), method, operation(spec, method, book, answers));
  for (const described of source.described.flatMap(({ operations }) => operations)) paths.add(described.path, described.method, describedOperation(described, book, answers));
  const sockets = { 'x-socket-events': socketEvents(book), 'x-websockets': webSockets(book) };
  return {
    openapi: '3.1.0',
    info: { title: 'Souq', version: source.version, description: INTRODUCTION, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    tags: tagsOf(source),
    paths: paths.sorted(),
    ...sockets,
    'x-pages': sortedPages(source.pages),
    components: { ...SHARED, schemas: sorted(book.components), responses: sorted(answers.components) },
  };
}

const sortedPages = (pages: readonly DescribedPage[]): DescribedPage[] => [...pages].sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
