import { endpoint, router } from '../../../platform/http';
import { operatorOnly } from '../../operators';
import * as contract from '../contract';
import chat from '../controllers/chat';
import { docs } from '../docs';

const access = operatorOnly('employee');

export default router(
  'chat',
  [
    endpoint({
      method: 'GET',
      path: '/v1/chat/history/',
      summary: 'The last messages, oldest first',
      access,
      query: contract.historyQuery,
      response: contract.historyItem.array(),
      handler: chat.history,
    }),
    endpoint({
      method: 'GET',
      path: '/v1/chat/conversations/',
      summary: 'Conversations with visitors, the last active first',
      access,
      query: contract.conversationsQuery,
      response: contract.conversation.array(),
      handler: chat.conversations,
    }),
    endpoint({
      method: 'PATCH',
      path: '/v1/chat/conversations/:id/',
      summary: 'Close, reopen or assign a conversation',
      access,
      params: contract.byConversation,
      body: contract.changeConversation,
      response: contract.conversation,
      handler: chat.change,
    }),
    endpoint({
      method: 'POST',
      path: '/v1/chat/conversations/:id/messages/',
      summary: 'Answer a visitor',
      access,
      params: contract.byConversation,
      body: contract.writeMessage,
      response: contract.staffMessage,
      status: 201,
      handler: chat.write,
    }),
    endpoint({ method: 'POST', path: '/v1/chat/ws-ticket/', summary: 'A one-time key to the staff socket', access, response: contract.ticket, handler: chat.ticket }),
  ],
  docs,
);
