import { ApiError, httpMessages } from '../http';
import { type Dialect, refusal } from '../http/dialects';
import type { JsonSchema } from './json-schema';

/** Refusals in each dialect: their schemas, and the answers that many operations share. */

const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
const text = (description: string): JsonSchema => ({ type: 'string', description });
const texts: JsonSchema = { type: 'array', items: { type: 'string' } };

/** Component schemas of refusals. */
export const REFUSAL_SCHEMAS: Record<string, JsonSchema> = {
  Detail: {
    type: 'object',
    required: ['detail'],
    description: 'A refusal as a sentence (services, desk)',
    properties: { detail: text('A sentence in the language of the caller'), code: text('A word for programs') },
    additionalProperties: true,
  },
  FieldErrors: {
    type: 'object',
    description: 'What is wrong with each field (services); problems of no single field stand under `non_field_errors`',
    additionalProperties: texts,
  },
  Refusal: { anyOf: [ref('Detail'), ref('FieldErrors')] },
  ShopRefusal: {
    type: 'object',
    required: ['message', 'error', 'detail', 'code'],
    description: 'A refusal of the shop APIs: the same sentence three times, a code, and one further key for each bad field with what is wrong with it',
    properties: {
      message: text('A sentence in the language of the caller'),
      error: text('The same'),
      detail: text('The same'),
      code: text('A word for programs, in capitals where it is general'),
      field: text('The first bad field'),
      retry_after: { type: 'integer', description: 'Seconds to wait (429)' },
    },
    additionalProperties: true,
  },
  Validation: {
    type: 'object',
    required: ['detail'],
    description: 'Bad fields as the desk says them',
    properties: {
      detail: {
        type: 'array',
        items: {
          type: 'object',
          required: ['loc', 'msg', 'type'],
          properties: {
            loc: { ...texts, description: '`body` or `query`, and the field' },
            msg: text('A sentence in the language of the caller'),
            type: text('A word for programs'),
          },
        },
      },
    },
  },
  PageRefusal: {
    type: 'object',
    required: ['ok', 'error'],
    description: 'A refusal of what pages post by script',
    properties: { ok: { const: false }, error: text('A sentence in the language of the caller') },
  },
};

/** A path of each dialect, to ask its writer. */
export const DIALECT_PATHS: Record<Dialect, string> = { services: '/api/accounts/me/', shops: '/api/wallet/', desk: '/api/v1/users/', page: '/api/messaging/thread/1/post/' };

/** The schema of one refusal in a dialect. */
function schemaOf(dialect: Dialect, status: number, error: ApiError): JsonSchema {
  if (dialect === 'shops') return ref('ShopRefusal');
  if (dialect === 'page') return ref('PageRefusal');
  if (dialect === 'desk') return ref(status === 422 ? 'Validation' : 'Detail');
  return ref(error.fields ? 'FieldErrors' : 'Detail');
}

/** A refusal as it goes out. */
export interface Spoken {
  status: number;
  body: Record<string, unknown>;
  schema: JsonSchema;
  /** Words of what it says. */
  sentence: string;
  /** Name of its example. */
  name: string;
}

const sentenceOf = (body: Record<string, unknown>): string => {
  const first = body['detail'] ?? body['error'] ?? Object.values(body)[0];
  return Array.isArray(first) ? String(typeof first[0] === 'object' ? first[0]?.msg : first[0]) : String(first);
};

/** @param path any path of the dialect; the words are English */
export function speak(error: ApiError, dialect: Dialect, path = DIALECT_PATHS[dialect]): Spoken {
  const { status, body } = refusal(error, path, 'en');
  const { detail, fields = {} } = error;
  const [field] = Object.keys(fields);
  const name = error.code ?? (field === undefined ? detail.key.replace(/^.*\./, '') : `${field}.${fields[field]?.[0]?.key.replace(/^.*\./, '')}`);
  return { status, body, schema: schemaOf(dialect, status, error), sentence: field === undefined ? sentenceOf(body) : `\`${field}\`: ${say(body, field)}`, name };
}

const say = (body: Record<string, unknown>, field: string): string => sentenceOf(field in body ? { detail: body[field] } : body);

/** What no call should meet but any may. */
export const UNEXPECTED: readonly ApiError[] = [new ApiError(500, httpMessages.serverError()), new ApiError(503, httpMessages.unavailable())];
