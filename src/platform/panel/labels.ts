import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { layoutOf } from './layout';
import { type Attribute, attributesOf } from './schema';

/**
 * Labels and layouts of the panel from code. Each setting is written only while it still is what the code wrote last (or what Strapi
 * made up): what staff arrange by hand stays theirs.
 */

/** Arabic, English and, where it helps, a hint below the input. */
export type Label = readonly [ar: string, en: string, hint?: string];

export interface TypeDescription {
  title: Label;
  /** Attribute that names a row. */
  main: string;
  /** Columns of the list. */
  list: readonly string[];
  /** Inputs of the form, in order; others are hidden. */
  edit: readonly string[];
  fields: Record<string, Label>;
  /** Inputs that can be changed; without it all, `[]` = the form only shows. */
  editable?: readonly string[];
  /** Never leaves the server through the panel's API. */
  secret?: readonly string[];
}

interface Metadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}
interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, Metadata>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}
interface ConfigurationService {
  findConfiguration(type: { uid: string }): Promise<Configuration>;
  updateConfiguration(type: { uid: string }, configuration: Configuration): Promise<unknown>;
}

const described = new Map<string, TypeDescription>();

/** Declares how a type looks in the panel (at boot). */
export function describeType(uid: string, description: TypeDescription): void {
  if (described.has(uid)) throw new Error(`${uid} is described twice`);
  described.set(uid, description);
}

export const bilingual = ([ar, en]: Label): string => `${ar} · ${en}`;

/** Names in menus, and attributes that the panel's API never shows. Before the content manager reads the types. */
export function nameTypes(strapi: Core.Strapi): void {
  for (const [uid, { title, secret = [] }] of described) {
    const type = strapi.contentType(uid as never) as unknown as { info: { displayName: string }; config?: { attributes?: Record<string, object> } };
    type.info.displayName = bilingual(title);
    const hidden = Object.fromEntries(secret.map((name) => [name, { hidden: true }]));
    type.config = { ...type.config, attributes: { ...type.config?.attributes, ...hidden } };
  }
}

/** Brings the stored configuration of every described type up to date. */
export async function seedLabels(strapi: Core.Strapi): Promise<void> {
  for (const [uid, description] of described) await seedType(strapi, uid, description);
}

async function seedType(strapi: Core.Strapi, uid: string, description: TypeDescription): Promise<void> {
  const service = strapi.plugin('content-manager').service('content-types') as unknown as ConfigurationService;
  const store = strapi.store({ type: 'plugin', name: 'souq_panel', key: uid }) as { get(): Promise<unknown>; set(params: { value: unknown }): Promise<void> };
  const current = await service.findConfiguration({ uid });
  const written = ((await store.get()) ?? {}) as Partial<Configuration>;
  const wanted = configurationOf(uid, description, current);
  const { uid: _uid, ...merged } = merge(current, written, wanted) as Configuration & { uid?: string };
  if (!isDeepStrictEqual(merged, without(current))) await service.updateConfiguration({ uid }, merged);
  if (!isDeepStrictEqual(plain(wanted), written)) await store.set({ value: wanted });
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const without = (configuration: Configuration): Configuration => {
  const { uid: _uid, ...rest } = configuration as Configuration & { uid?: string };
  return rest;
};

function configurationOf(uid: string, description: TypeDescription, current: Configuration): Configuration {
  const attributes = attributesOf(uid);
  const metadatas = Object.fromEntries(
    Object.entries(description.fields)
      .filter(([name]) => name in current.metadatas)
      .map(([name, label]) => [name, metadataOf(name, label, description, attributes[name], current.metadatas[name] as Metadata)]),
  );
  const settings = { ...current.settings, searchable: true, filterable: true, pageSize: 20, mainField: description.main, defaultSortBy: 'id', defaultSortOrder: 'DESC' };
  return { settings, metadatas, layouts: { list: [...description.list], edit: layoutOf(strapi, attributes, description.edit) } };
}

function metadataOf(name: string, label: Label, { edit, editable }: TypeDescription, attribute: Attribute | undefined, current: Metadata): Metadata {
  const text = bilingual(label);
  const list = { ...current.list, label: text };
  // Identity and timestamps are columns only.
  if (!attribute) return { edit: { ...current.edit, label: text }, list };
  const mainField = attribute.target ? described.get(attribute.target)?.main : undefined;
  return {
    edit: {
      ...current.edit,
      label: text,
      description: label[2] ?? '',
      visible: edit.includes(name),
      editable: editable ? editable.includes(name) : true,
      ...(mainField ? { mainField } : {}),
    },
    list,
  };
}

/** Setting by setting: ours where nobody touched it since we wrote it, else theirs. */
function merge(current: Configuration, written: Partial<Configuration>, wanted: Configuration): Configuration {
  const keep = <T>(now: T, last: T | undefined, next: T): T => (last === undefined || isDeepStrictEqual(plain(now), plain(last)) ? next : now);
  const settings = { ...current.settings };
  for (const [name, value] of Object.entries(wanted.settings)) settings[name] = keep(current.settings[name], written.settings?.[name], value);
  const metadatas = { ...current.metadatas };
  for (const [name, value] of Object.entries(wanted.metadatas)) metadatas[name] = keep(current.metadatas[name] as Metadata, written.metadatas?.[name], value);
  const layouts = {
    list: keep(current.layouts.list, written.layouts?.list, wanted.layouts.list),
    edit: keep(current.layouts.edit, written.layouts?.edit, wanted.layouts.edit),
  };
  return { ...current, settings, metadatas, layouts };
}
