import type { Core } from '@strapi/strapi';
import type { Attribute } from './schema';

interface Cell {
  name: string;
  size: number;
}

const ROW = 12;

/** The form's rows: inputs in the given order, each as wide as its kind, twelve columns a row. */
export function layoutOf(strapi: Core.Strapi, attributes: Record<string, Attribute>, names: readonly string[]): Cell[][] {
  const sizes = strapi.plugin('content-manager').service('field-sizes') as unknown as { getFieldSize(type: string): { default: number } };
  const rows: Cell[][] = [];
  let free = 0;
  for (const name of names) {
    const attribute = attributes[name];
    if (!attribute) throw new Error(`the panel layout names the unknown attribute ${name}`);
    const size = sizes.getFieldSize(attribute.type).default;
    if (size > free) {
      rows.push([]);
      free = ROW;
    }
    rows.at(-1)?.push({ name, size });
    free -= size;
  }
  return rows;
}
