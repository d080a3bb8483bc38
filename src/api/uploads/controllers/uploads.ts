import type { z } from 'zod';
import { type Call, noContent, Reply, type UserCall } from '../../../platform/http';
import { presignUpload, receiveDirect, uploadLimitMb, videoPoster } from '../../../platform/uploads';
import type { announceBody, signedQuery, uploadParams } from '../contract';

const POSTER_HEADERS = { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=604800', 'Cross-Origin-Resource-Policy': 'cross-origin' };

export default {
  async announce({ user, body, origin }: UserCall<undefined, undefined, z.infer<typeof announceBody>>) {
    const limitMb = await uploadLimitMb(user.id);
    return presignUpload({ userId: user.id, fileName: body.file_name, size: body.size, limitMb, origin });
  },

  async receive({ params, query, stream }: Call<z.infer<typeof uploadParams>, z.infer<typeof signedQuery>>) {
    await receiveDirect({ id: params.id, expires: Number(query.expires), signature: query.signature, body: stream });
    return noContent();
  },

  async videoPoster() {
    return new Reply(200, await videoPoster(), POSTER_HEADERS);
  },
};
