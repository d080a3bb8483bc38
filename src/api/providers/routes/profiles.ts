import { anyone, level } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import * as answers from '../contract-answers';
import profiles from '../controllers/profiles';
import { docs } from '../docs';

const shown = { method: 'GET', access: anyone, params: contract.byId } as const;
const paged = { ...shown, query: contract.page } as const;
const act = { method: 'POST', access: level(1), params: contract.byId, response: answers.ok } as const;

// The pattern keeps `/providers/list/` and its like out of the single segment, in whatever order the files are read.
export default router(
  'providers',
  [
    endpoint({ ...shown, path: '/providers/:id(\\d+)/', summary: 'Public profile', response: answers.publicProfile, handler: profiles.show }),
    endpoint({ ...shown, path: '/providers/:id/stats/', summary: 'Counts of a provider', response: answers.stats, handler: profiles.stats }),
    endpoint({ ...paged, path: '/providers/:id/services/', summary: 'Active services of a provider', response: answers.publicServices, handler: profiles.services }),
    endpoint({ ...paged, path: '/providers/:id/portfolio/', summary: 'Portfolio of a provider', response: answers.mediaItems, handler: profiles.items('portfolio') }),
    endpoint({ ...paged, path: '/providers/:id/spotlights/', summary: 'Spotlights of a provider', response: answers.mediaItems, handler: profiles.items('spotlight') }),
    endpoint({ ...shown, path: '/providers/:id/subcategories/', summary: 'Sub-categories of a provider', response: answers.subcategories, handler: profiles.subcategories }),
    endpoint({ ...paged, path: '/providers/:id/followers/', summary: 'Followers of a provider', response: answers.userViews, handler: profiles.followers }),
    endpoint({ ...paged, path: '/providers/:id/following/', summary: 'Providers followed by a provider', response: answers.publicProfiles, handler: profiles.following }),
    endpoint({ ...act, path: '/providers/:id/follow/', summary: 'Follow a provider', before: profiles.mustBeVisible, handler: profiles.mark('follow') }),
    endpoint({ ...act, path: '/providers/:id/unfollow/', summary: 'Stop following a provider', handler: profiles.unmark('follow') }),
    endpoint({ ...act, path: '/providers/:id/like/', summary: 'Like a provider', before: profiles.mustBeVisible, handler: profiles.mark('like') }),
    endpoint({ ...act, path: '/providers/:id/unlike/', summary: 'Take back the like of a provider', handler: profiles.unmark('like') }),
  ],
  docs,
);
