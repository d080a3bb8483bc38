import { z } from 'zod';
import { levelOf } from '../../auth';
import { identityOf } from '../identity';
import { m } from '../messages';
import { clientEvent, EventRefusal } from './event';

/** A new token on an open socket; only one of the same user (spec/messaging.md, Token life). */
clientEvent({
  name: 'auth:refresh',
  summary: 'Go on with another access token of the same user',
  counts: 'event',
  payload: z.object({
    token: z
      .string()
      .min(1)
      .max(4096)
      .meta({ examples: ['eyJhbGciOiJIUzI1NiJ9.access.signature'] }),
  }),
  answer: z.object({ expires_at: z.iso.datetime() }),
  handle: async ({ caller, payload, renew }) => {
    const identity = await identityOf(payload.token);
    if (!identity || identity.principal.id !== caller.id || levelOf(identity.principal) < 1) throw new EventRefusal('unauthorized', m.unauthorized());
    renew(identity);
    return { expires_at: identity.expiresAt.toISOString() };
  },
});
