import { transaction } from '../../../platform/db';
import type { Message } from '../../../platform/i18n';
import { enqueue } from '../../../platform/jobs';
import { type Notice, notify } from '../../notifications';
import { texts } from '../notice-texts';
import type { RequestType } from '../process';
import { findRequest, matchingProviders } from '../queries';

/** A request that providers are told of (rows 1-3). */
export interface PublishedRequest {
  eventId: string;
  requestId: number;
  type: RequestType;
  clientId: number;
}

const WORDS: Record<'normal' | 'quotation' | 'competitive' | 'urgent', { title: () => Message; body: (values: { title: string }) => Message }> = {
  normal: { title: texts.newRequest, body: texts.newRequestBody },
  quotation: { title: texts.quotation, body: texts.quotationBody },
  competitive: { title: texts.competitive, body: texts.competitiveBody },
  urgent: { title: texts.urgent, body: texts.urgentBody },
};

/** @param to the provider whom the client named, or one of those whom the request matches */
export function publishedNotice({ eventId, requestId, type, clientId }: PublishedRequest, title: string, userId: number, to: 'named' | 'matching'): Notice {
  const urgent = type === 'urgent';
  const words = WORDS[type === 'competitive' && to === 'named' ? 'quotation' : type];
  return {
    eventId,
    userId,
    actorId: clientId,
    title: words.title(),
    body: words.body({ title }),
    kind: urgent ? 'urgent_request' : 'request_created',
    url: `/requests/${requestId}`,
    audience: 'provider',
    eventType: 'request_created',
    prefKey: urgent ? 'urgent_request' : to === 'matching' ? 'competitive_offer_request' : 'new_request',
    requestId,
    urgent,
  };
}

/** Providers told by one job. */
const CHUNK = 1_000;

/**
 * Tells the next thousand matching providers and queues the rest, in one transaction: a killed job goes on where it stood. A request that
 * was taken, called off or expired meanwhile is not announced further.
 */
export async function tellMatching(request: PublishedRequest & { after: number }): Promise<void> {
  await transaction(async (tx) => {
    const row = await findRequest(tx, request.requestId);
    const providers = row ? await matchingProviders(tx, request.requestId, request.after, CHUNK) : [];
    await notify(
      tx,
      providers.map((provider) => publishedNotice(request, row?.title ?? '', provider.user_id, 'matching')),
    );
    const last = providers.at(-1);
    if (last && providers.length === CHUNK) await enqueue(tx, 'marketplace.tell_matching', { ...request, after: last.id }, { key: `matching:${request.eventId}:${last.id}` });
  });
}
