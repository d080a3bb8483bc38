import type { RoomDocs } from '../../platform/http';
import * as contract from './contract';

/** What the API page says of the system status (spec/system-status.md, section 1). */
export const docs: RoomDocs = {
  schemas: { SystemStatus: contract },
  tags: { 'system status': 'Whether the outside services work' },
  endpoints: {
    'GET /v1/system/status/': {
      description:
        'Always the same four: `zid`, `openai`, `whatsapp`, `email`. Each is asked once, in parallel, within twelve seconds in all; a failure of one is its own. Six calls a minute; calls at once share one round, and each is audited.',
      refusals: [],
      examples: {
        response: {
          services: ['zid', 'openai', 'whatsapp', 'email'].map((name) => ({ name, configured: true, ok: true, message: 'The service works.', checked_at: '2026-01-15T09:30:00Z' })),
        },
      },
    },
  },
};
