import { errors } from '@strapi/utils';
import { attributesOf, type Attribute, type DocumentCall, isWrite, ownsColumn } from './schema';
import { inPanelLanguage } from './request';
import { m } from './messages';

/**
 * The panel sends to-one relations as `{connect, disconnect}`; Strapi's entity manager refuses that for relations kept as a column.
 * They become a plain choice before the write.
 */

type Data = Record<string, unknown>;
interface Reference {
  id?: number | string;
  documentId?: string;
}

const list = (value: unknown): Reference[] => (value === undefined || value === null ? [] : Array.isArray(value) ? (value as Reference[]) : [value as Reference]);
const bare = (reference: Reference): Reference | number | string =>
  typeof reference !== 'object' ? reference : reference.documentId ? { documentId: reference.documentId } : { id: reference.id as number };

/** `{connect: [x]}` → `{set: [x]}`, `{disconnect: [x]}` → null, neither → undefined; other forms stay. */
export function chosen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'set' in value) return value;
  if (!('connect' in value) && !('disconnect' in value)) return value;
  const { connect, disconnect } = value as { connect?: unknown; disconnect?: unknown };
  const last = list(connect).at(-1);
  if (last !== undefined) return { set: [bare(last)] };
  return list(disconnect).length > 0 ? null : undefined;
}

/** The data of a write as the entity manager takes it; texts that may not be null become empty. */
export function plainData(attributes: Record<string, Attribute>, data: Data): Data {
  const plain: Data = { ...data };
  for (const [name, attribute] of Object.entries(attributes)) {
    if (!(name in plain)) continue;
    if (ownsColumn(attribute)) plain[name] = chosen(plain[name]);
    else if (plain[name] === null && attribute.column?.notNullable && !attribute.required && (attribute.type === 'string' || attribute.type === 'text')) plain[name] = '';
    if (plain[name] === undefined) delete plain[name];
  }
  return plain;
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'object' && 'set' in value && list(value.set).length === 0);

/** Required relations that a write leaves out (create) or clears. */
export function missingRelations(attributes: Record<string, Attribute>, data: Data, creating: boolean): string[] {
  return Object.entries(attributes)
    .filter(([name, attribute]) => ownsColumn(attribute) && attribute.required && (creating || name in data) && isEmpty(data[name]))
    .map(([name]) => name);
}

/** The document middleware. @throws ValidationError naming a required relation that is missing */
export async function rewriteRelations(call: DocumentCall, next: () => Promise<unknown>): Promise<unknown> {
  if (!isWrite(call.action) || !call.params.data) return next();
  const attributes = attributesOf(call.uid);
  const data = plainData(attributes, call.params.data);
  const [field] = missingRelations(attributes, data, call.action === 'create');
  if (field) {
    const message = inPanelLanguage(m.required({ field }));
    throw new errors.ValidationError(message, { errors: [{ path: [field], message, name: 'ValidationError' }] });
  }
  call.params = { ...call.params, data };
  return next();
}
