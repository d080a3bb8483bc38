import { level } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import requests from '../controllers/requests';
import { docs } from '../docs';
import { isParty, maySendToRequest } from '../guards';

const base = '/messaging/requests/:id';

export default router(
  'messaging',
  [
    endpoint({
      method: ['GET', 'POST'],
      path: `${base}/thread/`,
      summary: 'Open the conversation of a request',
      access: level(1),
      params: contract.byId,
      response: contract.requestThread,
      handler: requests.open,
    }),
    endpoint({
      method: 'GET',
      path: `${base}/messages/`,
      summary: 'Messages about a request, newest first',
      access: level(1),
      params: contract.byId,
      query: contract.pageQuery,
      response: contract.messagePage,
      before: isParty,
      handler: requests.messages,
    }),
    endpoint({
      method: 'POST',
      path: `${base}/messages/send/`,
      summary: 'Send a message about a request',
      access: level(1),
      params: contract.byId,
      bodyKind: 'any',
      fileParts: ['attachment'],
      body: contract.send,
      response: contract.sent,
      status: 201,
      before: maySendToRequest,
      handler: requests.send,
    }),
    endpoint({
      method: 'POST',
      path: `${base}/messages/read/`,
      summary: 'Mark the messages about a request as read',
      access: level(1),
      params: contract.byId,
      response: contract.read,
      handler: requests.read,
    }),
  ],
  docs,
);
