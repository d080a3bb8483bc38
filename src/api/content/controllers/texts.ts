import type { z } from 'zod';
import { db } from '../../../platform/db';
import type { Call } from '../../../platform/http';
import { absoluteUrl } from '../../../platform/uploads';
import type * as contract from '../contract';
import { activeDocuments, blockRows, linksOf } from '../queries';

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

export default {
  async show({ origin }: Call): Promise<z.infer<typeof contract.publicContent>> {
    const [blocks, documents, links] = await Promise.all([blockRows(db), activeDocuments(db), linksOf(db)]);
    const shown = blocks.filter(({ is_active }) => is_active);
    return {
      blocks: Object.fromEntries(shown.map(({ key, title_ar, body_ar, updated_at }) => [key, { title_ar, body_ar, updated_at: updated_at.toISOString() }])),
      documents: Object.fromEntries(
        documents.map(({ doc_type, version, published_at, url }) => [doc_type, { doc_type, version, published_at: iso(published_at), file_url: absoluteUrl(origin, url) }]),
      ),
      links,
    };
  },
};
