import { createHash, createHmac, randomBytes } from 'node:crypto';
import { derivedSecret } from '../../../config/server';

/** What the chat keeps as hashes only. */

/** An address as it is stored: tells two visitors apart and nobody where they are. */
export const hashIp = (ip: string): string => createHmac('sha256', derivedSecret('chat-ip')).update(ip).digest('base64url');

/** A one-time ticket: 32 random bytes. */
export const newTicket = (): string => randomBytes(32).toString('base64url');

export const hashTicket = (ticket: string): string => createHash('sha256').update(ticket).digest('base64url');
