import type { RoomDocs } from '../../platform/http';
import * as contract from './contract';

/** What the API page says of texts, documents and links (spec/backoffice.md, section 4, Content). */
export const docs: RoomDocs = {
  schemas: { Content: contract },
  tags: { content: 'Texts of the app, legal documents and links, as the staff wrote them' },
  endpoints: {
    'GET /content/public/': {
      description: 'Active texts by their key, the document in force of each type, and the links; a link that is not set is `""`, a text or document that is missing has no key.',
    },
  },
};
