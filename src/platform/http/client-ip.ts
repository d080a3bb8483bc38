import type { IncomingMessage } from 'node:http';

/** The socket peer, or the right-most untrusted `X-Forwarded-For` hop behind `trustedProxies` proxies (spec/operations.md, section 3). */
export function clientIp(request: IncomingMessage, trustedProxies: number): string {
  const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  if (trustedProxies <= 0) return peer;
  const header = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean);
  return (hops[Math.max(0, hops.length - trustedProxies)] ?? peer).slice(0, 45);
}

/** True when the request came over HTTPS, also through a trusted proxy. */
export function isSecure(request: IncomingMessage, trustedProxies: number): boolean {
  if ('encrypted' in request.socket) return true;
  return trustedProxies > 0 && request.headers['x-forwarded-proto'] === 'https';
}

/** Origin of absolute URLs: `PUBLIC_URL`, else that of the request. */
export function originOf(request: IncomingMessage, publicUrl: string, trustedProxies: number): string {
  if (publicUrl) return publicUrl;
  const forwarded = trustedProxies > 0 ? request.headers['x-forwarded-host'] : undefined;
  const host = (typeof forwarded === 'string' && forwarded) || request.headers.host || 'localhost';
  return `${isSecure(request, trustedProxies) ? 'https' : 'http'}://${host}`;
}
