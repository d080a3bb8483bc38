import { anyone } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import texts from '../controllers/texts';
import { docs } from '../docs';

export default router(
  'content',
  [
    endpoint({
      method: 'GET',
      path: '/content/public/',
      summary: 'Texts of the app, legal documents and links',
      access: anyone,
      response: contract.publicContent,
      handler: texts.show,
    }),
  ],
  docs,
);
