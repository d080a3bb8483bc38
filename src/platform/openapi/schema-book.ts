import { z } from 'zod';
import type { RoomDocs } from '../http';
import { convert, type JsonSchema } from './json-schema';

/** The component schemas of a document: what contracts export stands there once, under `<Room><Export>`. */

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Kinds that deserve a name; single texts and numbers say more where they stand. */
const NAMED = [z.ZodObject, z.ZodArray, z.ZodUnion, z.ZodDiscriminatedUnion, z.ZodRecord, z.ZodEnum, z.ZodIntersection];
const deservesName = (value: unknown): value is z.ZodType => NAMED.some((kind) => value instanceof kind);

/** @throws when two schemas claim one name */
function namesOf(rooms: readonly RoomDocs[]): Map<z.ZodType, string> {
  const names = new Map<z.ZodType, string>();
  const taken = new Set<string>();
  for (const [prefix, contract] of rooms.flatMap(({ schemas = {} }) => Object.entries(schemas)))
    for (const [name, schema] of Object.entries(contract)) {
      if (!deservesName(schema) || names.has(schema)) continue;
      const full = `${prefix}${capital(name)}`;
      if (taken.has(full)) throw new Error(`two schemas are called ${full}`);
      taken.add(full);
      names.set(schema, full);
    }
  return names;
}

export class SchemaBook {
  readonly components: Record<string, JsonSchema> = {};
  private readonly names: Map<z.ZodType, string>;

  constructor(rooms: readonly RoomDocs[]) {
    this.names = namesOf(rooms);
  }

  /** What a client sends, written out where it stands. */
  input(schema: z.ZodType): JsonSchema {
    return convert(schema, 'input').schema;
  }

  /** What a client gets; a named schema becomes a component and is pointed to. */
  output(schema: z.ZodType): JsonSchema {
    const { schema: converted, definitions } = convert(schema, 'output', this.names);
    Object.assign(this.components, definitions);
    const name = this.names.get(schema);
    if (name === undefined) return converted;
    this.components[name] = converted;
    return { $ref: `#/components/schemas/${name}` };
  }

  /** Adds a schema under a name of its own, and points to it. */
  define(name: string, schema: JsonSchema): JsonSchema {
    this.components[name] = schema;
    return { $ref: `#/components/schemas/${name}` };
  }

  /** The schema behind a pointer; any other one itself. @throws when it points to nothing */
  resolve(schema: JsonSchema): JsonSchema {
    const pointer = schema['$ref'];
    if (typeof pointer !== 'string') return schema;
    const name = pointer.replace('#/components/schemas/', '');
    if (!(name in this.components)) this.add(name);
    return this.resolve(this.components[name] as JsonSchema);
  }

  /** A contract may point to the schema of another one that it cannot import. */
  private add(name: string): void {
    const [schema] = [...this.names].find(([, known]) => known === name) ?? [];
    if (!schema) throw new Error(`there is no schema ${name}`);
    this.output(schema);
  }
}
