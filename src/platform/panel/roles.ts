import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { attributesOf } from './schema';

/** Panel roles from code. A role's permissions are written again only when the code asks for others than last time. */

type Act = 'read' | 'create' | 'update' | 'delete';

export interface TypePermissions {
  /** What may be done with which types. */
  types: Record<string, readonly Act[]>;
  /** Where only some attributes are shown. */
  fields?: Record<string, readonly string[]>;
  /** Acts of plugins, such as the media library's. */
  actions?: readonly string[];
}

export interface StaffRole extends TypePermissions {
  /** Stable. */
  code: string;
  name: string;
  description: string;
}

export interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[] };
  conditions: string[];
}
interface RoleService {
  findOne(where: { code: string }): Promise<{ id: number } | null>;
  create(role: { code: string; name: string; description: string }): Promise<{ id: number }>;
  assignPermissions(roleId: number, permissions: Permission[]): Promise<unknown>;
}

const roles: StaffRole[] = [];

/** Declares a role (at boot). */
export function defineStaffRole(role: StaffRole): void {
  if (roles.some(({ code }) => code === role.code)) throw new Error(`the panel role ${role.code} is declared twice`);
  roles.push(role);
}

/** Creates missing roles and brings changed ones up to date; others, Strapi's own too, are left alone. */
export async function seedRoles(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::role') as unknown as RoleService;
  for (const role of roles) {
    const permissions = permissionsOf(role);
    const store = strapi.store({ type: 'plugin', name: 'souq_panel_role', key: role.code }) as { get(): Promise<unknown>; set(params: { value: unknown }): Promise<void> };
    const hash = createHash('sha256').update(JSON.stringify(permissions)).digest('hex');
    const known = await service.findOne({ code: role.code });
    if (known && (await store.get()) === hash) continue;
    const { code, name, description } = role;
    const { id } = known ?? (await service.create({ code, name, description }));
    await service.assignPermissions(id, permissions);
    await store.set({ value: hash });
  }
}

/** The same in Strapi's words. */
export function permissionsOf({ types, fields = {}, actions = [] }: TypePermissions): Permission[] {
  const onTypes = Object.entries(types).flatMap(([subject, acts]) =>
    acts.map((act) => ({
      action: `plugin::content-manager.explorer.${act}`,
      subject,
      properties: act === 'delete' ? {} : { fields: [...(fields[subject] ?? Object.keys(attributesOf(subject)))] },
      conditions: [],
    })),
  );
  return [...onTypes, ...actions.map((action) => ({ action, subject: null, properties: {}, conditions: [] }))];
}
