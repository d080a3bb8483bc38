import { level } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import direct from '../controllers/direct';
import { docs } from '../docs';
import { maySendDirectly, takesPartDirectly } from '../guards';

const thread = '/messaging/direct/thread/:tid';

export default router(
  'messaging',
  [
    endpoint({
      method: 'POST',
      path: '/messaging/direct/thread/',
      summary: 'Open a conversation with a provider',
      access: level(1),
      query: contract.modeQuery,
      body: contract.openDirect,
      response: contract.directThread,
      handler: direct.open,
    }),
    endpoint({
      method: 'GET',
      path: '/messaging/direct/threads/',
      summary: 'My direct conversations, last activity first',
      access: level(1),
      query: contract.listQuery,
      response: contract.threadList,
      handler: direct.list,
    }),
    endpoint({
      method: 'GET',
      path: `${thread}/messages/`,
      summary: 'Messages of a direct conversation, newest first',
      access: level(1),
      params: contract.byThread,
      query: contract.pageQuery,
      response: contract.messagePage,
      before: takesPartDirectly,
      handler: direct.messages,
    }),
    endpoint({
      method: 'POST',
      path: `${thread}/messages/send/`,
      summary: 'Send a direct message',
      access: level(1),
      params: contract.byThread,
      bodyKind: 'any',
      fileParts: ['attachment'],
      body: contract.send,
      response: contract.sent,
      status: 201,
      before: maySendDirectly,
      handler: direct.send,
    }),
    endpoint({
      method: 'POST',
      path: `${thread}/messages/read/`,
      summary: 'Mark a direct conversation as read',
      access: level(1),
      params: contract.byThread,
      response: contract.read,
      before: takesPartDirectly,
      handler: direct.read,
    }),
  ],
  docs,
);
