import type { z } from 'zod';
import { db, type Sql } from '../../platform/db';
import { type CallBase, notFound } from '../../platform/http';
import { type CaseMode, requireAccess, requireTouch, type StaffAccess } from '../backoffice';
import type * as contract from './contract';
import { findTicket, type TicketRow } from './queries';

/** Who a caller is to a ticket: its requester, or support staff who may see it. */

export type Party = { side: 'requester' } | { side: 'staff'; access: StaffAccess };

/** @throws 403 for everybody else, for `qa` who would write, and for a ticket that is a colleague's */
export async function partyOf(sql: Sql, ticket: Pick<TicketRow, 'requester_id' | 'assigned_to_id'>, userId: number, mode: CaseMode): Promise<Party> {
  if (ticket.requester_id === userId) return { side: 'requester' };
  const access = await requireAccess(userId, 'support', mode, sql);
  requireTouch(access, ticket, mode);
  return { side: 'staff', access };
}

type Before = CallBase<z.infer<typeof contract.byId>>;

const userIdOf = ({ user }: Before): number => (user as { id: number }).id;

async function existing({ params }: Before): Promise<TicketRow> {
  const ticket = await findTicket(db, params.id);
  if (!ticket) throw notFound();
  return ticket;
}

const decide =
  (mode: CaseMode) =>
  async (call: Before): Promise<void> => {
    await partyOf(db, await existing(call), userIdOf(call), mode);
  };

/** Before the body is read: 404, then 403. */
export const mayRead = decide('read');
export const mayContribute = decide('write');

/** The same on the paths of the staff, whose `access` already asked for the dashboard. */
export async function mayHandle(call: Before): Promise<void> {
  const ticket = await existing(call);
  requireTouch(await requireAccess(userIdOf(call), 'support', 'write'), ticket, 'write');
}
