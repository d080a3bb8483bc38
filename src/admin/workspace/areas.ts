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

/** Figures of money are for who has one of these pages (spec/analytics.md, Who may). */
const withFigures = ({ dashboards }: OwnPages): boolean => ['analytics', 'billing', 'promo', 'verify'].some((code) => dashboards.includes(code));

/** Integrations are for administrators of the backoffice and power users. */
const managing = ({ level }: OwnPages): boolean => level === 'admin' || level === 'power';

const withOperations = ({ dashboards }: OwnPages): boolean => dashboards.includes('content') || dashboards.includes('analytics');

export const areas: readonly Area[] = [
  { path: 'operations', label: 'souq.ops.title', group: 'souq.group.market', mayOpen: withOperations, load: () => import('./operations/Operations') },
  { path: 'requests', label: 'souq.requests.title', group: 'souq.group.market', mayOpen: withDashboard('content'), load: () => import('./requests/Requests') },
  { path: 'providers', label: 'souq.providers.title', group: 'souq.group.market', mayOpen: withDashboard('content'), load: () => import('./providers/Providers') },
  { path: 'services', label: 'souq.services.title', group: 'souq.group.market', mayOpen: withDashboard('content'), load: () => import('./services/Services') },
  { path: 'categories', label: 'souq.categories.title', group: 'souq.group.market', mayOpen: withDashboard('content'), load: () => import('./categories/Categories') },
  { path: 'reviews', label: 'souq.reviews.title', group: 'souq.group.market', mayOpen: withDashboard('content'), load: () => import('./reviews/Reviews') },
  { path: 'support', label: 'souq.support.title', group: 'souq.group.talk', mayOpen: withDashboard('support'), load: () => import('./support/Inbox') },
  { path: 'chats', label: 'souq.chats.title', group: 'souq.group.talk', mayOpen: ({ operator }) => operator, load: () => import('./chat/Chats') },
  { path: 'revenue', label: 'souq.revenue.title', group: 'souq.group.money', mayOpen: withFigures, load: () => import('./revenue/Revenue') },
  { path: 'invoices', label: 'souq.billing.title', group: 'souq.group.money', mayOpen: withDashboard('billing'), load: () => import('./billing/Invoices') },
  { path: 'withdrawals', label: 'souq.payouts.title', group: 'souq.group.money', mayOpen: withDashboard('billing'), load: () => import('./ledger/Withdrawals') },
  { path: 'adjustments', label: 'souq.adjust.title', group: 'souq.group.money', mayOpen: withDashboard('billing'), load: () => import('./ledger/Adjustments') },
  { path: 'ledger', label: 'souq.ledger.title', group: 'souq.group.money', mayOpen: withDashboard('billing'), load: () => import('./ledger/Ledger') },
  { path: 'subscriptions', label: 'souq.subs.title', group: 'souq.group.trade', mayOpen: withDashboard('subs'), load: () => import('./sales/Subscriptions') },
  { path: 'extras', label: 'souq.extras.title', group: 'souq.group.trade', mayOpen: withDashboard('extras'), load: () => import('./sales/Extras') },
  { path: 'campaigns', label: 'souq.promo.title', group: 'souq.group.trade', mayOpen: withDashboard('promo'), load: () => import('./promo/Campaigns') },
  { path: 'verification', label: 'souq.verify.title', group: 'souq.group.trade', mayOpen: withDashboard('verify'), load: () => import('./verify/Reviews') },
  { path: 'badges', label: 'souq.badges.title', group: 'souq.group.trade', mayOpen: withDashboard('verify'), load: () => import('./verify/Badges') },
  { path: 'access', label: 'souq.access.title', group: 'souq.group.system', mayOpen: withDashboard('access'), load: () => import('./access/Profiles') },
  { path: 'accounts', label: 'souq.accounts.title', group: 'souq.group.system', mayOpen: withDashboard('access'), load: () => import('./access/Accounts') },
  { path: 'audit', label: 'souq.audit.title', group: 'souq.group.system', mayOpen: withDashboard('access'), load: () => import('./audit/Audit') },
  { path: 'status', label: 'souq.status.title', group: 'souq.group.system', mayOpen: managing, load: () => import('./status/SystemStatus') },
  { path: 'settings', label: 'souq.settings.title', group: 'souq.group.system', mayOpen: managing, load: () => import('./settings/Settings') },
  { path: 'dead-letters', label: 'souq.letters.title', group: 'souq.group.system', mayOpen: withDashboard('access'), load: () => import('./operations/DeadLetters') },
];
