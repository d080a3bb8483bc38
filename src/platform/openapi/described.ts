import type { DescribedOperation } from '../http';
import { dialectOf } from '../http/dialects';
import { contentOf } from './answers';
import type { JsonSchema } from './json-schema';
import { ACCEPT_LANGUAGE } from './parameters';
import type { SharedAnswers } from './refused-answers';
import type { SchemaBook } from './schema-book';

const idOf = (method: string, path: string): string => {
  const words = path.replace(/^\/api(?=\/)/, '').split(/[^A-Za-z0-9]+/);
  return [method.toLowerCase(), ...words].filter(Boolean).join('_');
};

/** An operation that is no endpoint, as the document has it. */
export function describedOperation(described: DescribedOperation, book: SchemaBook, shared: SharedAnswers): JsonSchema {
  const { method, path, tag, summary, description, access, parameters, answers, refusals } = described;
  const dialect = dialectOf(path);
  const success = Object.entries(answers).map(([status, { description: words, schema }]) => [
    status,
    { description: words, ...(schema ? { content: contentOf(schema, book) } : {}) },
  ]);
  return {
    operationId: idOf(method, path),
    tags: [tag],
    summary,
    description,
    'x-access': 'public',
    'x-dialect': dialect,
    security: access === 'open' ? [{}, { bearer: [] }] : [],
    parameters: [...parameters, ACCEPT_LANGUAGE],
    responses: { ...Object.fromEntries(success), ...shared.of(refusals, dialect, path) },
  };
}
