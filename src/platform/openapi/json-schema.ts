import { z } from 'zod';

/** Zod as JSON Schema, as OpenAPI 3.1 takes it. */

export type JsonSchema = Record<string, unknown>;

type Rewrite = (node: { jsonSchema: JsonSchema }) => void;

/** What a field says of itself (`.meta({ openapi })`) stands instead of what zod can tell of a parser. */
const honourMeta: Rewrite = ({ jsonSchema }) => {
  const own = jsonSchema['openapi'];
  if (typeof own !== 'object' || own === null) return;
  for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
  Object.assign(jsonSchema, structuredClone(own));
};

/** Formats whose pattern adds nothing for a reader. */
const KNOWN_FORMATS: unknown[] = ['date-time', 'date', 'uuid', 'email', 'uri'];

/** Answers may gain keys later, "safe integer" limits are JavaScript's, and a format says more than its pattern. */
const relax: Rewrite = ({ jsonSchema }) => {
  if (jsonSchema['additionalProperties'] === false) delete jsonSchema['additionalProperties'];
  if (jsonSchema['minimum'] === Number.MIN_SAFE_INTEGER) delete jsonSchema['minimum'];
  if (jsonSchema['maximum'] === Number.MAX_SAFE_INTEGER) delete jsonSchema['maximum'];
  if (KNOWN_FORMATS.includes(jsonSchema['format'])) delete jsonSchema['pattern'];
  if (JSON.stringify(jsonSchema['propertyNames']) === '{"type":"string"}') delete jsonSchema['propertyNames'];
};

/** JSON Schema's way of saying what OpenAPI 3.0 said with `example` and `nullable`. */
const modernise: Rewrite = ({ jsonSchema }) => {
  if ('example' in jsonSchema) {
    jsonSchema['examples'] = [jsonSchema['example']];
    delete jsonSchema['example'];
  }
  if (jsonSchema['nullable'] === true) jsonSchema['type'] = [jsonSchema['type'], 'null'];
  delete jsonSchema['nullable'];
};

const isNull = (schema: JsonSchema): boolean => Object.keys(schema).length === 1 && schema['type'] === 'null';

/** `anyOf [x, null]` of a plain type as `type: [x, null]`. */
const flattenNullable: Rewrite = ({ jsonSchema }) => {
  const [one, other, ...more] = (jsonSchema['anyOf'] ?? []) as JsonSchema[];
  if (!one || !other || more.length > 0 || !isNull(other) || typeof one['type'] !== 'string' || 'enum' in one || 'const' in one) return;
  delete jsonSchema['anyOf'];
  Object.assign(jsonSchema, { ...one, type: [one['type'], 'null'], ...jsonSchema });
};

const STEPS = [honourMeta, modernise, relax, flattenNullable];

const rewrite: Rewrite = (node) => {
  for (const step of STEPS) step(node);
};

/** Names of schemas that stand as components. */
export type Names = ReadonlyMap<z.ZodType, string>;

/** zod's registry of metadata, with the names of components as ids. */
const metadataOf = (names: Names) => ({
  get(schema: z.ZodType): object | undefined {
    const id = names.get(schema);
    const meta = z.globalRegistry.get(schema);
    return id === undefined ? meta : { ...meta, id };
  },
});

/** A schema, and the named ones it points to. */
export interface Converted {
  schema: JsonSchema;
  /** By name. */
  definitions: Record<string, JsonSchema>;
}

/**
 * @param io `input` for what a client sends, `output` for what it gets
 * @param names schemas that are pointed to instead of written out
 */
export function convert(schema: z.ZodType, io: 'input' | 'output', names: Names = new Map()): Converted {
  const metadata = metadataOf(names) as unknown as typeof z.globalRegistry;
  const converted = z.toJSONSchema(schema, { io, unrepresentable: 'any', override: rewrite as never, metadata });
  const { $schema: _dialect, $defs: definitions = {}, ...own } = pointToComponents(converted) as JsonSchema;
  return { schema: own, definitions: definitions as Record<string, JsonSchema> };
}

/** `#/$defs/Name` → `#/components/schemas/Name`, at any depth. */
function pointToComponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointToComponents);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === '$ref' ? String(inner).replace('#/$defs/', '#/components/schemas/') : pointToComponents(inner)]),
  );
}

export const propertiesOf = (schema: JsonSchema): Record<string, JsonSchema> => (schema['properties'] ?? {}) as Record<string, JsonSchema>;
export const requiredOf = (schema: JsonSchema): string[] => (schema['required'] ?? []) as string[];
