import { Gauge } from 'prom-client';
import { registry } from './metrics';

/** The database pool, read when Prometheus asks. */

interface Pool {
  numUsed(): number;
  numFree(): number;
  numPendingAcquires(): number;
}

const pool = (): Pool => (strapi.db.connection as unknown as { client: { pool: Pool } }).client.pool;

new Gauge({
  name: 'souq_db_connections',
  help: 'Connections of the database pool, and callers waiting for one',
  labelNames: ['state'] as const,
  registers: [registry],
  collect() {
    this.set({ state: 'used' }, pool().numUsed());
    this.set({ state: 'free' }, pool().numFree());
    this.set({ state: 'waiting' }, pool().numPendingAcquires());
  },
});
