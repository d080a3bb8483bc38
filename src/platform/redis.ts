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

export async function closeRedis(): Promise<void> {
  connection?.disconnect();
  connection = undefined;
}
