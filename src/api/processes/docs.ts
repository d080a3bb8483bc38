import type { RoomDocs } from '../../platform/http';
import * as contract from './contract';

/** What the API page says of the processes. */
export const docs: RoomDocs = {
  schemas: { Processes: contract },
  tags: { processes: 'Every state machine as data: the very definitions that the server enforces' },
  endpoints: {
    'GET /processes/': { description: 'States, and for each transition its action, where it starts and ends, who may take it and which clock does.', refusals: [] },
    'GET /processes/:name/': {
      description: 'By its name, such as `service_request`, `offer`, `invoice`.',
      parameters: { name: 'Name of the process' },
      refusals: [],
      examples: { params: { name: 'service_request' } },
    },
  },
};
