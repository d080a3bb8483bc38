import type { Context } from 'koa';
import { DEFAULT_LOCALE, localeOf, type Message, say } from '../i18n';

/** The panel request behind a document call, and who sends it. */

interface Administrator {
  email?: string;
  firstname?: string;
  lastname?: string;
}

export interface PanelActor {
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

/** The panel account of the current request; empty outside of one. */
export function panelActor(): PanelActor {
  const ctx = request();
  const { email = '', firstname = '', lastname = '' } = (ctx?.state['user'] ?? {}) as Administrator;
  const name = `${firstname ?? ''} ${lastname ?? ''}`.trim();
  return { label: [name, email && `<${email}>`].filter(Boolean).join(' '), ip: (ctx?.state['ip'] as string | undefined) ?? '', userAgent: ctx?.get('user-agent') ?? '' };
}
