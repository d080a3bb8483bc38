import type { z } from 'zod';
import { level } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import states from '../controllers/states';
import { docs } from '../docs';
import { takesPart } from '../guards';

const thread = '/messaging/thread/:tid';

/** A switch of the caller's own: on, or off with `{"action": "remove"}`. */
const toggle = <R extends z.ZodType>(word: 'favorite' | 'archive' | 'block', summary: string, response: R) =>
  endpoint({
    method: 'POST',
    path: `${thread}/${word}/`,
    summary,
    access: level(1),
    params: contract.byThread,
    body: contract.toggle,
    response,
    before: takesPart,
    handler: states[word],
  });

export default router(
  'messaging',
  [
    endpoint({
      method: 'GET',
      path: '/messaging/threads/states/',
      summary: 'What I keep about my conversations',
      access: level(1),
      query: contract.modeQuery,
      response: contract.stateList,
      handler: states.list,
    }),
    endpoint({
      method: 'GET',
      path: `${thread}/state/`,
      summary: 'What I keep about a conversation',
      access: level(1),
      params: contract.byThread,
      response: contract.ownState,
      handler: states.show,
    }),
    toggle('favorite', 'Mark a conversation as favourite', contract.favorite),
    toggle('archive', 'Archive a conversation', contract.archived),
    toggle('block', 'Block a conversation for the other side', contract.blocked),
    endpoint({
      method: 'POST',
      path: `${thread}/favorite-label/`,
      summary: 'Label a favourite conversation',
      access: level(1),
      params: contract.byThread,
      body: contract.favoriteLabel,
      response: contract.favorite,
      before: takesPart,
      handler: states.favoriteLabel,
    }),
    endpoint({
      method: 'POST',
      path: `${thread}/client-label/`,
      summary: 'Label the client of a conversation',
      access: level(1),
      params: contract.byThread,
      body: contract.clientLabel,
      response: contract.clientLabelled,
      before: takesPart,
      handler: states.clientLabel,
    }),
  ],
  docs,
);
