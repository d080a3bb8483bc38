import type { Method, Registered } from '../http';
import { dialectOf } from '../http/dialects';
import { successAnswers } from './answers';
import type { JsonSchema } from './json-schema';
import { isPublic, refusalsOfKind } from './kinds';
import { parameters } from './parameters';
import type { SharedAnswers } from './refused-answers';
import { bodySchema, requestBody } from './request-body';
import type { SchemaBook } from './schema-book';
import { descriptionOf } from './sentences';
import { operationId, templateOf } from './template';

/** A public endpoint takes a token where it looks at one; a page's session signs in where the endpoint says so. */
function security(spec: Registered): JsonSchema[] {
  if (isPublic(spec)) return spec.ignoreToken ? [] : [{}, { bearer: [] }];
  return [{ bearer: [] }, ...(spec.pageSession ? [{ session: [] }] : [])];
}

/** One operation of an endpoint, whole. */
export function operation(spec: Registered, method: Method, book: SchemaBook, answers: SharedAnswers): JsonSchema {
  const body = bodySchema(spec, book);
  const request = requestBody(spec, method, body, book);
  const query = spec.query && book.input(spec.query);
  const path = templateOf(spec.path);
  return {
    operationId: operationId(method, spec.path),
    tags: [spec.tag],
    summary: spec.summary,
    description: descriptionOf(spec, method),
    'x-access': spec.access.name,
    'x-dialect': dialectOf(path),
    security: security(spec),
    parameters: parameters(spec, book),
    ...(request ? { requestBody: request } : {}),
    responses: { ...successAnswers(spec, book), ...answers.of(refusalsOfKind(spec, method, { body, query }), dialectOf(path), path) },
  };
}
