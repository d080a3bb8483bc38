import type { OperatorRole } from './rules';

declare module '../../platform/events' {
  interface EventMap {
    /** The failure that locked a name or an address; `userId` when the name is an operator's. */
    'operator.login_locked': { userId: number | null; ip: string };
    'operator.role_changed': { userId: number; role: OperatorRole; actorId: number };
  }
}
