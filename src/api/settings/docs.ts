import { encryptionNotConfigured } from '../../platform/crypto';
import { invalid, type RoomDocs } from '../../platform/http';
import * as contract from './contract';
import { m } from './messages';

/** What the API page says of the integration settings (spec/settings.md, section 4). */
export const docs: RoomDocs = {
  schemas: { Settings: contract },
  tags: { settings: 'Keys and tokens of outside services, encrypted at rest' },
  endpoints: {
    'GET /v1/settings/': {
      description:
        'One entry a known key, in a fixed order. What counts is the saved value, else that of the environment; a secret is shown as a mask with its last four characters. The reading is audited.',
      refusals: [],
      examples: { response: [{ key: 'ZID_STORE_ID', value: '10422', configured: true, source: 'database', updated_at: '2026-01-15T09:30:00Z' }] },
    },
    'POST /v1/settings/': {
      description:
        'All or nothing. `""` or null removes the saved value; the very mask that is shown leaves a secret as it is and is not counted. Every process has it within five seconds. The other administrators are told which keys changed, never the values.',
      refusals: [
        invalid({ values: m.unknownKey({ key: 'NO_SUCH_KEY' }) }),
        invalid({ values: m.repeatedKey({ key: 'ZID_TOKEN' }) }),
        invalid({ values: m.badValue({ key: 'WA_PHONE_ID', problem: m.notDigits() }) }),
        encryptionNotConfigured(),
      ],
      examples: { request: { values: [{ key: 'ZID_STORE_ID', value: '10422' }] } },
    },
  },
};
