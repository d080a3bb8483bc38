// Made by `npm run client` out of types/openapi.json. Not to be edited.

import type { components } from './openapi';

type Schemas = components['schemas'];

export const SOCKET_PATH = '/socket.io/';
export const NAMESPACE = '/messaging';

/** Why an event is refused. */
export type RefusalCode = Schemas['SocketRefused']['code'];

/** Server → client: event and payload. */
export interface ServerEvents {
  'auth:expiring': Schemas['SocketServerAuthExpiring'];
  'message:deleted': Schemas['SocketServerMessageDeleted'];
  'message:edited': Schemas['SocketServerMessageEdited'];
  'message:new': Schemas['SocketServerMessageNew'];
  'notification:new': Schemas['SocketServerNotificationNew'];
  'ready': Schemas['SocketServerReady'];
  'request:updated': Schemas['SocketServerRequestUpdated'];
  'requests:changed': Schemas['SocketServerRequestsChanged'];
  'support:ticket': Schemas['SocketServerSupportTicket'];
  'thread:blocked': Schemas['SocketServerThreadBlocked'];
  'thread:read': Schemas['SocketServerThreadRead'];
  'thread:unblocked': Schemas['SocketServerThreadUnblocked'];
  'typing': Schemas['SocketServerTyping'];
}

/** Client → server: event, payload and good acknowledgement. */
export interface ClientEvents {
  'auth:refresh': { payload: Schemas['SocketClientAuthRefresh']; answer: Schemas['SocketAnswerAuthRefresh'] };
  'message:delete': { payload: Schemas['SocketClientMessageDelete']; answer: Schemas['SocketAnswerMessageDelete'] };
  'message:edit': { payload: Schemas['SocketClientMessageEdit']; answer: Schemas['SocketAnswerMessageEdit'] };
  'message:send': { payload: Schemas['SocketClientMessageSend']; answer: Schemas['SocketAnswerMessageSend'] };
  'requests:watch': { payload: Schemas['SocketClientRequestsWatch']; answer: Schemas['SocketAnswerRequestsWatch'] };
  'support:watch': { payload: Schemas['SocketClientSupportWatch']; answer: Schemas['SocketAnswerSupportWatch'] };
  'thread:join': { payload: Schemas['SocketClientThreadJoin']; answer: Schemas['SocketAnswerThreadJoin'] };
  'thread:leave': { payload: Schemas['SocketClientThreadLeave']; answer: Schemas['SocketAnswerThreadLeave'] };
  'thread:read': { payload: Schemas['SocketClientThreadRead']; answer: Schemas['SocketAnswerThreadRead'] };
  'thread:sync': { payload: Schemas['SocketClientThreadSync']; answer: Schemas['SocketAnswerThreadSync'] };
  'typing': { payload: Schemas['SocketClientTyping']; answer: Schemas['SocketAnswerTyping'] };
}
