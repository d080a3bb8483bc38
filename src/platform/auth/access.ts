import { type ApiError, forbidden, notAuthenticated } from '../http/errors';
import type { Principal, RoleState } from './principal';

/** Who may call an endpoint; part of its declaration (design.md, §3.2). */
export interface Access {
  /** Word shown in the OpenAPI page. */
  name: string;
  /** Who may, as a sentence of that page. */
  rule?: string;
  /** The 403s of it; without them it has the general one, unless it lets everybody in. */
  refusals?: readonly ApiError[];
  /** Throws 401 or 403 when the caller may not. */
  check(caller: Principal | null): void | Promise<void>;
}

const LEVELS: Record<RoleState, number> = { visitor: 0, phone_only: 1, client: 2, provider: 3, staff: 3 };
const STAFF_LEVEL = 99;

/** The level of the role ladder (spec/accounts.md, Role ladder). */
export const levelOf = (caller: Principal): number => (caller.isStaff ? STAFF_LEVEL : LEVELS[caller.roleState]);

/** Anybody, with or without a token (a bad token is still refused). */
export const anyone: Access = { name: 'public', rule: 'everybody.', check: () => undefined };

/** Any signed-in user, a `visitor` too. */
export const signedIn: Access = {
  name: 'authenticated',
  rule: 'any signed-in user.',
  refusals: [],
  check: (caller) => {
    if (!caller) throw notAuthenticated();
  },
};

const LEVEL_RULES = {
  1: 'users who proved a phone number or signed up (level 1 of the role ladder); staff.',
  2: 'users whose registration is complete (level 2: `client`, `provider`); staff.',
  3: 'providers (level 3); staff.',
};

/** At least that level of the role ladder; staff pass. */
export const level = (least: 1 | 2 | 3): Access => ({
  name: `level ≥ ${least}`,
  rule: LEVEL_RULES[least],
  check: (caller) => {
    if (!caller) throw notAuthenticated();
    if (levelOf(caller) < least) throw forbidden();
  },
});

/** The staff flag; what the shop APIs call staff. */
export const staff: Access = {
  name: 'staff',
  rule: 'staff of the platform.',
  check: (caller) => {
    if (!caller) throw notAuthenticated();
    if (!caller.isStaff) throw forbidden();
  },
};
