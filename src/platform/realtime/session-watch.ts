import { levelOf, type Principal, type RoleState } from '../auth';
import { db } from '../db';
import { bus } from './bus';

/**
 * Open connections outlive the check of their token, so it is repeated: when the bus says that sessions ended, and for all connections
 * together every second, which also sees what the panel, SQL or a process without Redis did (spec/messaging.md: within 2 s).
 */

/** The holder of a connection as the database knows him now. */
export interface Person extends Principal {
  operatorRole: string | null;
}

export type Loss = 'expired' | 'revoked' | 'role';

export interface Watched {
  userId: number;
  /** Session family. */
  sid: string;
  expiresAt: Date;
  /** Who may stay; default: level 1 of the role ladder. */
  accepts?(person: Person): boolean;
  /** Called once, when the connection must end. */
  lost(why: Loss): void;
  /** Called at each check that passed. */
  seen?(person: Person): void;
  /** 60 s before the token ends, at once when it ends sooner. */
  expiring?(expiresAt: Date): void;
}

export interface Watch {
  /** Another token of the same user. */
  renew(sid: string, expiresAt: Date): void;
  end(): void;
}

const SWEEP_MS = 1_000;
const WARNING_MS = 60_000;
/** Longest delay a timer takes. */
const MAX_DELAY_MS = 2_147_483_647;

const QUERY = `
  select w.user_id, w.family::text as family, u.role_state, u.is_staff, u.operator_role
  from unnest($1::int[], $2::uuid[]) as w (user_id, family)
  join up_users u on u.id = w.user_id and u.is_active and u.deleted_at is null
  where exists (select 1 from sessions s where s.family = w.family and s.user_id = w.user_id and s.revoked_at is null)`;

interface PersonRow {
  user_id: number;
  family: string;
  role_state: RoleState;
  is_staff: boolean;
  operator_role: string | null;
}

class Entry implements Watch {
  private timer: NodeJS.Timeout | undefined;
  private warned = false;

  constructor(readonly watched: Watched) {
    this.arm();
  }

  get key(): string {
    return `${this.watched.userId}:${this.watched.sid}`;
  }

  renew(sid: string, expiresAt: Date): void {
    Object.assign(this.watched, { sid, expiresAt });
    this.warned = false;
    this.arm();
  }

  end(): void {
    clearTimeout(this.timer);
    entries.delete(this);
  }

  lose(why: Loss): void {
    if (!entries.has(this)) return;
    this.end();
    this.watched.lost(why);
  }

  judge(person: Person | undefined): void {
    if (!entries.has(this)) return;
    const { accepts = (known: Person) => levelOf(known) >= 1 } = this.watched;
    if (!person) this.lose('revoked');
    else if (!accepts(person)) this.lose('role');
    else this.watched.seen?.(person);
  }

  private arm(): void {
    clearTimeout(this.timer);
    const left = this.watched.expiresAt.getTime() - Date.now();
    const next = this.warned ? left : left - WARNING_MS;
    this.timer = setTimeout(() => this.ring(), Math.min(Math.max(next, 0), MAX_DELAY_MS)).unref();
  }

  private ring(): void {
    const left = this.watched.expiresAt.getTime() - Date.now();
    if (left <= 0) {
      this.lose('expired');
      return;
    }
    if (!this.warned && left <= WARNING_MS) {
      this.warned = true;
      this.watched.expiring?.(this.watched.expiresAt);
    }
    this.arm();
  }
}

const entries = new Set<Entry>();
let sweeper: NodeJS.Timeout | undefined;
let sweeping = false;

/** Watches over the session of a connection until `end`, or until it is lost. */
export function watchSession(watched: Watched): Watch {
  const entry = new Entry({ ...watched });
  entries.add(entry);
  startSweeping();
  return entry;
}

function startSweeping(): void {
  if (!sweeper) sweeper = setInterval(() => void sweepAll(), SWEEP_MS).unref();
}

async function sweepAll(): Promise<void> {
  if (sweeping || entries.size === 0) return;
  sweeping = true;
  await sweep([...entries]);
  sweeping = false;
}

/** One statement for all of them. While the database is away nobody is judged. */
async function sweep(checked: readonly Entry[]): Promise<void> {
  const keys = new Map(checked.map((entry) => [entry.key, entry.watched]));
  const known = [...keys.values()].map(({ userId, sid }) => ({ userId, sid }));
  try {
    const rows = await db.rows<PersonRow>(QUERY, [known.map(({ userId }) => userId), known.map(({ sid }) => sid)]);
    const people = new Map(rows.map((row) => [`${row.user_id}:${row.family}`, personOf(row)]));
    for (const entry of checked) if (keys.has(entry.key)) entry.judge(people.get(entry.key));
  } catch (error) {
    strapi.log.warn(`realtime: sessions could not be checked: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const personOf = (row: PersonRow): Person => ({
  id: row.user_id,
  roleState: row.role_state,
  isStaff: row.is_staff,
  sid: row.family,
  operatorRole: row.operator_role,
});

bus.on('auth.revoked', ({ userId, family }) => {
  const touched = [...entries].filter(({ watched }) => watched.userId === userId && (family === null || watched.sid === family));
  return touched.length > 0 ? sweep(touched) : undefined;
});
