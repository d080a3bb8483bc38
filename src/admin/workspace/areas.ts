import type { ComponentType } from 'react';
import type { OwnPages } from './lib/own-pages';

/** The pages of the staff inside the panel, each for those who may open it (spec/backoffice.md, section 1). */
export interface Area {
  /** Below the workspace. */
  path: string;
  /** Key of its name in the translations. */
  label: string;
  /** Key of the heading it stands under. */
  group: string;
  mayOpen(pages: OwnPages): boolean;
  load(): Promise<{ default: ComponentType }>;
}

const withDashboard =
  (code: string) =>
  ({ dashboards }: OwnPages): boolean =>
    dashboards.includes(code);

export const areas: readonly Area[] = [
  { path: 'support', label: 'souq.support.title', group: 'souq.group.talk', mayOpen: withDashboard('support'), load: () => import('./support/Inbox') },
  { path: 'chats', label: 'souq.chats.title', group: 'souq.group.talk', mayOpen: ({ operator }) => operator, load: () => import('./chat/Chats') },
  { path: 'dead-letters', label: 'souq.letters.title', group: 'souq.group.system', mayOpen: withDashboard('access'), load: () => import('./operations/DeadLetters') },
];
