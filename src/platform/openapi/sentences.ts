import type { Method, Registered } from '../http';
import type { Throttle } from '../http/throttles';
import { readsBody } from './kinds';

/** What an endpoint's declaration says, in sentences below its own description. */

const LIMITS: Record<Throttle, string> = {
  general: '200 calls a minute per user, 60 per address without one (`THROTTLE_USER`, `THROTTLE_ANON`).',
  otp: '5 calls a minute per address, sending and verifying together (`THROTTLE_OTP`).',
  auth: '15 calls a minute per address (`THROTTLE_AUTH`).',
  refresh: '60 calls a minute per address (`THROTTLE_REFRESH`).',
  webhook: '600 calls a minute per address (`THROTTLE_WEBHOOK`).',
  none: 'none.',
};

const BODIES: Record<string, string> = {
  multipart: 'multipart only; a file is judged by its extension and its bytes, never by the type it is declared with.',
  either: 'JSON, or multipart with files.',
  any: 'JSON, a form, or multipart with files.',
};

const token = (spec: Registered): string => {
  if (spec.ignoreToken) return ' A token that comes along is not looked at.';
  return spec.access.name === 'public' ? ' A token that comes along must be good all the same.' : '';
};

/** The description of an operation: its rule, who may, how often, in what form. */
export function descriptionOf(spec: Registered, method: Method): string {
  const body = readsBody(spec, method) ? BODIES[spec.bodyKind ?? 'json'] : undefined;
  const lines = [
    `**Who:** ${spec.access.rule ?? `${spec.access.name}.`}${token(spec)}`,
    `**Limit:** ${LIMITS[spec.throttle ?? 'general']}`,
    ...(body ? [`**Body:** ${body}`] : []),
  ];
  return [...(spec.docs?.description ? [spec.docs.description] : []), lines.join('  \n')].join('\n\n');
}
