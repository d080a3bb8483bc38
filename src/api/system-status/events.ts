import type { Outcome, ServiceName } from './rules';

interface ServiceFact {
  name: ServiceName;
  outcome: Outcome;
  statusCode: number | null;
}

declare module '../../platform/events' {
  interface EventMap {
    'integration.down': ServiceFact;
    'integration.up': ServiceFact;
  }
}
