/**
 * The typed events of the Socket.IO namespace (spec/messaging.md, Realtime B). One declaration serves the server, its tests and the API
 * page; each domain adds its own by declaration merging, as it does with `EventMap`.
 */

/** Server → client: event and payload. */
export interface ServerEvents {
  ready: { user_id: number; expires_at: string };
  'auth:expiring': { expires_at: string };
}

/** Client → server: event, payload, and what the acknowledgement carries beside `ok`. */
export interface ClientEvents {
  'auth:refresh': { payload: { token: string }; data: { expires_at: string } };
}

export type ServerEventName = keyof ServerEvents;
export type ClientEventName = keyof ClientEvents;

export const ACK_CODES = ['unauthorized', 'forbidden', 'not_found', 'blocked', 'no_provider', 'empty_body', 'too_long', 'invalid', 'rate_limited', 'server_error'] as const;
export type AckCode = (typeof ACK_CODES)[number];

export type Ack<D extends object = object> = ({ ok: true } & D) | { ok: false; code: AckCode; error: string };
export type AckOf<E extends ClientEventName> = Ack<ClientEvents[E]['data']>;

/** The maps in the shape that Socket.IO's types want. */
export type ServerToClient = { [E in ServerEventName]: (payload: ServerEvents[E]) => void };
export type ClientToServer = { [E in ClientEventName]: (payload: ClientEvents[E]['payload'], ack: (answer: AckOf<E>) => void) => void };

/** Topics of the bus between processes and what their messages carry. */
export interface BusTopics {
  /** Sign-ins of a user ended: one family, or all of them. */
  'auth.revoked': { userId: number; family: string | null };
}

export type BusTopic = keyof BusTopics;
