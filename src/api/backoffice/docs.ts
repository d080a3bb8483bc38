import type { RoomDocs } from '../../platform/http';
import * as contract from './contract';

/** What the API page says of the backoffice (spec/backoffice.md, section 1). */
export const docs: RoomDocs = {
  schemas: { Backoffice: contract },
  tags: { backoffice: 'Who of the staff may open what; the lists themselves are with their domains (`…/backoffice/…`)' },
  endpoints: {
    'GET /backoffice/dashboards/': { description: 'Modules of the backoffice by `sort_order`. A revoked or expired profile is a 403 from the next call on.', refusals: [] },
    'GET /backoffice/me/access/': {
      description:
        'Levels: `admin` and `power` have all dashboards, `user` the allowed ones with the rows assigned to him or to nobody, `qa` reads the allowed ones and changes nothing (`readonly`).',
      refusals: [],
    },
  },
};
