import { errors } from '@strapi/utils';
import { m } from './messages';
import { inPanelLanguage } from './request';
import { type Attribute, attributesOf, type DocumentCall, isWrite, ownsColumn } from './schema';

/**
 * The panel sends to-one relations as `{connect, disconnect}` with document ids; Strapi's entity manager refuses that for relations kept
 * as a column. They become a plain choice by row id before the write.
 */

type Data = Record<string, unknown>;
type Reference = number | string | { id?: number | string; documentId?: string };

const list = (value: unknown): Reference[] => (value === undefined || value === null ? [] : ([value].flat() as Reference[]));

/** What a relation's value chooses: a reference, null (nobody) or undefined (as it was). */
export function chosen(value: unknown): Reference | null | undefined {
  if (value === undefined || value === null) return value;
  if (typeof value !== 'object' || Array.isArray(value)) return list(value).at(-1) ?? null;
  if ('set' in value) return list(value.set).at(-1) ?? null;
  if (!('connect' in value) && !('disconnect' in value)) return value as Reference;
  const { connect, disconnect } = value as { connect?: unknown; disconnect?: unknown };
  return list(connect).at(-1) ?? (list(disconnect).length > 0 ? null : undefined);
}

/** The row id behind a reference; undefined when there is no such document. */
export async function rowId(target: string, reference: Reference): Promise<number | undefined> {
  if (typeof reference !== 'object') return Number(reference);
  if (!reference.documentId) return reference.id === undefined ? undefined : Number(reference.id);
  const row = (await strapi.db.query(target as never).findOne({ select: ['id'] as never, where: { documentId: reference.documentId } })) as { id: number } | null;
  return row?.id;
}

/** Texts that may not be null become empty: the panel sends null for a cleared input. */
function withoutNullTexts(attributes: Record<string, Attribute>, data: Data): Data {
  const mayBeEmpty = (attribute: Attribute | undefined) => attribute?.column?.notNullable && !attribute.required && (attribute.type === 'string' || attribute.type === 'text');
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, value === null && mayBeEmpty(attributes[name]) ? '' : value]));
}

/** The document middleware. @throws ValidationError naming a required relation that is missing, or one that points nowhere */
export async function rewriteRelations(call: DocumentCall, next: () => Promise<unknown>): Promise<unknown> {
  if (!isWrite(call.action) || !call.params.data) return next();
  const attributes = attributesOf(call.uid);
  const data = withoutNullTexts(attributes, call.params.data);
  for (const [name, attribute] of Object.entries(attributes)) {
    if (!ownsColumn(attribute)) continue;
    const choice = chosen(data[name]);
    if (attribute.required && (choice === null || (choice === undefined && call.action === 'create'))) throw fieldRefusal(name, m.required({ field: name }));
    delete data[name];
    if (choice === null) data[name] = null;
    if (choice === null || choice === undefined) continue;
    const id = await rowId(attribute.target, choice);
    if (id === undefined) throw fieldRefusal(name, m.unknownReference());
    data[name] = { set: [{ id }] };
  }
  call.params = { ...call.params, data };
  return next();
}

function fieldRefusal(field: string, text: Parameters<typeof inPanelLanguage>[0]): Error {
  const message = inPanelLanguage(text);
  return new errors.ValidationError(message, { errors: [{ path: [field], message, name: 'ValidationError' }] });
}
