import { defineJob } from '../jobs';
import { bus } from './bus';
import type { BusTopics } from './protocol';

/** Enqueued in the transaction that ends sign-ins, so it runs after its commit. Where it comes late, the sweep of the connections is there. */
defineJob<BusTopics['auth.revoked']>('auth.revoked', (revocation) => bus.publish('auth.revoked', revocation));
