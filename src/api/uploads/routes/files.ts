import { z } from 'zod';
import { anyone } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import { fileParams, signedQuery } from '../contract';
import files from '../controllers/files';

export default router('Uploads', [
  endpoint({
    method: 'GET',
    path: '/files/:key',
    summary: 'A private file; the signature is the authority, for at most 15 minutes',
    access: anyone,
    ignoreToken: true,
    throttle: 'none',
    params: fileParams,
    query: signedQuery,
    response: z.unknown(),
    handler: files.show,
  }),
]);
