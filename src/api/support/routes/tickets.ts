import { signedIn } from '../../../platform/auth';
import { collected, endpoint, router } from '../../../platform/http';
import { mayContribute, mayRead } from '../access';
import * as contract from '../contract';
import tickets from '../controllers/tickets';
import { docs } from '../docs';

export default router(
  'support',
  [
    endpoint({ method: 'GET', path: '/support/teams/', summary: 'Support teams', access: signedIn, response: contract.teamList, handler: tickets.teams }),
    endpoint({
      method: 'POST',
      path: '/support/tickets/create/',
      summary: 'Open a ticket',
      access: signedIn,
      body: contract.createTicket,
      response: contract.createdTicket,
      status: 201,
      handler: tickets.create,
    }),
    endpoint({
      method: 'GET',
      path: '/support/tickets/my/',
      summary: 'My tickets, newest first',
      access: signedIn,
      query: contract.listQuery,
      response: contract.ticketList,
      handler: tickets.mine,
    }),
    endpoint({
      method: 'GET',
      path: '/support/tickets/:id(\\d+)/',
      summary: 'A ticket, for its requester and support staff',
      access: signedIn,
      params: contract.byId,
      before: mayRead,
      response: contract.ticketDetail,
      handler: tickets.show,
    }),
    endpoint({
      method: 'POST',
      path: '/support/tickets/:id/comments/',
      summary: 'Comment on a ticket',
      access: signedIn,
      params: contract.byId,
      before: mayContribute,
      body: collected(contract.addComment),
      response: contract.comment,
      status: 201,
      handler: tickets.comment,
    }),
    endpoint({
      method: 'POST',
      path: '/support/tickets/:id/attachments/',
      summary: 'Attach a file to a ticket',
      access: signedIn,
      params: contract.byId,
      before: mayContribute,
      bodyKind: 'multipart',
      fileParts: ['file'],
      response: contract.attachment,
      status: 201,
      handler: tickets.attach,
    }),
  ],
  docs,
);
