import type { FetchResponse, MaybeOptionalInit } from 'openapi-fetch';
import type { MediaType, PathsWithMethod, RequiredKeysOf } from 'openapi-typescript-helpers';
import type { paths } from './generated/openapi';

/** Calls and answers, out of the types of the document. */

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Paths that take the method. */
export type PathOf<M extends Method> = PathsWithMethod<paths, M>;

/** Where there is a body it may be a form, for files. */
type OrForm<I> = I extends { body: infer B }
  ? Omit<I, 'body'> & { body: B | FormData }
  : I extends { body?: infer B }
    ? [B] extends [undefined]
      ? I
      : Omit<I, 'body'> & { body?: B | FormData }
    : I;

/** Parameters, body and fetch options of a call. */
export type InitOf<P extends PathOf<M>, M extends Method> = OrForm<MaybeOptionalInit<paths[P], M & keyof paths[P]>>;

/** Left out where nothing must be given. */
export type InitArgument<I> = RequiredKeysOf<I> extends never ? [init?: I] : [init: I];

/** What a good answer carries. */
export type AnswerOf<P extends PathOf<M>, M extends Method, I = unknown> = NonNullable<
  FetchResponse<paths[P][M & keyof paths[P]] & Record<string | number, unknown>, I, MediaType>['data']
>;

/** A method of the client. @throws ApiError, TimeoutError, NetworkError */
export type Call<M extends Method> = <P extends PathOf<M>, I extends InitOf<P, M>>(path: P, ...init: InitArgument<I>) => Promise<AnswerOf<P, M, I>>;

/** Rows of a list: a plain array, `{results}`, or `{data}` of the generated REST. */
export type RowOf<A> = A extends readonly (infer Row)[] ? Row : A extends { results: readonly (infer Row)[] } ? Row : A extends { data: readonly (infer Row)[] } ? Row : never;
