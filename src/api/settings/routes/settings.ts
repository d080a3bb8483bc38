import { endpoint, router } from '../../../platform/http';
import { operatorOnly } from '../../operators';
import * as contract from '../contract';
import settings from '../controllers/settings';
import { docs } from '../docs';

const admin = operatorOnly('admin');

export default router(
  'settings',
  [
    endpoint({ method: 'GET', path: '/v1/settings/', summary: 'Integration settings, secrets masked', access: admin, response: contract.settings, handler: settings.list }),
    endpoint({
      method: 'POST',
      path: '/v1/settings/',
      summary: 'Save integration settings, all or nothing',
      access: admin,
      body: contract.update,
      response: contract.updated,
      handler: settings.save,
    }),
  ],
  docs,
);
