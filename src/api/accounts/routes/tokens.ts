import { anyone, signedIn } from '../../../platform/auth';
import { collected, endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import tokens from '../controllers/tokens';
import { docs } from '../docs';

export default router(
  'accounts',
  [
    endpoint({
      method: 'POST',
      path: '/accounts/token/',
      summary: 'Sign in with a password',
      access: anyone,
      throttle: 'auth',
      ignoreToken: true,
      body: collected(contract.token),
      response: contract.tokenAnswer,
      handler: tokens.obtain,
    }),
    endpoint({
      method: 'POST',
      path: '/accounts/token/refresh/',
      summary: 'A new access token; the refresh token is kept',
      access: anyone,
      throttle: 'refresh',
      ignoreToken: true,
      body: contract.refresh,
      response: contract.refreshAnswer,
      handler: tokens.refresh,
    }),
    endpoint({
      method: 'POST',
      path: '/accounts/logout/',
      summary: 'End a session',
      access: signedIn,
      acceptRevoked: true,
      body: contract.logout,
      response: contract.ok,
      handler: tokens.logout,
    }),
  ],
  docs,
);
