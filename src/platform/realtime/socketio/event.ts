import type { z } from 'zod';
import type { Principal } from '../../auth';
import type { Locale, Message } from '../../i18n';
import type { Identity } from '../identity';
import type { AckCode, ClientEventName, ClientEvents } from '../protocol';

/** A client event = data: the same declaration validates, limits and answers (as `endpoint` does over HTTP). */

/** What a handler gets. */
export interface EventCall<P> {
  caller: Principal;
  payload: P;
  locale: Locale;
  /** Origin of absolute URLs. */
  origin: string;
  ip: string;
  userAgent: string;
  /** Puts the socket into a room, and counts its user as present there. */
  join(room: string): void;
  leave(room: string): void;
  /** Continues with another token of the same user. */
  renew(identity: Identity): void;
}

export interface EventSpec<E extends ClientEventName> {
  name: E;
  /** What it does, for the API page. */
  summary: string;
  /** Which of the two limits it counts against: messages or other events (spec/messaging.md, Realtime B, Limits). */
  counts: 'message' | 'event';
  payload: z.ZodType<ClientEvents[E]['payload']>;
  /** What a good acknowledgement carries beside `ok`. */
  answer: z.ZodType<ClientEvents[E]['data']>;
  /** @throws EventRefusal, or an ApiError, for an acknowledgement that is not ok */
  handle(call: EventCall<ClientEvents[E]['payload']>): Promise<ClientEvents[E]['data']> | ClientEvents[E]['data'];
}

export type AnySpec = EventSpec<ClientEventName>;

const specs = new Map<string, AnySpec>();

/** Registers a client event (at boot). */
export function clientEvent<E extends ClientEventName>(spec: EventSpec<E>): void {
  if (specs.has(spec.name)) throw new Error(`client event ${spec.name} is defined twice`);
  specs.set(spec.name, spec as unknown as AnySpec);
}

export const clientEventOf = (name: string): AnySpec | undefined => specs.get(name);

/** Every event that clients may send. */
export const clientEvents = (): readonly AnySpec[] => [...specs.values()];

/** Refuses an event: `{ok: false, code, error}`. */
export class EventRefusal extends Error {
  constructor(
    readonly code: AckCode,
    readonly detail: Message,
  ) {
    super(detail.key);
    this.name = 'EventRefusal';
  }
}
