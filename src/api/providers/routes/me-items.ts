import { level } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import * as answers from '../contract-answers';
import items from '../controllers/items';
import { mustHaveProfile } from '../controllers/me';
import { docs } from '../docs';

/** The caller's own portfolio or spotlights. */
const own = (folder: string, words: string, actions: (typeof items)['portfolio']) => [
  endpoint({
    method: 'GET',
    path: `/providers/me/${folder}/`,
    summary: `My ${words}`,
    access: level(3),
    query: contract.page,
    response: answers.mediaItems,
    handler: actions.list('own'),
  }),
  endpoint({
    method: 'POST',
    path: `/providers/me/${folder}/`,
    summary: `Add to my ${words}`,
    access: level(3),
    before: async (call) => void (await mustHaveProfile(call)),
    bodyKind: 'multipart',
    fileParts: ['file'],
    body: contract.addItem,
    response: answers.addedItem,
    status: 201,
    handler: actions.add,
  }),
  endpoint({
    method: 'GET',
    path: `/providers/me/${folder}/:id/`,
    summary: `One item of my ${words}`,
    access: level(3),
    params: contract.byId,
    response: answers.mediaItem,
    handler: actions.show,
  }),
  endpoint({
    method: 'DELETE',
    path: `/providers/me/${folder}/:id/`,
    summary: `Remove an item of my ${words}`,
    access: level(3),
    params: contract.byId,
    response: answers.nothing,
    status: 204,
    handler: actions.remove,
  }),
];

export default router('providers', [...own('portfolio', 'portfolio', items.portfolio), ...own('spotlights', 'spotlights', items.spotlight)], docs);
