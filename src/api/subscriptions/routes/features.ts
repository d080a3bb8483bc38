import { signedIn } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import features from '../controllers/features';
import { docs } from '../docs';

export default router(
  'features',
  [endpoint({ method: 'GET', path: '/features/my/', summary: 'What my plans and extras open', access: signedIn, response: contract.features, handler: features.mine })],
  docs,
);
