import { level } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import threads from '../controllers/threads';
import { docs } from '../docs';
import { ownMessage, seesThread, takesPart } from '../guards';

const thread = '/messaging/thread/:tid';
const message = `${thread}/messages/:mid`;

export default router(
  'messaging',
  [
    endpoint({
      method: 'GET',
      path: `${thread}/changes/`,
      summary: 'What happened in a conversation after a number',
      access: level(1),
      params: contract.byThread,
      query: contract.changesQuery,
      response: contract.changes,
      handler: threads.changes,
    }),
    endpoint({
      method: 'POST',
      path: `${thread}/post/`,
      summary: 'Post from a dashboard page',
      access: level(1),
      pageSession: true,
      params: contract.byThread,
      bodyKind: 'any',
      fileLimitMb: 1,
      body: contract.post,
      response: contract.posted,
      before: seesThread,
      handler: threads.post,
    }),
    endpoint({
      method: 'POST',
      path: `${thread}/unread/`,
      summary: 'Mark the last message of the other side as unread',
      access: level(1),
      params: contract.byThread,
      response: contract.unread,
      handler: threads.unread,
    }),
    endpoint({
      method: 'POST',
      path: `${thread}/report/`,
      summary: 'Report the other side to support',
      access: level(1),
      params: contract.byThread,
      body: contract.report,
      response: contract.reported,
      status: 201,
      before: takesPart,
      handler: threads.report,
    }),
    endpoint({
      method: 'POST',
      path: `${message}/delete/`,
      summary: 'Delete a message of mine',
      access: level(1),
      params: contract.byMessage,
      response: contract.deleted,
      handler: threads.removeMessage,
    }),
    endpoint({
      method: 'POST',
      path: `${message}/edit/`,
      summary: 'Change the text of a message of mine',
      access: level(1),
      params: contract.byMessage,
      body: contract.edit,
      response: contract.edited,
      before: ownMessage,
      handler: threads.editMessage,
    }),
  ],
  docs,
);
