import { initializeApp } from 'firebase-admin/app';
import { getMessaging, type Message, type Messaging, type SendResponse } from 'firebase-admin/messaging';
import type { Env } from '../../../../config/env';
import { readServiceAccount } from '../../../../config/env/service-account';
import { fcmAgent } from './agent';
import { serviceCredential } from './credential';
import type { PushGateway, PushMessage, PushOutcome } from './gateway';

/** Firebase Cloud Messaging, HTTP v1, through Google's library; `FCM_BASE_URL` points it elsewhere. */
export function fcmPush(env: Env): PushGateway {
  const messaging = connect(env);
  return {
    name: 'fcm',
    send: async (messages) => {
      const { responses } = await withinTime(messaging.sendEach(messages.map(fcmMessage)), env.FCM_TIMEOUT_MS);
      return responses.map(outcomeOf);
    },
  };
}

function connect(env: Env): Messaging {
  const account = readServiceAccount(env.FCM_SERVICE_ACCOUNT);
  const httpAgent = fcmAgent(env.FCM_BASE_URL);
  const credential = serviceCredential(account, env.FCM_BASE_URL, env.FCM_TIMEOUT_MS);
  const app = initializeApp({ credential, projectId: account.projectId, httpAgent }, 'souq-push');
  const messaging = getMessaging(app);
  // HTTP/1.1 over kept connections: the library's HTTP/2 sessions know no agent, and one that breaks takes its whole batch along.
  messaging.enableLegacyHttpTransport();
  return messaging;
}

/** The library waits and repeats by itself for longer than a job should hang. */
async function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`fcm did not answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const fcmMessage = ({ token, title, body, data, tag, urgent }: PushMessage): Message => ({
  token,
  notification: { title, body },
  data,
  android: { priority: urgent ? 'high' : 'normal', collapseKey: tag, notification: { tag, sound: 'default' } },
  apns: { headers: { 'apns-collapse-id': tag, 'apns-priority': urgent ? '10' : '5' }, payload: { aps: { sound: 'default' } } },
  webpush: { headers: { Urgency: urgent ? 'high' : 'normal', Topic: tag }, notification: { tag } },
});

/** The token is gone, malformed, or belongs to another project. */
const STALE = new Set(['messaging/registration-token-not-registered', 'messaging/invalid-registration-token', 'messaging/mismatched-credential']);

function outcomeOf({ success, error }: SendResponse): PushOutcome {
  if (success) return { result: 'sent' };
  const code = error?.code ?? 'unknown';
  // FCM names a malformed token only in words.
  const stale = STALE.has(code) || (code === 'messaging/invalid-argument' && /registration token/i.test(error?.message ?? ''));
  return stale ? { result: 'stale' } : { result: 'failed', reason: `fcm refused: ${code}` };
}
