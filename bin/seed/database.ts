import { Client } from 'pg';
import { env } from '../../config/env';
import { messageOf, Sentence } from '../support/report';
import { readState } from '../support/state';

const STATE_NAME = 'postgres.json';
const SEED_LOCK = 'souq-seed';

/** The database to fill: DATABASE_URL, else the launcher's own. Throws one sentence when there is none. */
export function databaseUrl(): string {
  if (env().DATABASE_URL) return env().DATABASE_URL;
  const local = readState<{ port: number; password: string }>(STATE_NAME);
  if (local) return `postgres://postgres:${encodeURIComponent(local.password)}@127.0.0.1:${local.port}/souq`;
  throw new Sentence('There is no database: set DATABASE_URL, or start Souq once (npm start) and leave it running.');
}

/** One connection in UTC, with the memory that bulk statements need. */
export async function connect(connectionString: string): Promise<Client> {
  const client = new Client({
    connectionString,
    ssl: env().DATABASE_SSL ? { rejectUnauthorized: true } : false,
    application_name: 'souq-seed',
    options: '-c timezone=UTC -c client_min_messages=warning -c work_mem=128MB -c jit=off -c synchronous_commit=off',
  });
  try {
    await client.connect();
  } catch (error) {
    throw new Sentence(`The database does not answer (${messageOf(error)}): start it, or Souq itself (npm start), and leave it running.`);
  }
  return client;
}

/** Refuses, with one sentence, a database whose tables the server has not made yet; makes the seed's own ledger. */
export async function prepare(client: Client): Promise<void> {
  const { rows } = await client.query<{ ready: boolean }>(
    `select to_regclass('public.service_reviews') is not null and to_regclass('public.provider_subcategories') is not null and to_regclass('public.threads') is not null and to_regclass('public.support_tickets') is not null
       and to_regclass('public.souq_constraints') is not null as ready`,
  );
  if (!rows[0]?.ready) throw new Sentence('The tables are not there yet: start the server once on this database, then seed it.');
  await client.query('create table if not exists souq_seeds (name text primary key, at timestamptz not null default now())');
}

/** One transaction; two seeds at a time take turns. */
export async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [SEED_LOCK]);
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Whether the named part was seeded before. */
export async function isSeeded(client: Client, name: string): Promise<boolean> {
  return ((await client.query('select 1 from souq_seeds where name = $1', [name])).rowCount ?? 0) > 0;
}

export async function markSeeded(client: Client, name: string): Promise<void> {
  await client.query('insert into souq_seeds (name) values ($1)', [name]);
}

const TOUCHED = [
  'up_users',
  'regions',
  'cities',
  'service_categories',
  'service_subcategories',
  'provider_profiles',
  'provider_subcategories',
  'provider_services',
  'provider_follows',
  'provider_likes',
  'portfolio_items',
  'portfolio_likes',
  'portfolio_saves',
  'spotlight_items',
  'files',
  'files_related_mph',
  'service_requests',
  'offers',
  'request_status_logs',
  'service_reviews',
  'notifications',
  'threads',
  'messages',
  'message_reads',
  'thread_changes',
  'thread_user_states',
  'subscriptions',
  'extra_purchases',
  'promo_requests',
  'promo_assets',
  'verification_requests',
  'verified_badges',
  'support_tickets',
  'support_comments',
  'unified_requests',
  'unified_status_logs',
];

/** Fresh statistics for every table a seed writes to. */
export async function analyze(client: Client): Promise<void> {
  await client.query(`analyze ${TOUCHED.join(', ')}`);
}
