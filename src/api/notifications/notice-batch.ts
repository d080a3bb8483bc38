import { LOCALES, type Locale, type Message, say } from '../../platform/i18n';
import type { Notice } from './notice';
import { cut, preferenceKey } from './rules';

/** Notices as the database takes them: each distinct content once, in every language, and who gets which. */

type Spoken = Record<Locale, string>;

export interface Content {
  event_id: string;
  title: Spoken;
  body: Spoken;
  kind: string;
  url: string;
  audience_mode: string;
  notification_type: string;
  priority: string;
  image_url: string | null;
  related_object_id: number | null;
  related_object_type: string | null;
  meta: object;
  actor_id: number | null;
  pref_key: string | null;
  event_type: string | null;
  request_id: number | null;
  offer_id: number | null;
  message_id: number | null;
}

export interface Receiver {
  userId: number;
  /** Place in `contents`. */
  content: number;
}

export interface NoticeBatch {
  contents: Content[];
  receivers: Receiver[];
}

const SHORT = { title: 200, body: 500 };
const LONG = { title: 255, body: 5_000 };

const spoken = (message: Message, max: number): Spoken => Object.fromEntries(LOCALES.map((locale) => [locale, cut(say(message, locale).replaceAll('\0', ''), max)])) as Spoken;

function contentOf(notice: Omit<Notice, 'userId'>): Content {
  const most = notice.long ? LONG : SHORT;
  return {
    event_id: notice.eventId,
    title: spoken(notice.title, most.title),
    body: spoken(notice.body, most.body),
    kind: cut(notice.kind || 'info', 50),
    url: cut(notice.url, 300),
    audience_mode: notice.audience,
    notification_type: notice.notificationType ?? 'system',
    priority: notice.urgent ? 'urgent' : (notice.priority ?? 'normal'),
    image_url: notice.imageUrl ?? null,
    related_object_id: notice.relatedObject?.id ?? null,
    related_object_type: notice.relatedObject?.type ?? null,
    meta: notice.meta ?? {},
    actor_id: notice.actorId ?? null,
    pref_key: preferenceKey(notice.prefKey, notice.eventType),
    event_type: notice.eventType ?? null,
    request_id: notice.requestId ?? null,
    offer_id: notice.offerId ?? null,
    message_id: notice.messageId ?? null,
  };
}

/** JSON that PostgreSQL stores: no NUL, no half of a surrogate pair. */
export const storable = (value: object): string =>
  JSON.stringify(value, (_name, inner: unknown) => (typeof inner === 'string' ? Buffer.from(inner).toString('utf8').replaceAll('\0', '') : inner));

/** Gathers what is the same for many receivers; of two notices of one event to one receiver the first stands. */
export function batchOf(notices: readonly Notice[]): NoticeBatch {
  const contents: Content[] = [];
  const places = new Map<string, number>();
  const told = new Set<string>();
  const receivers: Receiver[] = [];
  for (const { userId, ...notice } of notices) {
    const pair = `${userId} ${notice.eventId}`;
    if (told.has(pair)) continue;
    told.add(pair);
    const key = JSON.stringify(notice);
    const place = places.get(key) ?? contents.push(contentOf(notice)) - 1;
    places.set(key, place);
    receivers.push({ userId, content: place });
  }
  return { contents, receivers };
}
