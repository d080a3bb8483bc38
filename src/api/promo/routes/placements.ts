import { anyone } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import placements from '../controllers/placements';
import { docs } from '../docs';

export default router(
  'promo',
  [
    endpoint({
      method: 'GET',
      path: '/promo/banners/home/',
      summary: 'Pictures and videos of the home banners that run now',
      access: anyone,
      query: contract.bannersQuery,
      response: contract.banners,
      handler: placements.home,
    }),
    endpoint({
      method: 'GET',
      path: '/promo/active/',
      summary: 'Campaigns that run now',
      access: anyone,
      query: contract.placementsQuery,
      response: contract.placements,
      handler: placements.active,
    }),
  ],
  docs,
);
