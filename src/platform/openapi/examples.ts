import { COUNTED, NUMBERS, TEXT_ENDINGS, TEXTS } from './example-words';
import { type JsonSchema, propertiesOf, requiredOf } from './json-schema';
import type { SchemaBook } from './schema-book';

/** Examples made of schemas: always the same ones, and valid (a test holds each against its schema). */

export interface ExampleContext {
  book: SchemaBook;
  /** Name of the field, which says what a text is about. */
  name?: string;
  /** Only what must be there, if anything must: what a client is shown to send. */
  brief?: boolean;
}

const isNullOnly = (schema: JsonSchema): boolean => schema['type'] === 'null';

/** @param context.brief for what is sent: required fields only, all of them where none is required */
export function exampleOf(given: JsonSchema, context: ExampleContext): unknown {
  const schema = context.book.resolve(given);
  const ready = readyExample(schema);
  if (ready !== undefined) return ready;
  const variants = (schema['anyOf'] ?? schema['oneOf']) as JsonSchema[] | undefined;
  const first = variants?.find((variant) => !isNullOnly(variant));
  if (first) return exampleOf(first, context);
  const all = schema['allOf'] as JsonSchema[] | undefined;
  if (all) return Object.assign({}, ...all.map((part) => exampleOf(part, context)));
  return ofType(schema, context);
}

/** What the schema itself offers. */
function readyExample(schema: JsonSchema): unknown {
  const [listed] = (schema['examples'] ?? []) as unknown[];
  const [allowed] = ((schema['enum'] ?? []) as unknown[]).filter((value) => value !== null);
  return listed ?? schema['const'] ?? schema['default'] ?? allowed;
}

function ofType(schema: JsonSchema, context: ExampleContext): unknown {
  const [type] = [schema['type'] ?? []].flat().filter((word) => word !== 'null');
  switch (type) {
    case 'object':
      return ofObject(schema, context);
    case 'array':
      return ofArray(schema, context);
    case 'string':
      return ofText(schema, context.name ?? '');
    case 'integer':
    case 'number':
      return ofNumber(schema, context.name ?? '', type === 'integer');
    case 'boolean':
      return true;
    case undefined:
      // Anything may stand there.
      return 'properties' in schema ? ofObject(schema, context) : {};
    default:
      return null;
  }
}

/** Files are no JSON, and some fields come only when they are asked for. */
const isLeftOut = (schema: JsonSchema): boolean => schema['format'] === 'binary' || schema['x-on-request'] === true;

function ofObject(schema: JsonSchema, context: ExampleContext): Record<string, unknown> {
  const required = requiredOf(schema);
  const wanted = context.brief && required.length > 0 ? (name: string) => required.includes(name) : () => true;
  const entries = Object.entries(propertiesOf(schema)).filter(([name, property]) => wanted(name) && !isLeftOut(property));
  const values = entries.map(([name, property]) => [name, exampleOf(property, { ...context, name })]);
  return { ...Object.fromEntries(values), ...ofFurtherKeys(schema, context) };
}

/** An entry of a record. */
function ofFurtherKeys(schema: JsonSchema, context: ExampleContext): Record<string, unknown> {
  const value = schema['additionalProperties'];
  if (typeof value !== 'object' || value === null || Object.keys(propertiesOf(schema)).length > 0) return {};
  const keys = ((schema['propertyNames'] as JsonSchema | undefined)?.['enum'] ?? requiredOf(schema)) as string[];
  return Object.fromEntries((keys.length > 0 ? keys : ['key']).map((key) => [key, exampleOf(value as JsonSchema, { ...context, name: key })]));
}

function ofArray(schema: JsonSchema, context: ExampleContext): unknown[] {
  const prefix = (schema['prefixItems'] ?? []) as JsonSchema[];
  const items = schema['items'] as JsonSchema | undefined;
  if (prefix.length > 0 || !items) return prefix.map((item) => exampleOf(item, context));
  const name = (context.name ?? '').replace(/s$/, '');
  const least = typeof schema['minItems'] === 'number' ? schema['minItems'] : 1;
  return Array.from({ length: Math.max(1, least) }, () => exampleOf(items, { ...context, name }));
}

const FORMATS: Record<string, string> = {
  'date-time': '2026-01-15T09:30:00Z',
  date: '2026-01-15',
  uuid: '7f1c0c1e-2f0b-4a51-9a53-5d1f6a0e9b11',
  email: 'sara@example.com',
  uri: 'https://souq.example/files/1f6c2e9a.jpg',
  decimal: '250.00',
  ipv4: '203.0.113.7',
};

/** Texts for patterns that neither format nor name fits. */
const PATTERN_TRIES = ['250.00', '4.50', '42', '1234', '2026-01-15', '2026-01', '2026-01-15T09:30:00Z', '0.00', 'HD000042', 'sara', 'SAR', '7f1c0c1e-2f0b-4a51-9a53-5d1f6a0e9b11'];

function ofText(schema: JsonSchema, name: string): string {
  const named = TEXTS[name] ?? TEXT_ENDINGS.find(([ending]) => ending.test(name))?.[1];
  const formatted = FORMATS[String(schema['format'])];
  const pattern = typeof schema['pattern'] === 'string' ? new RegExp(schema['pattern'], 'u') : undefined;
  const tries = [formatted, named, ...(pattern ? PATTERN_TRIES : []), 'نص'].filter((text) => text !== undefined);
  return fitted(tries.find((text) => pattern?.test(text) ?? true) ?? 'نص', schema);
}

/** Within the lengths that the schema allows. */
function fitted(text: string, schema: JsonSchema): string {
  const { minLength = 0, maxLength = Number.MAX_SAFE_INTEGER } = schema as { minLength?: number; maxLength?: number };
  const long = [...text].length < minLength ? text.repeat(Math.ceil(minLength / Math.max(1, [...text].length))) : text;
  return [...long].slice(0, maxLength).join('');
}

function ofNumber(schema: JsonSchema, name: string, whole: boolean): number {
  const { minimum, maximum, exclusiveMinimum } = schema as { minimum?: number; maximum?: number; exclusiveMinimum?: number };
  const usual = NUMBERS[name] ?? (COUNTED.test(name) ? 3 : whole ? 42 : 4.5);
  const least = minimum ?? (exclusiveMinimum === undefined ? usual : exclusiveMinimum + 1);
  return Math.min(Math.max(usual, least), maximum ?? usual);
}
