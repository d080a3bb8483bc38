/** The parts of Strapi's schemas that the panel's rules look at. */
export interface Attribute {
  type: string;
  relation?: string;
  target?: string;
  useJoinTable?: boolean;
  mappedBy?: string;
  required?: boolean;
  multiple?: boolean;
  visible?: boolean;
  column?: { notNullable?: boolean };
}

const TECHNICAL = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations']);

/** The attributes of a type that belong to the product, not to Strapi's bookkeeping. */
export function attributesOf(uid: string): Record<string, Attribute> {
  const all = (strapi.getModel(uid as never) as { attributes?: Record<string, Attribute> } | undefined)?.attributes;
  return Object.fromEntries(Object.entries(all ?? {}).filter(([name, attribute]) => !TECHNICAL.has(name) && attribute.visible !== false));
}

/** A to-one relation kept as a column of its own table. */
export const ownsColumn = (attribute: Attribute): attribute is Attribute & { target: string } =>
  attribute.type === 'relation' && attribute.useJoinTable === false && !attribute.mappedBy && (attribute.relation === 'manyToOne' || attribute.relation === 'oneToOne');

/** What a document middleware sees of a call. */
export interface DocumentCall {
  uid: string;
  action: string;
  params: { documentId?: string; data?: Record<string, unknown>; populate?: unknown };
}

export const isWrite = (action: string): boolean => action === 'create' || action === 'update' || action === 'clone';
