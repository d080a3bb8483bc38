import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PUBLIC_TYPES, scopeIsPublic } from './public-types';

/** The rows of the generated REST as JSON Schema, out of the types' own declarations. */

type JsonSchema = Record<string, unknown>;

interface Attribute {
  type: string;
  relation?: string;
  target?: string;
  multiple?: boolean;
  private?: boolean;
  required?: boolean;
  enum?: string[];
  maxLength?: number;
}

export interface ContentType {
  info: { singularName: string; pluralName: string; displayName: string; description?: string };
  attributes: Record<string, Attribute>;
}

const PROFILES = 'api::providers.provider-profile';

/** Everything that an answer may show: the public types, and profiles where they are populated. */
export const SHOWN_UIDS = [...PUBLIC_TYPES.map(({ uid }) => uid), PROFILES];

/** @param uid `api::<domain>.<type>` */
export function contentType(uid: string): ContentType {
  const [domain = '', type = ''] = uid.replace('api::', '').split('.');
  return JSON.parse(readFileSync(path.resolve(__dirname, '..', domain, 'content-types', type, 'schema.json'), 'utf8')) as ContentType;
}

/** `api::geography.city` → `ContentCity`. */
export const componentOf = (uid: string): string =>
  `Content${(uid.split('.')[1] ?? '')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}`;

const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
const orNull = (schema: JsonSchema): JsonSchema =>
  typeof schema['type'] === 'string' && !('enum' in schema) ? { ...schema, type: [schema['type'], 'null'] } : { anyOf: [schema, { type: 'null' }] };

const SCALARS: Record<string, JsonSchema> = {
  string: { type: 'string' },
  text: { type: 'string' },
  integer: { type: 'integer' },
  decimal: { type: 'number' },
  boolean: { type: 'boolean' },
  datetime: { type: 'string', format: 'date-time' },
  json: {},
};

const isToMany = ({ relation, multiple }: Attribute): boolean => multiple === true || relation?.endsWith('Many') === true;

/** A relation or file, which comes only when it is asked for. */
function related(attribute: Attribute): JsonSchema {
  const one = ref(attribute.type === 'media' ? 'ContentFile' : componentOf(attribute.target ?? ''));
  return { ...(isToMany(attribute) ? { type: 'array', items: one } : orNull(one)), description: 'With `populate` only', 'x-on-request': true };
}

const isRelated = ({ type }: Attribute): boolean => type === 'relation' || type === 'media';
const isShown = (attribute: Attribute): boolean => !attribute.private && (attribute.type !== 'relation' || scopeIsPublic(`${attribute.target}.find`));

/** What a name and declaration become: money comes as a decimal string under the name without `_minor`. */
function property(name: string, attribute: Attribute): [string, JsonSchema] {
  if (isRelated(attribute)) return [name, related(attribute)];
  const money = name.endsWith('_minor');
  const scalar = money
    ? { type: 'string', format: 'decimal', examples: ['250.00'] }
    : { ...(SCALARS[attribute.type] ?? { type: 'string' }), ...(attribute.enum ? { enum: attribute.enum } : {}) };
  return [money ? name.replace(/_minor$/, '') : name, attribute.required ? scalar : orNull(scalar)];
}

const OWN: Record<string, JsonSchema> = {
  id: { type: 'integer' },
  documentId: { type: 'string', examples: ['z7v8zma53x01r6oceimv922b'] },
  createdAt: { type: ['string', 'null'], format: 'date-time' },
  updatedAt: { type: ['string', 'null'], format: 'date-time' },
  publishedAt: { type: ['string', 'null'], format: 'date-time' },
};

function rowSchema(uid: string): JsonSchema {
  const { info, attributes } = contentType(uid);
  const shown = Object.entries(attributes).filter(([, attribute]) => isShown(attribute));
  const properties = { ...OWN, ...Object.fromEntries(shown.map(([name, attribute]) => property(name, attribute))) };
  return { type: 'object', description: info.description ?? info.displayName, required: ['id', 'documentId'], properties };
}

/** Every component schema of the generated REST. */
export const contentSchemas = (): Record<string, JsonSchema> => ({
  ...Object.fromEntries(SHOWN_UIDS.map((uid) => [componentOf(uid), rowSchema(uid)])),
  ContentFile: {
    type: 'object',
    description: 'A public file with its smaller pictures',
    required: ['id', 'url'],
    properties: {
      id: { type: 'integer' },
      documentId: { type: 'string' },
      name: { type: 'string' },
      alternativeText: { type: ['string', 'null'] },
      caption: { type: ['string', 'null'] },
      width: { type: ['integer', 'null'] },
      height: { type: ['integer', 'null'] },
      formats: { type: ['object', 'null'], additionalProperties: { type: 'object' }, examples: [null] },
      mime: { type: 'string', examples: ['image/jpeg'] },
      size: { type: 'number', description: 'Kilobytes' },
      url: { type: 'string', format: 'uri', description: 'Absolute' },
    },
  },
  ContentPagination: {
    type: 'object',
    description: 'By page, or by `start` and `limit` where these were asked for',
    properties: {
      page: { type: 'integer' },
      pageSize: { type: 'integer' },
      pageCount: { type: 'integer' },
      start: { type: 'integer' },
      limit: { type: 'integer' },
      total: { type: 'integer' },
    },
  },
});

/** Names by which rows can be filtered, sorted and cut: what is shown and is no relation. */
export const plainFields = (uid: string): string[] => [
  ...Object.keys(OWN),
  ...Object.entries(contentType(uid).attributes).flatMap(([name, attribute]) => (isShown(attribute) && !isRelated(attribute) ? [name] : [])),
];

/** Names that can be populated. */
export const relatedFields = (uid: string): string[] =>
  Object.entries(contentType(uid).attributes).flatMap(([name, attribute]) => (isShown(attribute) && isRelated(attribute) ? [name] : []));
