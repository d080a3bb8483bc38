import { assignForm, statusForm } from '../../../support';
import { act, type Declared, page } from '../../http/declare';
import { foundTicket, type TicketDesk, ticketPage } from './ticket';
import { assign, assigneeOf, byId, changeStatus, ticketRow } from './ticket-acts';

/** The page of a ticket with its actions, under a team's own paths and key (spec/backoffice.md, section 4, Support). */
export function ticketPlaces(desk: TicketDesk): Declared[] {
  const { base, key } = desk;
  const back = ({ params }: { params: { id: number } }) => `${base}/${params.id}/`;
  return [
    page({ path: `${base}/:id/`, key, title: ({ row }) => `تذكرة ${row.row.code}`, params: byId, row: foundTicket(desk), handler: ticketPage(desk) }),
    act({ path: `${base}/:id/actions/assign/`, key, params: byId, form: assignForm, row: ticketRow(desk), assignee: assigneeOf, back, handler: assign(desk) }),
    act({ path: `${base}/:id/actions/status/`, key, params: byId, form: statusForm, row: ticketRow(desk), assignee: assigneeOf, back, handler: changeStatus(desk) }),
  ];
}
