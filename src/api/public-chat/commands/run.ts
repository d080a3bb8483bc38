import { db } from '../../../platform/db';
import { ApiError, forbidden } from '../../../platform/http';
import { type Message, say } from '../../../platform/i18n';
import { operatorById } from '../../operators';
import { m } from '../messages';
import { errorFrame, systemFrame } from '../present';
import type { CommandLine } from '../rules';
import { type ChatCommandCall, commandOf } from './registry';
import './logs';
import './theme';

/** The name as the audit log has it: only of commands there are, since anything may have been typed by mistake. */
export const auditName = (name: string): string => (commandOf(name) ? name : 'unknown');

const SHOWN_NAME = 32;

/** Who sends a command, and from where. */
export interface Sender extends Omit<ChatCommandCall, 'operator' | 'argument'> {
  userId: number;
}

/** Runs a command for one of the staff. Never fails. @returns the frame that answers him */
export async function runCommand({ name, argument }: CommandLine, { userId, ...from }: Sender): Promise<object> {
  const { locale } = from;
  const refuse = (detail: Message) => errorFrame(say(detail, locale), null);
  const command = commandOf(name);
  if (!command) return refuse(m.unknownCommand({ name: name.slice(0, SHOWN_NAME) }));
  try {
    const operator = await operatorById(db, userId);
    if (!operator) throw forbidden();
    const { message, data } = await command({ operator, argument, ...from });
    return systemFrame(typeof message === 'string' ? message : say(message, locale), data);
  } catch (error) {
    if (error instanceof ApiError) return refuse(error.detail);
    strapi.log.error(`chat: /${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return refuse(m.commandFailed());
  }
}
