import { db } from '../../../platform/db';
import { refused } from '../../../platform/http';
import type { AddDocument as Input } from '../contract';
import { m } from '../messages';
import { type DocumentRow, documentDecisions, findDocument, insertDocument } from '../queries/papers';
import { DOC_TYPES, type DocType } from '../rules';
import { takePaper, type Upload } from './upload';

/** Adds a document to a request. @throws 400 unknown kind, and as `takePaper` */
export async function addDocument({ input, ...upload }: Upload & { input: Input }): Promise<DocumentRow> {
  const docType = readType(input.doc_type);
  const { requestId, userId } = upload;
  const id = await takePaper(upload, {
    count: async (tx) => (await documentDecisions(tx, requestId)).length,
    insert: (tx, file) => insertDocument(tx, { requestId, docType, title: input.title ?? '', fileId: file.id, userId }),
  });
  return (await findDocument(db, id)) as DocumentRow;
}

function readType(raw: unknown): DocType {
  const word = typeof raw === 'string' ? raw.trim() : raw;
  const known = DOC_TYPES.find((type) => type === word);
  if (!known) throw refused(m.docType({ types: DOC_TYPES.join(', ') }));
  return known;
}
