import type { JsonSchema } from './openapi-schemas';

/** What every operation shares: error answers, their schemas, the bearer scheme (spec/operations.md, section 1). */

const json = (schema: JsonSchema) => ({ 'application/json': { schema } });
const ref = (schema: string): JsonSchema => ({ $ref: `#/components/schemas/${schema}` });

const answer = (description: string, schema = 'Detail', headers?: JsonSchema) => ({ description, ...(headers ? { headers } : {}), content: json(ref(schema)) });

const header = (description: string, type: string) => ({ description, schema: { type } });

export const ERROR_NAMES = {
  400: 'Invalid',
  401: 'NotAuthenticated',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  409: 'Conflict',
  413: 'TooLarge',
  415: 'UnsupportedMedia',
  422: 'Unprocessable',
  429: 'TooMany',
} as const;
export type ErrorStatus = keyof typeof ERROR_NAMES;

export const errorAnswer = (status: ErrorStatus): JsonSchema => ({ $ref: `#/components/responses/${ERROR_NAMES[status]}` });

export const components = {
  securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  parameters: {
    AcceptLanguage: { name: 'Accept-Language', in: 'header', required: false, description: 'Language of messages: ar (default), en or fa', schema: { type: 'string' } },
  },
  schemas: {
    Detail: {
      type: 'object',
      required: ['detail'],
      properties: { detail: { type: 'string', description: 'A sentence in the language of the caller' }, code: { type: 'string', description: 'A word for programs' } },
    },
    FieldErrors: {
      type: 'object',
      description: 'Problems of each field; those of none under non_field_errors',
      additionalProperties: { type: 'array', items: { type: 'string' } },
    },
    Validation: {
      type: 'object',
      required: ['detail'],
      properties: {
        detail: {
          type: 'array',
          items: {
            type: 'object',
            required: ['loc', 'msg', 'type'],
            properties: { loc: { type: 'array', items: { type: 'string' } }, msg: { type: 'string' }, type: { type: 'string' } },
          },
        },
      },
    },
    Refusal: { anyOf: [ref('Detail'), ref('FieldErrors')] },
  },
  responses: {
    Invalid: answer('Fields or a business rule refuse the call', 'Refusal'),
    NotAuthenticated: answer('No token, or one that is not good (code token_not_valid)'),
    Forbidden: answer('Signed in, but not allowed'),
    NotFound: answer('No such row or path'),
    MethodNotAllowed: answer('The path takes other methods', 'Detail', { Allow: header('Methods of the path', 'string') }),
    Conflict: answer('The call conflicts with existing data'),
    TooLarge: answer('The body is too large'),
    UnsupportedMedia: answer('The content type is not taken here'),
    Unprocessable: answer('Fields of body or query refuse the call', 'Validation'),
    TooMany: answer('Over a limit', 'Detail', { 'Retry-After': header('Seconds to wait', 'integer') }),
  },
};
