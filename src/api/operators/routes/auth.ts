import { anyone } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import { operatorOnly } from '../access';
import * as contract from '../contract';
import auth from '../controllers/auth';
import { docs } from '../docs';

export default router(
  'operators',
  [
    endpoint({
      method: 'POST',
      path: '/v1/auth/login/',
      summary: 'Sign in as an operator',
      access: anyone,
      ignoreToken: true,
      body: contract.login,
      response: contract.loginAnswer,
      handler: auth.login,
    }),
    endpoint({ method: 'GET', path: '/v1/auth/me/', summary: 'The calling operator', access: operatorOnly('employee'), response: contract.me, handler: auth.me }),
    endpoint({
      method: 'PATCH',
      path: '/v1/auth/me/',
      summary: "Change the calling operator's theme or password",
      access: operatorOnly('employee'),
      body: contract.updateMe,
      response: contract.me,
      handler: auth.updateMe,
    }),
  ],
  docs,
);
