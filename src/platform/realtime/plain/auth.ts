import { env } from '../../../../config/env';
import { originAllowed } from '../../http/cors';
import { bearerToken, type Identity, identityOf } from '../identity';
import { identityOfCookie, type UpgradeCall } from './route';

/** The subprotocol that stands before the token: `bearer, <access JWT>`. */
export const BEARER = 'bearer';

const subprotocols = (call: UpgradeCall): string[] => (call.header('sec-websocket-protocol') ?? '').split(',').map((name) => name.trim());

/** The token of the first place that has one (spec/messaging.md, Realtime A); undefined where the session cookie's turn comes before. */
function tokenOf(call: UpgradeCall): string | undefined {
  const [first, second] = subprotocols(call);
  if (first === BEARER) return second ?? '';
  const authorization = call.header('authorization');
  return authorization === undefined ? undefined : (bearerToken(authorization) ?? '');
}

/** A page of a foreign origin must not use the cookie of its visitor. */
async function byCookie(call: UpgradeCall): Promise<Identity | null> {
  const [cookie, origin] = [call.header('cookie'), call.header('origin')];
  if (cookie === undefined || origin === undefined) return null;
  const allowed = origin === call.origin || env().CSRF_TRUSTED_ORIGINS.includes(origin) || originAllowed(origin, call.path);
  return allowed ? identityOfCookie(cookie) : null;
}

/** Who opens the connection; null = no or no good token. */
export async function identify(call: UpgradeCall): Promise<Identity | null> {
  const token = tokenOf(call);
  if (token !== undefined) return identityOf(token);
  const byQuery = env().WS_QUERY_TOKEN_ENABLED ? call.query.get('token') : null;
  return (await byCookie(call)) ?? (byQuery === null ? null : identityOf(byQuery));
}
