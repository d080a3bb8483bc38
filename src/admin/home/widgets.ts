import { Bell, Briefcase, ChartPie, Crown, File, Gift, Headphones, Shield, Stack, Star } from '@strapi/icons';
import type { WidgetArgs } from '@strapi/strapi/admin';

/** What the panel's first page shows to whom: each widget belongs to a page of the staff, and comes with the permission to open it. */

interface Shown {
  id: string;
  /** Code of the dashboard. */
  page: string;
  icon: NonNullable<WidgetArgs['icon']>;
  /** Where it leads, below the workspace. */
  to: string;
  component: WidgetArgs['component'];
}

const widgets: readonly Shown[] = [
  { id: 'requests', page: 'content', icon: Stack, to: 'operations', component: async () => (await import('./RequestsWidget')).RequestsWidget },
  { id: 'figures', page: 'analytics', icon: ChartPie, to: 'revenue', component: async () => (await import('./FiguresWidget')).FiguresWidget },
  { id: 'support', page: 'support', icon: Headphones, to: 'support', component: async () => (await import('./waiting')).TicketsWidget },
  { id: 'verify', page: 'verify', icon: Shield, to: 'verification', component: async () => (await import('./waiting')).VerificationWidget },
  { id: 'promo', page: 'promo', icon: Bell, to: 'campaigns', component: async () => (await import('./waiting')).CampaignsWidget },
  { id: 'reviews', page: 'content', icon: Star, to: 'reviews', component: async () => (await import('./waiting')).ReviewsWidget },
  { id: 'subs', page: 'subs', icon: Crown, to: 'subscriptions', component: async () => (await import('./waiting')).SubscriptionsWidget },
  { id: 'extras', page: 'extras', icon: Gift, to: 'extras', component: async () => (await import('./waiting')).ExtrasWidget },
  { id: 'billing', page: 'billing', icon: Briefcase, to: 'invoices', component: async () => (await import('./waiting')).InvoicesWidget },
  { id: 'audit', page: 'access', icon: File, to: 'audit', component: async () => (await import('./waiting')).AuditWidget },
];

const own: WidgetArgs[] = widgets.map(({ id, page, icon, to, component }) => ({
  id: `souq.${id}`,
  icon,
  title: { id: `souq.home.${id}`, defaultMessage: id },
  link: { label: { id: 'souq.home.open', defaultMessage: 'Open' }, href: `/souq/${to}` },
  permissions: [{ action: `api::souq.page.${page}` }],
  component,
}));

/** The staff's widgets before the panel's; what advertises services of others is left out. */
export const withHomeWidgets = (known: WidgetArgs[]): WidgetArgs[] => [...own, ...known.filter(({ id }) => id !== 'deploy-now')];
