import { redis } from '../redis';
import { PROCESS_ID } from './bus';

/**
 * Who has a room open now, in any process. Each process keeps its own count; with Redis it also writes down which process a user's
 * connection is on, and that it is alive, so that a killed process is forgotten within seconds.
 */

const BEAT_MS = 2_000;
const ALIVE_MS = 6_000;
/** Rooms of killed processes that nobody asks for again. */
const FORGET_SECONDS = 7 * 24 * 3600;

const counts = new Map<string, number>();
let beating: NodeJS.Timeout | undefined;
let missedBeat = true;

const roomKey = (room: string, userId: number): string => `souq:present:${room}:${userId}`;
const processKey = (id: string): string => `souq:process:${id}`;

/** Counts a connection of the user in the room; answers what takes it out again (once). */
export function enterRoom(room: string, userId: number): () => void {
  const key = roomKey(room, userId);
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  if (count === 1) void write(key);
  let inside = true;
  return () => {
    if (inside) leave(key);
    inside = false;
  };
}

function leave(key: string): void {
  const count = (counts.get(key) ?? 1) - 1;
  if (count > 0) {
    counts.set(key, count);
    return;
  }
  counts.delete(key);
  redis()
    ?.hdel(key, PROCESS_ID)
    .catch(() => undefined);
}

/** Whether the user has the room open. While Redis is away only this process knows, so the answer may be a wrong no. */
export async function isInRoom(room: string, userId: number): Promise<boolean> {
  const key = roomKey(room, userId);
  if (counts.has(key)) return true;
  const connection = redis();
  if (!connection) return false;
  try {
    const holders = await connection.hkeys(key);
    if (holders.length === 0) return false;
    const alive = await connection.mget(holders.map(processKey));
    const dead = holders.filter((_, index) => alive[index] === null);
    if (dead.length > 0) await connection.hdel(key, ...dead);
    return dead.length < holders.length;
  } catch {
    return false;
  }
}

/** Starts the sign of life of this process. */
export async function openPresence(): Promise<void> {
  if (!redis()) return;
  await beat();
  beating = setInterval(() => void beat(), BEAT_MS).unref();
}

export async function closePresence(): Promise<void> {
  clearInterval(beating);
  await redis()
    ?.del(processKey(PROCESS_ID))
    .catch(() => undefined);
}

async function beat(): Promise<void> {
  try {
    await redis()?.set(processKey(PROCESS_ID), 1, 'PX', ALIVE_MS);
    // A Redis that was away may have lost what stood in it.
    if (missedBeat) for (const key of counts.keys()) await write(key);
    missedBeat = false;
  } catch {
    missedBeat = true;
  }
}

async function write(key: string): Promise<void> {
  try {
    await redis()?.multi().hset(key, PROCESS_ID, 1).expire(key, FORGET_SECONDS).exec();
  } catch {
    missedBeat = true;
  }
}
