import type { z } from 'zod';
import type { AnswerDocs, Registered } from '../http';
import { exampleOf } from './examples';
import type { JsonSchema } from './json-schema';
import type { SchemaBook } from './schema-book';

/** Success answers of an endpoint. */

const CONTENT_TYPES: Record<string, string> = { html: 'text/html', csv: 'text/csv', pdf: 'application/pdf', png: 'image/png', binary: 'application/octet-stream' };

/** JSON, unless the schema says that it is something else. */
const contentTypeOf = ({ contentMediaType, format }: JsonSchema): string => (contentMediaType as string | undefined) ?? CONTENT_TYPES[String(format)] ?? 'application/json';

const headersOf = (headers: Record<string, string> | undefined): object =>
  headers ? { headers: Object.fromEntries(Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' } }])) } : {};

/** Content of a schema with an example, which only JSON has. */
export function contentOf(schema: JsonSchema, book: SchemaBook, example?: unknown): JsonSchema {
  const type = contentTypeOf(schema);
  return { [type]: { schema, ...(type === 'application/json' ? { example: example ?? exampleOf(schema, { book }) } : {}) } };
}

function answerOf(description: string, response: z.ZodType | null, headers: Record<string, string> | undefined, book: SchemaBook, example?: unknown): JsonSchema {
  const content = response === null ? {} : { content: contentOf(book.output(response), book, example) };
  return { description, ...headersOf(headers), ...content };
}

const WORDS: Record<number, string> = { 200: 'Success', 201: 'Created', 202: 'Accepted', 204: 'Done; no body' };

export const successStatus = (spec: Registered): number => spec.status ?? 200;

/** The declared answer and those beside it. */
export function successAnswers(spec: Registered, book: SchemaBook): Record<string, JsonSchema> {
  const status = successStatus(spec);
  const { also = {}, answerHeaders, examples } = spec.docs ?? {};
  const ready = also[status] ? {} : { [status]: answerOf(WORDS[status] ?? 'Success', status === 204 ? null : spec.response, answerHeaders, book, examples?.response) };
  const further = Object.entries(also).map(([other, { description, response = spec.response, headers }]: [string, AnswerDocs]) => [
    other,
    answerOf(description, response, headers, book),
  ]);
  return { ...ready, ...Object.fromEntries(further) };
}
