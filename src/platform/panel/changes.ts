import { isDeepStrictEqual } from 'node:util';
import { type Attribute, attributesOf, ownsColumn } from './schema';

/** What a write changes: the panel sends the whole form, whatever the editor touched. */

type Values = Record<string, unknown>;
interface Row {
  id: number;
}

const idsOf = (value: unknown): number[] => {
  const items = value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];
  return items.map((item: unknown) => Number(typeof item === 'object' && item !== null ? (item as Row).id : item)).sort((a, b) => a - b);
};

const media = (attribute: Attribute, value: unknown): number | number[] | null => (attribute.multiple ? idsOf(value) : (idsOf(value)[0] ?? null));

function scalar(type: string, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null;
  switch (type) {
    case 'integer':
    case 'decimal':
    case 'float':
      return Number(value);
    case 'biginteger':
      return String(value);
    case 'datetime':
      return new Date(value as string).toISOString();
    default:
      return value;
  }
}

/** The row of a document with relations and media as ids; undefined when there is none. */
export async function storedValues(uid: string, documentId: string): Promise<{ id: number; values: Values } | undefined> {
  const attributes = attributesOf(uid);
  const populated = Object.keys(attributes).filter((name) => ownsColumn(attributes[name] as Attribute) || attributes[name]?.type === 'media');
  const row = (await strapi.db.query(uid as never).findOne({ where: { documentId }, populate: populated })) as (Values & Row) | null;
  if (!row) return undefined;
  const values: Values = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    if (ownsColumn(attribute)) values[name] = (row[name] as Row | null)?.id ?? null;
    else if (attribute.type === 'media') values[name] = media(attribute, row[name]);
    else if (attribute.type !== 'relation') values[name] = row[name] ?? null;
  }
  return { id: row.id, values };
}

/** The attributes of `data` that differ from what is stored. */
export function changedValues(uid: string, before: Values, data: Values): Values {
  const changes: Values = {};
  for (const [name, attribute] of Object.entries(attributesOf(uid))) {
    if (!(name in data)) continue;
    const value = comparable(attribute, data[name]);
    if (value === UNTOUCHED) continue;
    const stored = attribute.type === 'relation' || attribute.type === 'media' ? (before[name] ?? null) : scalar(attribute.type, before[name]);
    if (!isDeepStrictEqual(value, stored)) changes[name] = value === null && data[name] === '' ? '' : value;
  }
  return changes;
}

const UNTOUCHED = Symbol('untouched');

function comparable(attribute: Attribute, value: unknown): unknown {
  // Rewritten before: `{set: [{id}]}` or null.
  if (ownsColumn(attribute)) return idsOf((value as { set?: unknown } | null)?.set)[0] ?? null;
  if (attribute.type === 'media') return media(attribute, value);
  if (attribute.type !== 'relation') return scalar(attribute.type, value);
  const links = (value ?? {}) as { connect?: unknown[]; disconnect?: unknown[] };
  return (links.connect?.length ?? 0) + (links.disconnect?.length ?? 0) > 0 ? value : UNTOUCHED;
}
