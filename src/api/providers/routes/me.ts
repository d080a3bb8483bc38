import { level } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import * as answers from '../contract-answers';
import me, { mustHaveProfile } from '../controllers/me';
import { docs } from '../docs';
import { PICTURE_LIMIT_MB } from '../use-cases/pictures';

const PICTURES = { bodyKind: 'either', fileLimitMb: PICTURE_LIMIT_MB, fileParts: ['profile_image', 'cover_image'] } as const;

export default router(
  'providers',
  [
    endpoint({
      method: 'POST',
      path: '/providers/register/',
      summary: 'Become a provider',
      access: level(1),
      ...PICTURES,
      body: contract.register,
      response: answers.registered,
      status: 201,
      handler: me.register,
    }),
    endpoint({ method: 'GET', path: '/providers/me/profile/', summary: 'My provider profile', access: level(2), response: answers.ownProfile, handler: me.show }),
    endpoint({
      method: ['PATCH', 'PUT'],
      path: '/providers/me/profile/',
      summary: 'Change my provider profile',
      access: level(2),
      before: async (call) => void (await mustHaveProfile(call)),
      ...PICTURES,
      body: contract.updateProfile,
      response: answers.ownProfile,
      handler: me.update,
    }),
    endpoint({ method: 'GET', path: '/providers/me/subcategories/', summary: 'My sub-categories', access: level(3), response: answers.pickedIds, handler: me.subcategories }),
    endpoint({
      method: 'PUT',
      path: '/providers/me/subcategories/',
      summary: 'Replace my sub-categories',
      access: level(3),
      before: async (call) => void (await mustHaveProfile(call)),
      body: contract.setSubcategories,
      response: answers.pickedIds,
      handler: me.setSubcategories,
    }),
  ],
  docs,
);
