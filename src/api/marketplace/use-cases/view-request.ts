import { db } from '../../../platform/db';
import { forbidden, notFound } from '../../../platform/http';
import type { Locale } from '../../../platform/i18n';
import { allowedActions } from '../../../platform/process';
import { absoluteUrl, mediaJoin } from '../../../platform/uploads';
import type { OwnProvider } from '../../providers';
import { m } from '../messages';
import { presentItem, presentLog, presentOffer } from '../present';
import { PARTY_ACTIONS, serviceRequest } from '../process';
import { findItem, type ItemRow, logsOf, matchOf, offerCounts, offersOf } from '../queries';
import { actorsOf, factsOf } from '../rules';
import { currentRequest } from './expire-due-requests';

export interface ViewRequest {
  requestId: number;
  userId: number;
  isStaff: boolean;
  provider: OwnProvider | undefined;
  locale: Locale;
  /** Origin of absolute URLs. */
  origin: string;
}

/** A request as its owner sees it. @throws 404 when it is not his */
export async function viewAsClient(view: ViewRequest): Promise<object> {
  const row = await currentItem(view.requestId);
  if (row?.client_id !== view.userId) throw notFound();
  return detail(view, row, false);
}

/** A request as a provider sees it: named, assigned, or matching while it is open. @throws 404 unknown, 403 none of these */
export async function viewAsProvider(view: ViewRequest & { provider: OwnProvider }): Promise<object> {
  const row = await currentItem(view.requestId);
  if (!row) throw notFound();
  const matches = await matchesOpen(view.provider, row);
  if (row.provider_id !== view.provider.id && !matches) throw forbidden(m.notOpen());
  return detail(view, row, matches);
}

async function currentItem(id: number): Promise<ItemRow | undefined> {
  const row = await findItem(db, id);
  if (!row?.due) return row;
  await currentRequest(id);
  return findItem(db, id);
}

async function matchesOpen(provider: OwnProvider, row: ItemRow): Promise<boolean> {
  if (row.request_type === 'normal' || row.provider_id !== null || row.client_id === provider.user_id) return false;
  if (row.state !== 'sent' && row.state !== 'new') return false;
  if (row.request_type === 'urgent' && !provider.accepts_urgent) return false;
  const match = await matchOf(db, provider.id, row);
  return match.city && match.subcategory;
}

export interface StaffView {
  row: ItemRow;
  detail: object;
}

/** A request as staff see it: with the client's phone, files, the log and all offers; undefined when there is none. */
export async function viewAsStaff(requestId: number, { origin, locale }: Pick<ViewRequest, 'origin' | 'locale'>): Promise<StaffView | undefined> {
  const row = await currentItem(requestId);
  if (!row) return undefined;
  const [history, offers] = await Promise.all([historyOf(row.id, origin), offersOf(db, row.id)]);
  return { row, detail: { ...presentItem(row, { locale, seesClientPhone: true }), ...history, offers: offers.map(presentOffer) } };
}

interface Attachment {
  id: number;
  file_type: string;
  created_at: Date;
  url: string | null;
}

const ATTACHMENTS = `select a.id, a.file_type, a.created_at, f.url from request_attachments a
  ${mediaJoin('f', 'api::marketplace.request-attachment', 'file', 'a.id')} where a.request_id = $1 order by a.id`;

export interface RequestHistory {
  attachments: { id: number; file_type: string; file_url: string | null; created_at: string }[];
  status_logs: ReturnType<typeof presentLog>[];
}

/** Files and status log of a request. */
export async function historyOf(requestId: number, origin: string): Promise<RequestHistory> {
  const [attachments, logs] = await Promise.all([db.rows<Attachment>(ATTACHMENTS, [requestId]), logsOf(db, requestId)]);
  return {
    attachments: attachments.map(({ id, file_type, url, created_at }) => ({ id, file_type, file_url: absoluteUrl(origin, url), created_at: created_at.toISOString() })),
    status_logs: logs.map(presentLog),
  };
}

async function detail(view: ViewRequest, row: ItemRow, matches: boolean): Promise<object> {
  const [history, offers] = await Promise.all([historyOf(row.id, view.origin), offerCounts(db, row.id, view.provider?.id ?? null)]);
  const actors = actorsOf(row, { userId: view.userId, isStaff: view.isStaff, providerId: view.provider?.id ?? null }, matches);
  const actions = allowedActions(serviceRequest, factsOf(row, { pendingOffers: offers.pending, offered: offers.mine }), actors);
  const isClient = row.client_id === view.userId;
  const isTheirs = view.provider !== undefined && row.provider_id === view.provider.id;
  return {
    ...presentItem(row, { locale: view.locale, seesClientPhone: isClient || isTheirs }),
    ...history,
    allowed_actions: actions.filter((action) => PARTY_ACTIONS.has(action)),
  };
}
