import type { IncomingMessage } from 'node:http';
import type { Principal } from './principal';

/** Sign-ins of pages (a cookie), where an endpoint takes them beside bearer tokens. The dashboards install who reads the cookie. */
export interface PageSession {
  principal: Principal;
  /** Whether this is the page's CSRF token: a cookie comes along with forged calls, the token does not. */
  holdsCsrf(token: string): boolean;
}

type ReadPageSession = (request: IncomingMessage) => Promise<PageSession | null>;

let read: ReadPageSession = () => Promise.resolve(null);

/** Installs the reader (at boot); without one no cookie signs anybody in. */
export function setPageSession(reader: ReadPageSession): void {
  read = reader;
}

/** The sign-in behind a request's cookies; null when there is none. */
export const pageSessionOf: ReadPageSession = (request) => read(request);
