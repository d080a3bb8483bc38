import type { z } from 'zod';
import { db, readPage } from '../../../platform/db';
import type { Collected, UserCall } from '../../../platform/http';
import { requireAccess } from '../../backoffice';
import type * as contract from '../contract';
import { listTickets } from '../queries';
import { wholeOrRefused } from '../refusals';
import { assignTicket } from '../use-cases/assign-ticket';
import { changeTicketStatus } from '../use-cases/change-status';
import { viewTicket, viewTickets } from '../use-cases/view-tickets';

type Id = z.infer<typeof contract.byId>;

export default {
  async list({ user, query, origin }: UserCall<unknown, z.infer<typeof contract.backofficeQuery>>) {
    const { level } = await requireAccess(user.id, 'support', 'read');
    const rows = await listTickets(db, level === 'user' ? { assignedToOrNobody: user.id } : {}, query, readPage(query));
    return viewTickets(rows, { userId: user.id, origin });
  },

  async assign({ params, user, body, origin }: UserCall<Id, unknown, z.infer<typeof contract.assign>>) {
    const access = await requireAccess(user.id, 'support', 'write');
    await assignTicket({ access, ticketId: params.id, teamId: body.assigned_team, assigneeId: body.assigned_to, note: body.note ?? '' });
    return viewTicket(params.id, { userId: user.id, origin });
  },

  async status({ params, user, body, origin }: UserCall<Id, unknown, Collected<contract.ChangeStatus>>) {
    const access = await requireAccess(user.id, 'support', 'write');
    const { status: to, note } = wholeOrRefused(body);
    await changeTicketStatus({ access, ticketId: params.id, to, note: note ?? '' });
    return viewTicket(params.id, { userId: user.id, origin });
  },
};
