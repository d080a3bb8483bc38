import { type Env, env } from '../../../../config/env';
import { consolePush } from './console';
import type { PushGateway } from './gateway';

export { MAX_BATCH, type PushGateway, type PushMessage, type PushOutcome } from './gateway';

/** Its library is large: loaded only where it is used. */
const fcmPush = (given: Env): PushGateway => (require('./fcm') as typeof import('./fcm')).fcmPush(given);

let gateway: PushGateway | undefined;

/** The configured push gateway: FCM with `FCM_SERVICE_ACCOUNT`, else log lines. */
export function pushGateway(): PushGateway {
  gateway ??= env().FCM_SERVICE_ACCOUNT ? fcmPush(env()) : consolePush();
  return gateway;
}
