import type { PanelCall } from '../../../platform/panel';
import type { StaffAccess } from '../../backoffice';
import type { StaffActor } from '../use-cases/switch-catalogue';

/** The actor of a page as the use-cases know him. */
export const actorOf = ({ actor, account, ip, userAgent }: PanelCall<StaffAccess>): StaffActor => ({ userId: actor.userId, label: account.label, ip, userAgent });
