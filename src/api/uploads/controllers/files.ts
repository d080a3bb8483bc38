import type { z } from 'zod';
import { type Call, Reply } from '../../../platform/http';
import { readPrivate } from '../../../platform/uploads';
import type { fileParams, signedQuery } from '../contract';

export default {
  async show({ params, query, header }: Call<z.infer<typeof fileParams>, z.infer<typeof signedQuery>>) {
    const { status, body, headers } = await readPrivate({ key: params.key, ...query, range: header('range') });
    return new Reply(status, body, headers);
  },
};
