import { z } from 'zod';

/** Zod as JSON schema, as OpenAPI 3.1 takes it. */

export type JsonSchema = Record<string, unknown>;

type Rewrite = (node: { jsonSchema: JsonSchema }) => void;

/** What a field says of itself (`.meta({ openapi })`) stands instead of what zod can tell of a parser. */
const honourMeta: Rewrite = ({ jsonSchema }) => {
  const own = jsonSchema['openapi'];
  if (typeof own !== 'object' || own === null) return;
  for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
  Object.assign(jsonSchema, own);
};

/** Answers may gain keys later, and "safe integer" limits are JavaScript's, not the contract's. */
const relax: Rewrite = ({ jsonSchema }) => {
  if (jsonSchema['additionalProperties'] === false) delete jsonSchema['additionalProperties'];
  if (jsonSchema['minimum'] === Number.MIN_SAFE_INTEGER) delete jsonSchema['minimum'];
  if (jsonSchema['maximum'] === Number.MAX_SAFE_INTEGER) delete jsonSchema['maximum'];
};

const rewrite: Rewrite = (node) => {
  honourMeta(node);
  relax(node);
};

/** @param io `input` for what a client sends, `output` for what it gets */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', override: rewrite }) as JsonSchema;
  return rest;
}

export const propertiesOf = (schema: JsonSchema): Record<string, JsonSchema> => (schema['properties'] ?? {}) as Record<string, JsonSchema>;
export const requiredOf = (schema: JsonSchema): string[] => (schema['required'] ?? []) as string[];
