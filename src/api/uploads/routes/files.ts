import { anyone } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import { bytes, fileParams, signedQuery } from '../contract';
import files from '../controllers/files';
import { docs } from '../docs';

export default router(
  'uploads',
  [
    endpoint({
      method: 'GET',
      path: '/files/:key',
      summary: 'A private file; the signature is the authority, for at most 15 minutes',
      access: anyone,
      ignoreToken: true,
      throttle: 'none',
      params: fileParams,
      query: signedQuery,
      response: bytes,
      handler: files.show,
    }),
  ],
  docs,
);
