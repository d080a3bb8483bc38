import type { Locale, Message } from '../../../platform/i18n';
import type { OperatorRow } from '../../operators';

/** Commands of the staff channel (spec/public-chat.md, section 5): each domain adds its own, and a name nobody added is unknown. */

export interface ChatCommandCall {
  operator: OperatorRow;
  /** What stands behind the name, trimmed. */
  argument: string;
  locale: Locale;
  ip: string;
  userAgent: string;
}

export interface ChatCommandAnswer {
  /** A message in the sender's language, or a text that is what it is. */
  message: Message | string;
  /** Key `data` of the answer. */
  data?: unknown;
}

/** Runs a command. @throws ApiError to answer with its sentence instead */
export type ChatCommand = (call: ChatCommandCall) => Promise<ChatCommandAnswer>;

const commands = new Map<string, ChatCommand>();

/** Registers a command (at boot). @param name without the slash, in small letters */
export function defineChatCommand(name: string, command: ChatCommand): void {
  if (commands.has(name)) throw new Error(`chat command ${name} is defined twice`);
  commands.set(name, command);
}

export const commandOf = (name: string): ChatCommand | undefined => commands.get(name);
