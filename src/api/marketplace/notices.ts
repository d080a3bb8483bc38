import { db, transaction } from '../../platform/db';
import { type SouqEvent, subscribe } from '../../platform/events';
import type { Message } from '../../platform/i18n';
import { enqueue } from '../../platform/jobs';
import { formatMinor } from '../../platform/money';
import { type Notice, notify } from '../notifications';
import type { RequestChanged } from './events';
import { statuses, texts } from './notice-texts';
import { noticeFacts } from './queries';
import { receiversOf } from './receivers';
import { type PublishedRequest, publishedNotice } from './use-cases/tell-matching';

/** The marketplace's events as notices (spec/marketplace.md, Notifications emitted). */

const urlOf = (requestId: number): string => `/requests/${requestId}`;

const send = (notices: readonly Notice[]): Promise<void> => transaction((tx) => notify(tx, notices));

interface Facts {
  title: string;
  /** The user behind each provider profile. */
  userOf(providerId: number): number | undefined;
}

/** undefined when the request is gone. */
async function factsOf(requestId: number, providerIds: readonly number[]): Promise<Facts | undefined> {
  const found = await noticeFacts(db, requestId, providerIds);
  return found && { title: found.title, userOf: (providerId) => found.users.find(({ id }) => id === providerId)?.user_id };
}

/** A named provider is told at once; all matching ones by a job of their own, page by page. */
async function tellOfRequest({ id: eventId, data }: SouqEvent<'marketplace.request_published'>): Promise<void> {
  const published: PublishedRequest = { eventId, requestId: data.requestId, type: data.type, clientId: data.clientId };
  if (data.providerId === null) {
    await enqueue(db, 'marketplace.tell_matching', { ...published, after: 0 }, { key: `matching:${eventId}:0` });
    return;
  }
  const facts = await factsOf(data.requestId, [data.providerId]);
  const userId = facts?.userOf(data.providerId);
  if (facts && userId !== undefined) await send([publishedNotice(published, facts.title, userId, 'named')]);
}

async function tellOfOffer({ id: eventId, data }: SouqEvent<'marketplace.offer_created'>): Promise<void> {
  const facts = await factsOf(data.requestId, [data.providerId]);
  const actorId = facts?.userOf(data.providerId);
  if (!facts || actorId === undefined) return;
  const provider = await db.one<{ display_name: string }>('select display_name from provider_profiles where id = $1', [data.providerId]);
  const price = formatMinor(data.priceMinor);
  await send([
    {
      eventId,
      userId: data.clientId,
      actorId,
      title: texts.offer(),
      body: texts.offerBody({ title: facts.title, provider: provider?.display_name ?? '', price, days: data.durationDays }),
      kind: 'offer_created',
      url: urlOf(data.requestId),
      audience: 'client',
      eventType: 'offer_created',
      requestId: data.requestId,
      offerId: data.offerId,
      meta: { price, duration_days: data.durationDays },
    },
  ]);
}

async function tellOfChoice({ id: eventId, data }: SouqEvent<'marketplace.offer_selected'>): Promise<void> {
  const facts = await factsOf(data.requestId, [data.providerId]);
  const userId = facts?.userOf(data.providerId);
  if (!facts || userId === undefined) return;
  await send([
    {
      eventId,
      userId,
      actorId: data.clientId,
      title: texts.selected(),
      body: texts.selectedBody({ title: facts.title }),
      kind: 'offer_selected',
      url: urlOf(data.requestId),
      audience: 'provider',
      eventType: 'offer_selected',
      requestId: data.requestId,
      offerId: data.offerId,
    },
  ]);
}

/** Row 20: the provider whom staff chose. */
async function tellOfAssignment({ id: eventId, data }: SouqEvent<'marketplace.request_assigned'>): Promise<void> {
  const facts = await factsOf(data.requestId, [data.providerId]);
  const userId = facts?.userOf(data.providerId);
  if (!facts || userId === undefined) return;
  await send([
    {
      eventId,
      userId,
      title: texts.assigned(),
      body: texts.assignedBody({ title: facts.title }),
      kind: 'request_created',
      url: urlOf(data.requestId),
      audience: 'provider',
      eventType: 'request_assigned',
      prefKey: 'new_request',
      requestId: data.requestId,
    },
  ]);
}

/** The client of completed work is invited to review it (row 12). */
const bodyOf = ({ to }: RequestChanged, forClient: boolean) => (to === 'completed' && forClient ? texts.reviewBody : texts.changedBody);

async function tellOfChange({ id: eventId, data }: SouqEvent<'marketplace.request_changed'>): Promise<void> {
  const receivers = receiversOf(data);
  if (!receivers.client && receivers.providers.length === 0) return;
  const facts = await factsOf(data.requestId, receivers.providers);
  if (!facts) return;
  const note: string | Message = data.fixedNote ?? data.note;
  const common = {
    eventId,
    actorId: data.actorId,
    title: texts.changed({ status: statuses[data.to]() }),
    kind: 'request_status_change',
    url: urlOf(data.requestId),
    eventType: 'status_changed' as const,
    requestId: data.requestId,
    meta: { from_status: data.from, to_status: data.to, note: data.note },
  };
  const users = receivers.providers.map((id) => facts.userOf(id)).filter((id): id is number => id !== undefined);
  await send([
    ...(receivers.client ? [{ ...common, userId: data.clientId, audience: 'client' as const, body: bodyOf(data, true)({ title: facts.title, note }) }] : []),
    ...users.map((userId) => ({ ...common, userId, audience: 'provider' as const, body: bodyOf(data, false)({ title: facts.title, note }) })),
  ]);
}

subscribe('marketplace.request_published', 'marketplace.tell_of_request', tellOfRequest);
subscribe('marketplace.offer_created', 'marketplace.tell_of_offer', tellOfOffer);
subscribe('marketplace.offer_selected', 'marketplace.tell_of_choice', tellOfChoice);
subscribe('marketplace.request_assigned', 'marketplace.tell_of_assignment', tellOfAssignment);
subscribe('marketplace.request_changed', 'marketplace.tell_of_change', tellOfChange);
