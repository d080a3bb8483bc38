import { collected, endpoint, router } from '../../../platform/http';
import { staffOnly } from '../../backoffice';
import { mayHandle } from '../access';
import * as contract from '../contract';
import backoffice from '../controllers/backoffice';
import { docs } from '../docs';

export default router(
  'support',
  [
    endpoint({
      method: 'GET',
      path: '/support/backoffice/tickets/',
      summary: 'Tickets for the staff, newest first',
      access: staffOnly('support', 'read'),
      query: contract.backofficeQuery,
      response: contract.ticketList,
      handler: backoffice.list,
    }),
    endpoint({
      method: 'PATCH',
      path: '/support/backoffice/tickets/:id/assign/',
      summary: 'Give a ticket to a team or a colleague',
      access: staffOnly('support', 'write'),
      params: contract.byId,
      before: mayHandle,
      body: contract.assign,
      response: contract.ticketDetail,
      handler: backoffice.assign,
    }),
    endpoint({
      method: 'PATCH',
      path: '/support/backoffice/tickets/:id/status/',
      summary: 'Move a ticket to another status',
      access: staffOnly('support', 'write'),
      params: contract.byId,
      before: mayHandle,
      body: collected(contract.changeStatus),
      response: contract.ticketDetail,
      handler: backoffice.status,
    }),
  ],
  docs,
);
