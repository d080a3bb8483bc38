import { randomUUID } from 'node:crypto';
import { db, lockName, transaction } from '../../../platform/db';
import { countVisitors, SOCKET_LIFE_SECONDS } from '../queries';

/** Which sockets are open in all processes together: a row each, and a sign of life for those of this process. */

const PROCESS_ID = randomUUID();
const BEAT_MS = (SOCKET_LIFE_SECONDS / 3) * 1000;

const here = new Set<string>();
let beating: NodeJS.Timeout | undefined;

const VISITORS_PER_IP = 5;
const VISITORS = 2_000;

export type Room = 'free' | 'address' | 'full';

/** Takes a place for a visitor's socket, unless his address or everybody together has as many as there may be. */
export const takePlace = (id: string, ipHash: string): Promise<Room> =>
  transaction(async (tx) => {
    await lockName(tx, 'chat-visitors');
    const open = await countVisitors(tx, ipHash);
    if (open.here >= VISITORS_PER_IP) return 'address';
    if (open.all >= VISITORS) return 'full';
    await tx.run('insert into desk_sockets (id, process_id, ip_hash) values ($1, $2, $3)', [id, PROCESS_ID, ipHash]);
    return 'free';
  });

/** Writes a staff socket down. */
export async function enterStaff(id: string, userId: number): Promise<void> {
  keepAlive(id);
  await db.run('insert into desk_sockets (id, process_id, user_id) values ($1, $2, $3)', [id, PROCESS_ID, userId]);
}

/** Gives the signs of life of an open socket until it leaves. */
export function keepAlive(id: string): void {
  here.add(id);
  beating ??= setInterval(() => void beat(), BEAT_MS).unref();
}

/** The socket is gone, or never opened. */
export async function leave(id: string): Promise<void> {
  here.delete(id);
  if (here.size === 0) {
    clearInterval(beating);
    beating = undefined;
  }
  await db.run('delete from desk_sockets where id = $1', [id]);
}

async function beat(): Promise<void> {
  try {
    await db.run('update desk_sockets set seen_at = now() where process_id = $1 and id = any($2::uuid[])', [PROCESS_ID, [...here]]);
  } catch (error) {
    strapi.log.warn(`chat: open sockets could not be written down: ${error instanceof Error ? error.message : String(error)}`);
  }
}
