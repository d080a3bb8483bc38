import { env } from '../../../../config/env';
import { levelOf } from '../../auth';
import { clientIp, originOf } from '../../http/client-ip';
import { localeOf, preferredLocale } from '../../i18n';
import { bearerToken, identityOf } from '../identity';
import type { RealtimeSocket } from './types';

/** Who may connect (spec/messaging.md, Realtime B, Handshake). */

/** The refusal of a handshake as clients see it. */
export class Unauthorized extends Error {
  readonly data = { code: 4401 };

  constructor() {
    super('unauthorized');
  }
}

/** Takes the token of the handshake, never of the query string. Refuses with `connect_error` `unauthorized`, data `{code: 4401}`. */
export async function authenticate(socket: RealtimeSocket, next: (error?: Error) => void): Promise<void> {
  const { auth, headers } = socket.handshake;
  const { token: given, language }: Record<string, unknown> = auth;
  const token = typeof given === 'string' && given !== '' ? given : bearerToken(headers.authorization);
  try {
    const identity = token === undefined ? null : await identityOf(token);
    if (!identity || levelOf(identity.principal) < 1) {
      next(new Unauthorized());
      return;
    }
    socket.data = {
      caller: identity.principal,
      expiresAt: identity.expiresAt,
      // Browsers cannot set the header of a socket.
      locale: (typeof language === 'string' ? preferredLocale(language) : null) ?? localeOf(headers['accept-language']),
      origin: originOf(socket.request, env().PUBLIC_URL, env().TRUSTED_PROXY_COUNT),
      ip: clientIp(socket.request, env().TRUSTED_PROXY_COUNT),
    };
    next();
  } catch (error) {
    // The database is away: the client tries again, which it does not after "unauthorized".
    strapi.log.error(`realtime: a handshake failed: ${error instanceof Error ? error.message : String(error)}`);
    next(new Error('server_error'));
  }
}
