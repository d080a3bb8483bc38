import type { Sql } from '../../../platform/db';
import { db } from '../../../platform/db';
import { forbidden } from '../../../platform/http';
import type { PanelAccess, PanelCall } from '../../../platform/panel';
import { linkedUser, panelAccess, type StaffAccess } from '../../backoffice';
import { m } from '../messages';

/** Whom the panel lets at the integrations: accounts whose linked user has a valid profile of level admin or power. */

/** @throws 403 for everybody else */
export async function requireManager(userId: number, sql: Sql = db): Promise<StaffAccess> {
  const access = await panelAccess(userId, 'access', sql);
  if (access?.level !== 'admin' && access?.level !== 'power') throw forbidden(m.managersOnly());
  return access;
}

/** Access of an endpoint of the panel. */
export const managers: PanelAccess<StaffAccess> = {
  async actorOf({ id }) {
    const userId = await linkedUser(id);
    if (userId === null) throw forbidden(m.managersOnly());
    return requireManager(userId);
  },
};

/** The actor of a call as the use-cases know him. */
export const managingActor = ({ actor, ip, userAgent }: PanelCall<StaffAccess>) => ({ userId: actor.userId, ip, userAgent });
