import type { z } from 'zod';
import { ACK_CODES, clientEvents, type FrameDocs, NAMESPACE, plainRoutes, SOCKET_PATH, serverEvents } from '../realtime';
import { exampleOf } from './examples';
import type { JsonSchema } from './json-schema';
import type { SchemaBook } from './schema-book';

/** The realtime side, which OpenAPI has no place for: `x-socket-events` (Socket.IO) and `x-websockets` (plain ones). */

/** `message:new` → `MessageNew`. */
const pascal = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const byName = (one: { name: string }, other: { name: string }): number => one.name.localeCompare(other.name, 'en');

/** A component with its example. */
function part(name: string, schema: JsonSchema, book: SchemaBook, brief = false): JsonSchema {
  const example = exampleOf(schema, { book, brief });
  return { schema: book.define(name, schema), example };
}

/** A schema that stands where it is. */
const written = (schema: z.ZodType, book: SchemaBook): JsonSchema => book.resolve(book.output(schema));

/** `{ok: true, …}` around what an acknowledgement carries. */
function accepted(data: z.ZodType, book: SchemaBook): JsonSchema {
  const schema = written(data, book);
  const properties = { ok: { const: true }, ...((schema['properties'] ?? {}) as object) };
  return { type: 'object', properties, required: ['ok', ...((schema['required'] ?? []) as string[])] };
}

const REFUSED: JsonSchema = {
  type: 'object',
  required: ['ok', 'code', 'error'],
  description: 'What every event is answered when it is refused',
  properties: {
    ok: { const: false },
    code: { type: 'string', enum: [...ACK_CODES] },
    error: { type: 'string', description: 'A sentence in the language of the caller' },
  },
};

const LIMITS = { message: '30 a minute per user (`CHAT_MESSAGES_PER_MINUTE`)', event: '60 a minute per user (`CHAT_EVENTS_PER_MINUTE`)' };

const fromClient = (book: SchemaBook) =>
  Object.fromEntries(
    [...clientEvents()].sort(byName).map(({ name, summary, counts, payload, answer }) => [
      name,
      {
        summary,
        limit: LIMITS[counts],
        payload: part(`SocketClient${pascal(name)}`, book.input(payload), book, true),
        acknowledgement: part(`SocketAnswer${pascal(name)}`, accepted(answer, book), book),
      },
    ]),
  );

const fromServer = (book: SchemaBook) =>
  Object.fromEntries(
    [...serverEvents()].sort(byName).map(({ name, summary, to, payload }) => [name, { summary, to, payload: part(`SocketServer${pascal(name)}`, written(payload, book), book) }]),
  );

/** The Socket.IO namespace. */
export function socketEvents(book: SchemaBook): JsonSchema {
  return {
    path: SOCKET_PATH,
    namespace: NAMESPACE,
    transports: ['websocket', 'polling'],
    description: [
      'Sign in with `auth: {token: "<access token>"}` or an `Authorization: Bearer` header, never in the query string; a refusal is a `connect_error` with the message `unauthorized` and `data: {code: 4401}`.',
      'Sentences come in the language of `auth: {language: "en"}`, which has the form of `Accept-Language`, else in that of this header.',
      'Every event of the client takes one callback: `{ok: true, …}` or the refusal below. A payload has at most 16 KB.',
      'A minute before the token ends the server says `auth:expiring`; `auth:refresh` goes on with another token of the same user, else the socket is disconnected.',
      'A thread counts its changes (`seq`): a client that was away asks for all after the last number it has, by `thread:sync`.',
    ].join('\n\n'),
    refused: part('SocketRefused', REFUSED, book),
    client: fromClient(book),
    server: fromServer(book),
  };
}

const frames = (all: Record<string, FrameDocs>, book: SchemaBook, io: 'input' | 'output') =>
  Object.fromEntries(
    Object.entries(all).map(([name, { summary, frame }]) => {
      const schema = io === 'input' ? book.input(frame) : written(frame, book);
      return [name, { summary, schema, example: exampleOf(schema, { book, brief: io === 'input' }) }];
    }),
  );

/** The plain WebSocket routes. */
export function webSockets(book: SchemaBook): JsonSchema {
  const routes = plainRoutes().flatMap(({ docs }) => (docs ? [docs] : []));
  return Object.fromEntries(
    [...routes]
      .sort((one, other) => one.path.localeCompare(other.path, 'en'))
      .map(({ path, summary, description, closes, client, server }) => [
        path,
        { summary, description, closes, client: frames(client, book, 'input'), server: frames(server, book, 'output') },
      ]),
  );
}
