import { db } from '../../../platform/db';
import { REQUEST_STATES, REQUEST_TYPES } from '../../marketplace';
import type { DayRange, HomeFigures } from '../home';
import { presentRequest, presentUnified, seriesOf } from '../present';
import { countsOfNow, dayCounts, providerCounts, type RequestCount, requestCounts, unifiedCounts } from '../queries/home';
import { latestRequests, latestUnified } from '../queries/latest';
import { countOf, type StateCount, totalOf } from '../queries/states';
import { daysBetween } from '../rules';

const LATEST_REQUESTS = 12;
const LATEST_UNIFIED = 8;
/** Longest range whose empty days are in the series too. */
const FILLED_DAYS = 400;

/**
 * Everything the first page of the staff shows (spec/backoffice.md, section 4, Home), from grouped figures.
 * @param range inclusive Riyadh days as `YYYY-MM-DD`, real ones; reversed ones are swapped
 */
export async function homeFigures({ from, to }: DayRange): Promise<HomeFigures> {
  const range = from <= to ? { from, to } : { from: to, to: from };
  const [requests, newestRequests, unified, newestUnified, counts, now, providers] = await Promise.all([
    requestCounts(db, range),
    latestRequests(db, range, LATEST_REQUESTS),
    unifiedCounts(db, range),
    latestUnified(db, range, LATEST_UNIFIED),
    dayCounts(db, range),
    countsOfNow(db),
    providerCounts(db),
  ]);
  return {
    range,
    requests: { ...requestFigures(requests), latest: newestRequests.map(presentRequest) },
    unified: { ...unifiedFigures(unified), latest: newestUnified.map(presentUnified) },
    series: seriesOf(filledDays(range), counts).sort((left, right) => left.day.localeCompare(right.day)),
    now: { providers, ...figuresOfNow(now) },
  };
}

function filledDays({ from, to }: DayRange): string[] {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 < FILLED_DAYS ? daysBetween(from, to) : [];
}

function requestFigures(counts: readonly RequestCount[]): Omit<HomeFigures['requests'], 'latest'> {
  return {
    total: totalOf(counts),
    open: countOf(counts, 'new', 'sent', 'accepted', 'in_progress'),
    completed: countOf(counts, 'completed'),
    cancelled_or_expired: countOf(counts, 'cancelled', 'expired'),
    by_status: REQUEST_STATES.map((status) => ({ status, count: countOf(counts, status) })),
    by_type: REQUEST_TYPES.map((type) => ({ type, count: totalOf(counts.filter((count) => count.type === type)) })),
  };
}

const OPEN = ['new', 'in_progress', 'returned'];

const unifiedFigures = (counts: readonly StateCount[]): Omit<HomeFigures['unified'], 'latest'> => ({
  total: totalOf(counts),
  open: countOf(counts, ...OPEN),
  pending_payment: countOf(counts, 'pending_payment'),
  active: countOf(counts, 'active'),
});

function figuresOfNow(counts: readonly (StateCount & { fact: string })[]): Omit<HomeFigures['now'], 'providers'> {
  const of = (wanted: string) => counts.filter(({ fact }) => fact === wanted);
  const [invoices, tickets] = [of('invoice'), of('ticket')];
  return {
    invoices: { pending: countOf(invoices, 'pending'), paid: countOf(invoices, 'paid'), failed: countOf(invoices, 'failed') },
    tickets: { new: countOf(tickets, 'new'), open: countOf(tickets, ...OPEN) },
    active: { subscriptions: countOf(of('subscription'), 'active'), promos: countOf(of('promo'), 'active'), extras: countOf(of('extra'), 'active') },
    pending_verifications: countOf(of('verification'), 'new', 'in_review'),
  };
}
