import { type DescribedOperation, type DescribedRoom, describeOperations, httpMessages, notFound, refused, tokenNotValid, tooMany } from '../../platform/http';
import { componentOf, contentSchemas, contentType, plainFields, relatedFields } from './describe-types';
import { PUBLIC_TYPES, type PublicType } from './public-types';

/** The generated REST on the API page: the same parameters for every type, with the names that this type takes. */

type JsonSchema = Record<string, unknown>;

const TAG = 'content';
const RETRY_SECONDS = 30;
const MAX_PAGE_SIZE = 100;

const deep = (name: string, description: string, schema: JsonSchema, example?: unknown): JsonSchema => ({
  name,
  in: 'query',
  required: false,
  style: 'deepObject',
  explode: true,
  description,
  schema,
  ...(example === undefined ? {} : { example }),
});

const plain = (name: string, description: string, schema: JsonSchema): JsonSchema => ({ name, in: 'query', required: false, description, schema });
const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
const oneOrMany = (names: readonly string[]): JsonSchema => ({
  anyOf: [
    { type: 'string', enum: [...names] },
    { type: 'array', items: { type: 'string', enum: [...names] } },
  ],
});

const fieldsParameter = (uid: string): JsonSchema => plain('fields', `Only these fields: ${listed(plainFields(uid))}`, oneOrMany(plainFields(uid)));

function populateParameter(uid: string): JsonSchema[] {
  const names = relatedFields(uid);
  if (names.length === 0) return [];
  return [plain('populate', `What comes along: ${listed(names)}, or \`*\` for all; nothing of it leads to a row that is not public`, oneOrMany([...names, '*']))];
}

const listParameters = ({ uid }: PublicType): JsonSchema[] => [
  deep(
    'filters',
    'Strapi filters, `filters[field][$operator]=value`: `$eq`, `$ne`, `$in`, `$contains`, `$containsi`, `$startsWith`, `$gt`, `$gte`, `$lt`, `$lte`, `$null`, `$and`, `$or`, `$not`; also through relations',
    { type: 'object', additionalProperties: true },
    { id: { $gt: 0 } },
  ),
  plain('sort', `\`field\`, \`field:desc\`, several by comma: ${listed(plainFields(uid))}`, { type: 'string', examples: ['id:asc'] }),
  deep(
    'pagination',
    `\`page\` and \`pageSize\` (25, at most ${MAX_PAGE_SIZE}), or \`start\` and \`limit\`; \`withCount=false\` leaves the total out`,
    {
      type: 'object',
      properties: {
        page: { type: 'integer', minimum: 1 },
        pageSize: { type: 'integer', minimum: 1, maximum: MAX_PAGE_SIZE },
        start: { type: 'integer', minimum: 0 },
        limit: { type: 'integer', minimum: 1, maximum: MAX_PAGE_SIZE },
        withCount: { type: 'boolean' },
      },
    },
    { page: 1, pageSize: 25 },
  ),
  fieldsParameter(uid),
  ...populateParameter(uid),
];

const answer = (data: JsonSchema, meta: JsonSchema): DescribedOperation['answers'] => ({
  200: { description: 'Success', schema: { type: 'object', required: ['data', 'meta'], properties: { data, meta } } },
});

const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

const VISIBLE =
  'Only what the public may see is found: rows that are switched off, or whose owner is blocked or gone, are not there for anybody. Staff edit these rows in the panel; every write here is a 405.';

function listOf(type: PublicType): DescribedOperation {
  const { info } = contentType(type.uid);
  return {
    method: 'GET',
    path: `/api/${type.path}`,
    tag: TAG,
    summary: `${info.displayName}: list`,
    description: `${info.description ? `${info.description}. ` : ''}${VISIBLE}`,
    access: 'open',
    parameters: listParameters(type),
    answers: answer({ type: 'array', items: ref(componentOf(type.uid)) }, { type: 'object', properties: { pagination: ref('ContentPagination') } }),
    refusals: [refused(httpMessages.invalidInput()), tokenNotValid(), tooMany(RETRY_SECONDS)],
  };
}

function oneOf(type: PublicType): DescribedOperation {
  const { info } = contentType(type.uid);
  const id = { name: 'id', in: 'path', required: true, description: 'The document id, or the number', schema: { type: 'string' }, example: '1' };
  return {
    method: 'GET',
    path: `/api/${type.path}/{id}`,
    tag: TAG,
    summary: `${info.displayName}: one row`,
    description: VISIBLE,
    access: 'open',
    parameters: [id, fieldsParameter(type.uid), ...populateParameter(type.uid)],
    answers: answer(ref(componentOf(type.uid)), { type: 'object' }),
    refusals: [refused(httpMessages.invalidInput()), tokenNotValid(), notFound(), tooMany(RETRY_SECONDS)],
  };
}

describeOperations(
  (): DescribedRoom => ({
    tags: { [TAG]: 'Editorial rows, read-only, in the generated REST of Strapi: filters, sorting, pages, populated relations' },
    schemas: contentSchemas(),
    operations: PUBLIC_TYPES.flatMap((type) => [listOf(type), oneOf(type)]),
  }),
);
