import type { HeaderDocs, Registered } from '../http';
import { exampleOf } from './examples';
import { type JsonSchema, propertiesOf, requiredOf } from './json-schema';
import { wordsOf } from './parameter-words';
import type { SchemaBook } from './schema-book';
import { parametersOf } from './template';

/** Path, query and header parameters of an endpoint. */

export const ACCEPT_LANGUAGE: JsonSchema = { $ref: '#/components/parameters/AcceptLanguage' };

export const headerParameter = (name: string, { description, required = false, example }: HeaderDocs): JsonSchema => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
  ...(example === undefined ? {} : { example }),
});

export function parameters(spec: Registered, book: SchemaBook): JsonSchema[] {
  const headers = { ...(spec.pageSession ? CSRF : {}), ...spec.docs?.headers };
  return [...pathParameters(spec, book), ...queryParameters(spec, book), ...Object.entries(headers).map(([name, docs]) => headerParameter(name, docs)), ACCEPT_LANGUAGE];
}

const CSRF: Record<string, HeaderDocs> = {
  'X-CSRFToken': { description: 'Of a page whose session cookie signs in: the value of its cookie `csrftoken`. Not needed with a bearer token.' },
};

function pathParameters(spec: Registered, book: SchemaBook): JsonSchema[] {
  const known = spec.params ? propertiesOf(book.input(spec.params)) : {};
  return parametersOf(spec.path).map((name) => {
    const words = wordsOf(name, known[name] ?? { type: 'string' }, spec.docs?.parameters?.[name]);
    return { name, in: 'path', required: true, ...words, example: spec.docs?.examples?.params?.[name] ?? exampleOf(words.schema, { book, name }) };
  });
}

function queryParameters(spec: Registered, book: SchemaBook): JsonSchema[] {
  if (!spec.query) return [];
  const schema = book.input(spec.query);
  const required = requiredOf(schema);
  return Object.entries(propertiesOf(schema)).map(([name, property]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...wordsOf(name, property, spec.docs?.parameters?.[name]),
  }));
}
