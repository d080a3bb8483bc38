import type { Core } from '@strapi/strapi';
import { type Permission, permissionsOf, type TypePermissions } from './roles';

/**
 * An account of the panel that stands for a user has, everywhere in the panel, what this user's valid profile gives, whatever roles the
 * account itself carries; one that stands for nobody keeps its roles (spec/backoffice.md, section 1, Admin-panel accounts).
 */

export interface Standing {
  /** Whom the account stands for: the actor of all done with it. */
  userId: number;
  /** Everything, everything but who may enter and with which key, or what the pages of these codes show. */
  opens: 'all' | 'all_but_keys' | readonly string[];
  readonly: boolean;
}

type Resolve = (adminId: number) => Promise<Standing | null>;

let resolve: Resolve = async () => null;
let codes: readonly string[] = [];

/** Says how standings are found, and which pages there are (at boot). */
export function declareStandings(find: Resolve, pageCodes: readonly string[]): void {
  resolve = find;
  codes = pageCodes;
}

/** Whom the account stands for, read afresh; null = nobody. */
export const standingOf = (adminId: number): Promise<Standing | null> => resolve(adminId);

const pages = new Map<string, TypePermissions[]>();

/** Adds types to what the page of that code opens in the panel (at boot). */
export function openWithPage(code: string, permissions: TypePermissions): void {
  pages.set(code, [...(pages.get(code) ?? []), permissions]);
}

const SUPER_ADMIN = 'strapi-super-admin';
/** Accounts carry roles, so who may edit accounts may give himself any. */
const KEYS = /^(?:admin::(?:roles|users|api-tokens|admin-tokens|transfer)|plugin::users-permissions\.roles)\b/;
/** Before the code of a page: the panel shows what belongs to a page to who has this permission. */
const PAGE = 'api::souq.page.';
const READS = /(?:^api::souq\.page\.[a-z]+|\.read|\.assets\.download|\.assets\.copy-link)$/;

interface PermissionService {
  actionProvider: { register(action: { section: string; displayName: string; uid: string }): unknown };
  findMany(query: object): Promise<Permission[]>;
  findUserPermissions(user: { id: number }): Promise<Permission[]>;
  engine: { generateTokenAbility(permissions: Permission[], owner: { id: number }): Promise<unknown> };
}

const pagePermission = (code: string): Permission => ({ action: `${PAGE}${code}`, subject: null, properties: {}, conditions: [] });
const isPage = ({ action }: Permission): boolean => action.startsWith(PAGE);

async function permissionsIn({ opens, readonly }: Standing, service: PermissionService): Promise<Permission[]> {
  const found =
    typeof opens === 'string'
      ? [...(await service.findMany({ where: { role: { code: SUPER_ADMIN } } })).filter((permission) => !isPage(permission)), ...codes.map(pagePermission)]
      : opens.flatMap((code) => [pagePermission(code), ...(pages.get(code) ?? []).flatMap(permissionsOf)]);
  return found.filter(({ action }) => (opens !== 'all_but_keys' || !KEYS.test(action)) && (!readonly || READS.test(action)));
}

const keyOf = ({ action, subject }: Permission): string => `${action} ${subject ?? ''}`;

/** Register phase: the panel asks for the permissions of an account here, at every request; those of its tokens never reach further. */
export function limitToStandings(strapi: Core.Strapi): void {
  const services = strapi.get('services') as unknown as { extend(uid: string, change: (service: PermissionService) => PermissionService): void };
  services.extend('admin::permission', (service) => {
    for (const code of codes) service.actionProvider.register({ section: 'internal', displayName: `Page: ${code}`, uid: `souq.page.${code}` });
    const findUserPermissions = async (user: { id: number }): Promise<Permission[]> => {
      const standing = await standingOf(user.id);
      if (standing) return permissionsIn(standing, service);
      return (await service.findUserPermissions(user)).filter((permission) => !isPage(permission));
    };
    const generateTokenAbility = async (permissions: Permission[], owner: { id: number }): Promise<unknown> => {
      if (!(await standingOf(owner.id))) return service.engine.generateTokenAbility(permissions, owner);
      const own = new Set((await findUserPermissions(owner)).map(keyOf));
      return service.engine.generateTokenAbility(
        permissions.filter((permission) => own.has(keyOf(permission))),
        owner,
      );
    };
    const engine = Object.create(service.engine, { generateTokenAbility: { value: generateTokenAbility, enumerable: true } }) as PermissionService['engine'];
    return Object.create(service, { findUserPermissions: { value: findUserPermissions, enumerable: true }, engine: { value: engine, enumerable: true } }) as PermissionService;
  });
}
