import type { z } from 'zod';
import type { Principal } from '../../auth';
import type { Locale } from '../../i18n';
import type { Identity } from '../identity';

/** Plain WebSocket routes (RFC 6455) on the product's HTTP server, beside Socket.IO. */

/** The request that asked for the upgrade. */
export interface UpgradeCall {
  path: string;
  /** Groups of the route's pattern. */
  groups: readonly string[];
  /** Never logged: older clients carry tokens in it. */
  query: URLSearchParams;
  ip: string;
  /** Origin of absolute URLs. */
  origin: string;
  locale: Locale;
  header(name: string): string | undefined;
}

/** One open connection. Frames are JSON texts. */
export interface PlainSocket {
  readonly id: string;
  /** The signed-in caller as he is now; null on routes without `auth: 'user'`. */
  readonly caller: Principal | null;
  /** Sends an object, or a text that is JSON already; false when the connection is gone or was dropped because its peer does not read. */
  send(frame: object | string): boolean;
  close(code: number, reason?: string): void;
  /** Text frames one after the other, in their order; a binary frame comes as an empty text. Frames that came before wait for the handler. */
  onFrame(handle: (text: string) => void | Promise<void>): void;
  onClose(handle: (code: number) => void): void;
  /** The caller's role or rights are others than before (checked every second). */
  onCallerChange(handle: (caller: Principal) => void): void;
}

/** A frame, for the API page. */
export interface FrameDocs {
  summary: string;
  frame: z.ZodType;
}

export interface PlainDocs {
  /** The path with its parameters in braces. */
  path: string;
  summary: string;
  /** Who may open it and how he signs in. */
  description: string;
  /** Codes that it is closed with. */
  closes: Record<number, string>;
  /** What clients send, by a name. */
  client: Record<string, FrameDocs>;
  /** What they get. */
  server: Record<string, FrameDocs>;
}

export interface PlainRoute<A = undefined> {
  /** Of the whole path, without the query string; capture groups become `call.groups`. */
  path: RegExp;
  /** Longest frame in bytes, default 16 KB; a longer one closes the connection with 1009. */
  maxFrameBytes?: number;
  /**
   * `user`: the token rules of spec/messaging.md, Realtime A: a refusal accepts the upgrade and closes with 4401 or 4403, and the end of
   * token, session or account closes with 4401 later. `none` (default): the route decides by itself.
   */
  auth?: 'user' | 'none';
  /** Before the handshake. An ApiError thrown here becomes the plain HTTP answer in the dialect of the path; what it answers reaches `open`. */
  admit?(call: UpgradeCall): Promise<A> | A;
  docs?: PlainDocs;
  /** The connection is open. */
  open(socket: PlainSocket, call: UpgradeCall, admitted: A): Promise<void> | void;
}

const routes: PlainRoute<unknown>[] = [];

/** Registers a plain WebSocket route (at boot). */
export function plainSocket<A = undefined>(route: PlainRoute<A>): void {
  routes.push(route as PlainRoute<unknown>);
}

/** Every route. */
export const plainRoutes = (): readonly PlainRoute<unknown>[] => routes;

/** The route of a path, with the groups of its pattern. */
export function routeOf(path: string): { route: PlainRoute<unknown>; groups: string[] } | null {
  for (const route of routes) {
    const match = route.path.exec(path);
    if (match) return { route, groups: match.slice(1) };
  }
  return null;
}

/** Reads a session cookie; the dashboards install it. */
export type CookieSession = (cookieHeader: string) => Promise<Identity | null>;

let cookieSession: CookieSession = () => Promise.resolve(null);

/** Installs what names the signed-in user of a `Cookie` header (spec/messaging.md: dashboard session cookie with an allowed `Origin`). */
export function setCookieSession(read: CookieSession): void {
  cookieSession = read;
}

export const identityOfCookie: CookieSession = (cookieHeader) => cookieSession(cookieHeader);
