export { createSouq, idempotencyKey, type Souq, type SouqOptions } from './client';
export { ApiError, NetworkError, TimeoutError } from './errors';
export type { components, operations, paths } from './generated/openapi';
export { memoryTokens, type Tokens, type TokenStore } from './tokens';
export type { AnswerOf, Call, InitOf, Method, PathOf, RowOf } from './types';
