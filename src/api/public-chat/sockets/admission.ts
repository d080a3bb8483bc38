import { randomUUID } from 'node:crypto';
import { env } from '../../../../config/env';
import { bearerClaims, principalOf } from '../../../platform/auth';
import { db } from '../../../platform/db';
import { ApiError, forbidden, notAuthenticated, sharedLimiter, throttleCall, tokenNotValid, tooMany } from '../../../platform/http';
import type { UpgradeCall } from '../../../platform/realtime';
import { operatorById } from '../../operators';
import { m } from '../messages';
import { hashIp } from '../secrets';
import { redeemTicket } from '../use-cases/redeem-ticket';
import { leave, takePlace } from './presence';

/** Who may open a socket; refusals are plain HTTP answers before the handshake (spec/public-chat.md, section 1). */

const NEW_PER_MINUTE = 20;
const FULL_RETRY_SECONDS = 30;
const ADDRESS_RETRY_SECONDS = 10;

function requireOrigin(call: UpgradeCall): void {
  const [origin, allowed] = [call.header('origin'), env().CHAT_ALLOWED_ORIGINS];
  if (origin && allowed.length > 0 && !allowed.includes(origin)) throw forbidden(m.origin());
}

async function throttle(userId: number | null, ip: string): Promise<void> {
  const { allowed, retryAfter } = await throttleCall('general', userId, ip);
  if (!allowed) throw tooMany(retryAfter);
}

/** A place for a visitor. */
export interface Place {
  /** Of his conversation, and of his socket. */
  id: string;
  ipHash: string;
}

/** @throws 403 for a foreign page, 429 from an address with too many sockets, 503 when there is no room at all */
export async function admitVisitor(call: UpgradeCall): Promise<Place> {
  await throttle(null, call.ip);
  requireOrigin(call);
  const place = { id: randomUUID(), ipHash: hashIp(call.ip) };
  const room = await takePlace(place.id, place.ipHash);
  if (room === 'address') throw tooMany(ADDRESS_RETRY_SECONDS);
  if (room === 'full') throw new ApiError(503, m.full(), { headers: { 'Retry-After': String(FULL_RETRY_SECONDS) } });
  const { allowed, retryAfter } = await sharedLimiter().take(`chat-visitors:${place.ipHash}`, NEW_PER_MINUTE);
  if (allowed) return place;
  await leave(place.id);
  throw tooMany(retryAfter);
}

/** The session behind a staff socket. */
export interface StaffPass {
  userId: number;
  sid: string;
  expiresAt: Date;
}

/** @throws 401 without a good token or ticket, 403 for everybody who is no operator and for a foreign page */
export async function admitStaff(call: UpgradeCall): Promise<StaffPass> {
  const header = call.header('authorization');
  const ticket = header === undefined ? call.query.get('ticket') : null;
  const pass = header !== undefined ? await passOfHeader(header) : ticket !== null ? await redeemTicket(ticket) : null;
  await throttle(pass?.userId ?? null, call.ip);
  if (!pass) throw header === undefined && ticket === null ? notAuthenticated() : tokenNotValid();
  if (!(await operatorById(db, pass.userId))) throw forbidden();
  requireOrigin(call);
  return pass;
}

async function passOfHeader(header: string): Promise<StaffPass | null> {
  const [claims, principal] = [bearerClaims(header), await principalOf(header)];
  return claims && principal ? { userId: principal.id, sid: principal.sid, expiresAt: new Date(claims.exp * 1000) } : null;
}
