import { audit } from '../../../platform/audit';
import { lockName, transaction } from '../../../platform/db';
import { fieldMessages, invalid, type UploadedFile } from '../../../platform/http';
import { prepareUpload, recordFile, underField, withStored } from '../../../platform/uploads';
import { m } from '../panel/messages';
import { DOC_EXTENSIONS, type DocType, LARGEST_DOC_MB } from '../rules';
import { type Author, authored } from './author';

export interface DocumentInput {
  version: string;
  publishedAt: Date | null;
  active: boolean;
  file: UploadedFile | undefined;
}

/**
 * Adds a version of a legal document; an active one switches the older ones of its type off.
 * @returns its id
 * @throws 400 under `file`: none, too large, or another kind than pdf, doc, docx, txt
 */
export async function uploadDocument(docType: DocType, { version, publishedAt, active, file }: DocumentInput, author: Author): Promise<number> {
  if (!file) throw invalid({ file: fieldMessages.notFile() });
  const prepared = await underField('file', () => prepareUpload(file, { limitMb: LARGEST_DOC_MB, kinds: ['document'] }));
  if (!(DOC_EXTENSIONS as readonly string[]).includes(prepared.ext)) throw invalid({ file: m.documentKind() });
  return withStored([prepared], ([stored]) =>
    transaction(async (tx) => {
      if (!stored) throw new Error('the document was not stored');
      await lockName(tx, `content-document:${docType}`);
      if (active) await tx.run('update content_documents set is_active = false where doc_type = $1 and is_active', [docType]);
      const row = await tx.one<{ id: number }>(
        'insert into content_documents (doc_type, version, published_at, is_active, file_id, uploaded_by_id) values ($1, $2, $3, $4, $5, $6) returning id',
        [docType, version, publishedAt, active, await recordFile(tx, stored), author.userId],
      );
      const { id } = row as { id: number };
      await audit(tx, {
        action: 'content_document_uploaded',
        ...authored(author),
        referenceType: 'content.document',
        referenceId: id,
        referenceLabel: docType,
        extra: { version, published_at: publishedAt?.toISOString() ?? null, is_active: active, bytes: stored.size },
      });
      return id;
    }),
  );
}
