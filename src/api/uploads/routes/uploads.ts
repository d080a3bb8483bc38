import { z } from 'zod';
import { anyone, level } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import { announceBody, directUpload, picture, signedQuery, uploadParams } from '../contract';
import uploads from '../controllers/uploads';
import { docs } from '../docs';

export default router(
  'uploads',
  [
    endpoint({
      method: 'POST',
      path: '/uploads/direct/',
      summary: 'Announce a large file and get the address to PUT it to',
      access: level(1),
      body: announceBody,
      response: directUpload,
      status: 201,
      handler: uploads.announce,
    }),
    endpoint({
      method: 'PUT',
      path: '/uploads/direct/:id/',
      summary: 'Send the bytes of an announced file; the signature is the authority',
      access: anyone,
      ignoreToken: true,
      params: uploadParams,
      query: signedQuery,
      bodyKind: 'raw',
      response: z.null(),
      status: 204,
      handler: uploads.receive,
    }),
    endpoint({
      method: 'GET',
      path: '/media/video-poster.png',
      summary: 'The generic picture of a video without a frame of its own',
      access: anyone,
      ignoreToken: true,
      throttle: 'none',
      response: picture,
      handler: uploads.videoPoster,
    }),
  ],
  docs,
);
