import { level } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import * as answers from '../contract-answers';
import items from '../controllers/items';
import { docs } from '../docs';

/** Likes and saves of anybody's items. */
const marks = (folder: string, word: string, actions: (typeof items)['portfolio']) => {
  const base = { method: 'POST', access: level(1), params: contract.byItem, response: answers.ok } as const;
  const path = (act: string) => `/providers/${folder}/:item/${act}/`;
  return [
    endpoint({ ...base, path: path('like'), summary: `Like a ${word}`, before: actions.mustBeShown, handler: actions.mark('like') }),
    endpoint({ ...base, path: path('save'), summary: `Save a ${word}`, before: actions.mustBeShown, handler: actions.mark('save') }),
    endpoint({ ...base, path: path('unlike'), summary: `Take back the like of a ${word}`, handler: actions.unlike }),
    endpoint({ ...base, path: path('unsave'), summary: `Take a ${word} out of my favourites`, handler: actions.unsave }),
  ];
};

export default router('providers', [...marks('portfolio', 'portfolio item', items.portfolio), ...marks('spotlights', 'spotlight', items.spotlight)], docs);
