import type { z } from 'zod';
import { created, type UserCall } from '../../../platform/http';
import { readIdempotencyKey } from '../../../platform/idempotency';
import type * as contract from '../contract';
import { extrasCatalogue } from '../extras-catalogue';
import { presentExtra } from '../present';
import { buyExtra } from '../use-cases/buy-extra';
import { myExtras } from '../use-cases/expire-extras';

export default {
  catalogue: ({ locale }: UserCall) => extrasCatalogue().map((extra) => presentExtra(extra, locale)),

  mine: ({ user }: UserCall) => myExtras(user.id),

  async buy({ user, params, header }: UserCall<z.infer<typeof contract.bySku>>) {
    return created(await buyExtra({ userId: user.id, sku: params.sku, idempotencyKey: readIdempotencyKey(header('idempotency-key')) }));
  },
};
