import { level, signedIn } from '../../../platform/auth';
import { collected, endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import me from '../controllers/me';
import { docs } from '../docs';

export default router(
  'accounts',
  [
    endpoint({ method: 'GET', path: '/accounts/me/', summary: 'My account', access: signedIn, response: contract.me, handler: me.show }),
    endpoint({
      method: ['PATCH', 'PUT'],
      path: '/accounts/me/',
      summary: 'Change my account',
      access: signedIn,
      body: collected(contract.updateMe),
      response: contract.me,
      handler: me.update,
    }),
    endpoint({ method: 'DELETE', path: '/accounts/me/', summary: 'Close my account', access: signedIn, response: contract.ok, handler: me.close }),
    endpoint({ method: 'DELETE', path: '/accounts/delete/', summary: 'Close my account', access: signedIn, response: contract.closed, handler: me.closeWithDetail }),
    endpoint({
      method: 'POST',
      path: '/accounts/complete/',
      summary: 'Complete the registration',
      access: signedIn,
      body: collected(contract.complete),
      response: contract.completeAnswer,
      handler: me.complete,
    }),
    endpoint({ method: ['GET', 'POST'], path: '/accounts/wallet/', summary: 'My wallet', access: level(1), response: contract.wallet, handler: me.wallet }),
  ],
  docs,
);
