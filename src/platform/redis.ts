import { Redis } from 'ioredis';
import { env } from '../../config/env';

let connection: Redis | undefined;

/** The shared Redis connection, or undefined without `REDIS_URL`. Commands fail fast while it is away; it reconnects by itself. */
export function redis(): Redis | undefined {
  if (!env().REDIS_URL) return undefined;
  if (!connection) {
    connection = new Redis(env().REDIS_URL, { maxRetriesPerRequest: 0, enableOfflineQueue: false, connectTimeout: 2_000, commandTimeout: 2_000 });
    connection.on('error', () => undefined);
  }
  return connection;
}

const FIRST_CONNECTION_MS = 2_000;

/** Connects before the first request wants to count; a Redis that is away holds the start up for two seconds at most. */
export async function openRedis(): Promise<void> {
  const opened = redis();
  if (!opened || opened.status === 'ready') return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, FIRST_CONNECTION_MS);
    opened.once('ready', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

export async function closeRedis(): Promise<void> {
  connection?.disconnect();
  connection = undefined;
}
