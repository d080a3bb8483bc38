import type { Method } from '../http';

/** `:id`, with or without a pattern of its own. */
const PARAMETER = /:(\w+)(?:\([^)]*\))?/g;

/** `/reviews/:id/` → `/api/reviews/{id}/`. */
export const templateOf = (path: string): string => `/api${path.replace(PARAMETER, '{$1}')}`;

/** Names of a declared path's parameters, in their order. */
export const parametersOf = (path: string): string[] => [...path.matchAll(PARAMETER)].map(([, name = '']) => name);

/** `GET /reviews/:id/` → `get_reviews_by_id`. */
export const operationId = (method: Method, path: string): string => [method.toLowerCase(), ...path.replace(PARAMETER, 'by_$1').split(/[^A-Za-z0-9]+/)].filter(Boolean).join('_');
