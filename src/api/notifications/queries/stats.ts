import type { Sql } from '../../../platform/db';

interface Cell {
  type: string;
  priority: string;
  total: number;
  unread: number;
  recent: number;
}

export interface Stats {
  total: number;
  unread: number;
  read: number;
  by_type: Record<string, Tally>;
  by_priority: Record<string, Tally>;
  /** Of the last 7 days. */
  recent_count: number;
}

interface Tally {
  total: number;
  unread: number;
}

const CELLS = `select notification_type as type, priority, count(*)::int as total, count(*) filter (where read_at is null)::int as unread,
    count(*) filter (where created_at > now() - interval '7 days')::int as recent
  from notifications where user_id = $1 group by 1, 2 order by 1, 2`;

const sum = (cells: readonly Cell[], name: 'total' | 'unread' | 'recent'): number => cells.reduce((total, cell) => total + cell[name], 0);

function tally(cells: readonly Cell[], by: 'type' | 'priority'): Record<string, Tally> {
  const names = [...new Set(cells.map((cell) => cell[by]))];
  const of = (name: string) => cells.filter((cell) => cell[by] === name);
  return Object.fromEntries(names.map((name) => [name, { total: sum(of(name), 'total'), unread: sum(of(name), 'unread') }]));
}

/** How many notifications a user has, by type and priority. */
export async function statsOf(sql: Sql, userId: number): Promise<Stats> {
  const cells = await sql.rows<Cell>(CELLS, [userId]);
  const [total, unread] = [sum(cells, 'total'), sum(cells, 'unread')];
  return { total, unread, read: total - unread, by_type: tally(cells, 'type'), by_priority: tally(cells, 'priority'), recent_count: sum(cells, 'recent') };
}
