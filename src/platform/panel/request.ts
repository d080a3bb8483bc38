import type { Context } from 'koa';
import { DEFAULT_LOCALE, localeOf, type Message, say } from '../i18n';

/** The panel request behind a document call, and who sends it. */

interface Administrator {
  id?: number;
  email?: string;
  firstname?: string;
  lastname?: string;
}

export interface PanelActor {
  /** The user that the account stands for; null = nobody. */
  userId: number | null;
  /** Name and address of the panel account, as the audit log keeps them. */
  label: string;
  ip: string;
  userAgent: string;
}

const request = (): Context | undefined => strapi.requestContext.get() as unknown as Context | undefined;

/** True inside an HTTP request; code of ours (seeds, jobs) calls documents outside of one. */
export const inRequest = (): boolean => request() !== undefined;

/** The text in the language of the browser, Arabic by default: the panel shows server messages as they come. */
export function inPanelLanguage(message: Message): string {
  const header = request()?.get('accept-language');
  return say(message, header ? localeOf(header) : DEFAULT_LOCALE);
}

type UserOf = (adminId: number) => Promise<number | null>;
let userOf: UserOf = async () => null;

/** Installs who knows which user an account stands for (at boot). */
export function setPanelUsers(lookup: UserOf): void {
  userOf = lookup;
}

/** The panel account of the current request; empty outside of one. */
export async function panelActor(): Promise<PanelActor> {
  const ctx = request();
  const { id, email = '', firstname = '', lastname = '' } = (ctx?.state['user'] ?? {}) as Administrator;
  const name = `${firstname ?? ''} ${lastname ?? ''}`.trim();
  return {
    userId: id === undefined ? null : await userOf(id),
    label: [name, email && `<${email}>`].filter(Boolean).join(' '),
    ip: (ctx?.state['ip'] as string | undefined) ?? '',
    userAgent: ctx?.get('user-agent') ?? '',
  };
}
