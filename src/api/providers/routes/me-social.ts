import type { z } from 'zod';
import { type Access, level } from '../../../platform/auth';
import { endpoint, router, type UserCall } from '../../../platform/http';
import * as contract from '../contract';
import * as answers from '../contract-answers';
import items from '../controllers/items';
import social from '../controllers/social';
import { docs } from '../docs';

type Handler = (call: UserCall<unknown, contract.PageQuery>) => Promise<unknown>;

const list = (path: string, summary: string, access: Access, response: z.ZodType, handler: Handler) =>
  endpoint({ method: 'GET', path: `/providers/me/${path}/`, summary, access, query: contract.page, response, handler });

export default router(
  'providers',
  [
    list('following', 'Providers I follow, latest activity first', level(1), answers.publicProfiles, social.following),
    list('likes', 'Providers I liked', level(1), answers.publicProfiles, social.likes),
    list('followers', 'Who follows me', level(3), answers.userViews, social.followers),
    list('likers', 'Who likes me', level(3), answers.userViews, social.likers),
    list('favorites', 'Portfolio items I saved or liked', level(1), answers.mediaItems, items.portfolio.list('favourites')),
    list('favorites/spotlights', 'Spotlights I saved or liked', level(1), answers.mediaItems, items.spotlight.list('favourites')),
    list('likes/media', 'Portfolio items I liked', level(1), answers.mediaItems, items.portfolio.list('liked')),
    list('likes/spotlights', 'Spotlights I liked', level(1), answers.mediaItems, items.spotlight.list('liked')),
  ],
  docs,
);
