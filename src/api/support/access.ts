import type { z } from 'zod';
import { db, type Sql } from '../../platform/db';
import { type CallBase, forbidden, notFound } from '../../platform/http';
import { mayTouch, mayWrite, type StaffAccess, staffAccess } from '../backoffice';
import type * as contract from './contract';
import { m } from './messages';
import { findTicket, type TicketRow } from './queries';

/** Who a caller is to a ticket: its requester, or support staff who may see it. */

export type Party = { side: 'requester' } | { side: 'staff'; access: StaffAccess };
export type Mode = 'read' | 'write';

/** @throws 403 for everybody else, for `qa` who would write, and for a ticket that is a colleague's */
export async function partyOf(sql: Sql, ticket: Pick<TicketRow, 'requester_id' | 'assigned_to_id'>, userId: number, mode: Mode): Promise<Party> {
  if (ticket.requester_id === userId) return { side: 'requester' };
  const access = await staffAccess(userId, 'support', sql);
  if (!access) throw forbidden();
  requireTouch(access, ticket, mode);
  return { side: 'staff', access };
}

/** @throws 403 as above, for staff */
export function requireTouch(access: StaffAccess, ticket: Pick<TicketRow, 'assigned_to_id'>, mode: Mode): void {
  if (mode === 'write' && !mayWrite(access)) throw forbidden();
  if (!mayTouch(access, ticket.assigned_to_id)) throw forbidden(m.notYours());
}

type Before = CallBase<z.infer<typeof contract.byId>>;

const userIdOf = ({ user }: Before): number => (user as { id: number }).id;

async function existing({ params }: Before): Promise<TicketRow> {
  const ticket = await findTicket(db, params.id);
  if (!ticket) throw notFound();
  return ticket;
}

const decide =
  (mode: Mode) =>
  async (call: Before): Promise<void> => {
    await partyOf(db, await existing(call), userIdOf(call), mode);
  };

/** Before the body is read: 404, then 403. */
export const mayRead = decide('read');
export const mayContribute = decide('write');

/** The same on the paths of the staff, whose `access` already asked for the dashboard. */
export async function mayHandle(call: Before): Promise<void> {
  const ticket = await existing(call);
  requireTouch(await supportAccess(userIdOf(call)), ticket, 'write');
}

/** The caller's access to support. @throws 403 when he has none (any more) */
export async function supportAccess(userId: number): Promise<StaffAccess> {
  const access = await staffAccess(userId, 'support');
  if (!access) throw forbidden();
  return access;
}
