import type { HomeDay, HomeRequest, HomeUnified } from './home';
import type { DayCount } from './queries/home';
import type { LatestRequest, LatestUnified } from './queries/latest';

/** Rows as the first page of the staff shows them. */

export const presentRequest = (row: LatestRequest): HomeRequest => ({
  id: row.id,
  title: row.title,
  type: row.type,
  status: row.status,
  city: row.city,
  client: { id: row.client_id, name: row.client_name },
  provider: row.provider_id === null ? null : { id: row.provider_id, name: row.provider_name ?? '' },
  created_at: row.created_at.toISOString(),
});

export const presentUnified = (row: LatestUnified): HomeUnified => ({
  id: row.id,
  code: row.code,
  type: row.type,
  status: row.status,
  priority: row.priority,
  summary: row.summary,
  requester: { id: row.requester_id, name: row.requester_name },
  assigned_to: row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name ?? '' },
  team: { code: row.team_code, name: row.team_name },
  created_at: row.created_at.toISOString(),
});

const COLUMN = { request: 'requests', invoice: 'invoices', ticket: 'tickets', unified: 'unified' } as const;

/** One entry for each of these days, and for each day that was counted. */
export function seriesOf(days: readonly string[], counts: readonly DayCount[]): HomeDay[] {
  const series = new Map<string, HomeDay>();
  for (const day of [...days, ...counts.map((count) => count.day)]) series.set(day, { day, requests: 0, invoices: 0, tickets: 0, unified: 0 });
  for (const { day, fact, count } of counts) Object.assign(series.get(day) as HomeDay, { [COLUMN[fact]]: count });
  return [...series.values()];
}
