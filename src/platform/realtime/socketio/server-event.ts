import { z } from 'zod';
import { checking, mustMatch } from '../../http/contract-check';
import type { ServerEventName, ServerEvents } from '../protocol';

/** A server event = data: what the API page, the typed client and the tests know of it. */
export interface ServerEventSpec<E extends ServerEventName> {
  name: E;
  /** When it comes. */
  summary: string;
  /** Whose sockets get it. */
  to: string;
  payload: z.ZodType<ServerEvents[E]>;
}

type AnySpec = ServerEventSpec<ServerEventName>;

const specs = new Map<string, AnySpec>();

/** Declares an event of the server (at boot). */
export function serverEvent<E extends ServerEventName>(spec: ServerEventSpec<E>): void {
  if (specs.has(spec.name)) throw new Error(`server event ${spec.name} is declared twice`);
  specs.set(spec.name, spec as unknown as AnySpec);
}

/** Every event that the server sends. */
export const serverEvents = (): readonly AnySpec[] => [...specs.values()];

/** In tests an event that is not declared, or strays from its schema, is a defect. */
export function checkServerEvent(name: string, payload: unknown): void {
  if (!checking()) return;
  const spec = specs.get(name);
  if (!spec) throw new Error(`the server event ${name} is not declared`);
  mustMatch(`the server event ${name}`, spec.payload, payload);
}

serverEvent({
  name: 'ready',
  summary: 'The handshake is over; the socket hears what is for its user',
  to: 'The new socket',
  payload: z.object({ user_id: z.int(), expires_at: z.iso.datetime() }),
});

serverEvent({
  name: 'auth:expiring',
  summary: 'A minute is left of the token: `auth:refresh` goes on with another one',
  to: 'The socket whose token it is',
  payload: z.object({ expires_at: z.iso.datetime() }),
});
