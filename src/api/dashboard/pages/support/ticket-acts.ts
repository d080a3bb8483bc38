import { z } from 'zod';
import { db } from '../../../../platform/db';
import { idParam } from '../../../../platform/http';
import { type assignForm, assignTicket, changeTicketStatus, deleteReported, findTicket, type statusForm, type TicketRow } from '../../../support';
import type { ActCall, ActResult, DashboardCall } from '../../http/declare';
import type { TicketDesk } from './ticket';

/** What staff do with tickets, by the use-cases of the API (spec/support.md, Assign, Status, Complaint target removal). */

export const byId = z.object({ id: idParam() });
type ById = z.infer<typeof byId>;

/** The ticket that an action names; of another kind than the page's it is unknown there. */
export const ticketRow =
  ({ type }: TicketDesk) =>
  async ({ params }: DashboardCall<ById, undefined>): Promise<TicketRow | undefined> => {
    const ticket = await findTicket(db, params.id);
    return ticket && type && ticket.ticket_type !== type ? undefined : ticket;
  };

export const assigneeOf = ({ assigned_to_id: assignee }: TicketRow): number | null => assignee;

export const assign =
  ({ type }: TicketDesk) =>
  async ({ params, form, access }: ActCall<ById, z.infer<typeof assignForm>>): Promise<ActResult> => {
    await assignTicket({ access, ticketId: params.id, teamId: form.assigned_team, assigneeId: form.assigned_to, note: form.note ?? '', ...(type ? { type } : {}) });
    return 'حُفظ الإسناد.';
  };

export const changeStatus =
  ({ type }: TicketDesk) =>
  async ({ params, form, access }: ActCall<ById, z.infer<typeof statusForm>>): Promise<ActResult> => {
    await changeTicketStatus({ access, ticketId: params.id, to: form.status, note: form.note ?? '', ...(type ? { type } : {}) });
    return 'حُفظت الحالة.';
  };

export async function removeReported({ params, actor }: ActCall<ById>): Promise<ActResult> {
  const outcome = await deleteReported({ ticketId: params.id, actor });
  return outcome === 'deleted' ? 'حُذف المحتوى المبلَّغ عنه.' : { kind: 'warning', text: 'المحتوى غير موجود من قبل، ولم يتغير شيء.' };
}
