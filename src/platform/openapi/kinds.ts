import {
  ApiError,
  accountBlocked,
  fieldMessages,
  forbidden,
  httpMessages,
  invalid,
  type Method,
  notAuthenticated,
  notFound,
  type Registered,
  refused,
  tokenNotValid,
  tooMany,
} from '../http';
import { dialectOf } from '../http/dialects';
import { type JsonSchema, propertiesOf, requiredOf } from './json-schema';

/** The refusals that an endpoint answers because of what it declares: throttle, token, level, path, body (spec/operations.md, section 1). */

const RETRY_SECONDS = 30;

/** By a method that no path takes. */
const methodNotAllowed = (): ApiError => new ApiError(405, httpMessages.methodNotAllowed({ method: 'TRACE' }));

export const isPublic = (spec: Registered): boolean => spec.access.name === 'public';

function tokenRefusals(spec: Registered): ApiError[] {
  const bad = spec.ignoreToken ? [] : [tokenNotValid(), accountBlocked()];
  return isPublic(spec) ? bad : [notAuthenticated(), ...bad];
}

/** 403s of the access rule, and of a page's session without its token. */
function levelRefusals(spec: Registered): ApiError[] {
  const own = spec.access.refusals ?? (isPublic(spec) ? [] : [forbidden()]);
  return spec.pageSession && own.length === 0 ? [forbidden()] : [...own];
}

/** Whether the endpoint reads a body itself; a raw one is the handler's. */
export const readsBody = (spec: Registered, method: Method): boolean => method !== 'GET' && spec.bodyKind !== 'raw' && (spec.body !== undefined || spec.bodyKind !== undefined);

function bodyRefusals(spec: Registered, body: JsonSchema | undefined): ApiError[] {
  const unreadable = spec.bodyKind === 'multipart' ? httpMessages.malformedMultipart() : httpMessages.malformedJson();
  return [...fieldRefusals(body, 'body'), refused(unreadable), new ApiError(413, httpMessages.tooLarge()), new ApiError(415, httpMessages.unsupportedMedia())];
}

/** A bad field as it is refused: the first one that must be there, else the first at all. */
function fieldRefusals(schema: JsonSchema | undefined, place: ApiError['place']): ApiError[] {
  const [required] = schema ? requiredOf(schema) : [];
  const name = required ?? Object.keys(schema ? propertiesOf(schema) : {})[0];
  if (name === undefined) return [];
  const refusal = invalid({ [name]: required === undefined ? httpMessages.invalidInput() : fieldMessages.required() });
  refusal.place = place;
  return [refusal];
}

/** Filters that are wrong count as absent, but at the desk and where one is required. */
const judgesQuery = (spec: Registered, query: JsonSchema): boolean => dialectOf(`/api${spec.path}`) === 'desk' || requiredOf(query).length > 0;

/** @param schemas of body and query, where the endpoint has them */
export function refusalsOfKind(spec: Registered, method: Method, { body, query }: { body?: JsonSchema | undefined; query?: JsonSchema | undefined }): ApiError[] {
  return [
    ...tokenRefusals(spec),
    ...levelRefusals(spec),
    ...(spec.params ? [notFound()] : []),
    methodNotAllowed(),
    ...(query && judgesQuery(spec, query) ? fieldRefusals(query, 'query') : []),
    ...(readsBody(spec, method) ? bodyRefusals(spec, body) : []),
    ...(spec.throttle === 'none' ? [] : [tooMany(RETRY_SECONDS)]),
    // Without words of its own an act that changes something may meet another one.
    ...(spec.docs?.refusals === undefined && method !== 'GET' ? [new ApiError(409, httpMessages.conflict())] : []),
    ...(spec.docs?.refusals ?? []),
  ];
}
