import { forbidden, notAuthenticated } from '../http/errors';
import type { Principal, RoleState } from './principal';

/** Who may call an endpoint; part of its declaration (design.md, §3.2). */
export interface Access {
  /** Word shown in the OpenAPI page. */
  name: string;
  /** Throws 401 or 403 when the caller may not. */
  check(caller: Principal | null): void | Promise<void>;
}

const LEVELS: Record<RoleState, number> = { visitor: 0, phone_only: 1, client: 2, provider: 3, staff: 3 };
const STAFF_LEVEL = 99;

/** The level of the role ladder (spec/accounts.md, Role ladder). */
export const levelOf = (caller: Principal): number => (caller.isStaff ? STAFF_LEVEL : LEVELS[caller.roleState]);

/** Anybody, with or without a token (a bad token is still refused). */
export const anyone: Access = { name: 'public', check: () => undefined };

/** Any signed-in user, a `visitor` too. */
export const signedIn: Access = {
  name: 'authenticated',
  check: (caller) => {
    if (!caller) throw notAuthenticated();
  },
};

/** At least that level of the role ladder; staff pass. */
export const level = (least: 1 | 2 | 3): Access => ({
  name: `level ≥ ${least}`,
  check: (caller) => {
    if (!caller) throw notAuthenticated();
    if (levelOf(caller) < least) throw forbidden();
  },
});

/** The staff flag; what the shop APIs call staff. */
export const staff: Access = {
  name: 'staff',
  check: (caller) => {
    if (!caller) throw notAuthenticated();
    if (!caller.isStaff) throw forbidden();
  },
};
