import { Gauge } from 'prom-client';
import { counter, registry } from '../observability/metrics';

/** What realtime does, for Prometheus. */

export const connections = new Gauge({
  name: 'souq_realtime_connections',
  help: 'Open realtime connections of this process',
  labelNames: ['kind'] as const,
  registers: [registry],
});

export const deliveries = counter('souq_realtime_deliveries_total', 'Events and frames handed to connections of this process', ['kind']);

export const dropped = counter('souq_realtime_dropped_total', 'Connections closed by the server: slow readers, floods, sessions that ended', ['reason']);
