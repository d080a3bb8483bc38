import type { Sql, Tx } from '../../../platform/db';
import type { DocType } from '../rules';
import type { Verdict } from './items';

/** SQL of documents and attachments: papers in private storage. */

interface PaperRow {
  id: number;
  object_key: string;
  uploaded_by_id: number | null;
  uploaded_at: Date;
}

export interface DocumentRow extends PaperRow {
  request_id: number;
  doc_type: DocType;
  title: string;
  is_approved: boolean | null;
  decision_note: string;
  decided_by_id: number | null;
  decided_at: Date | null;
}

const DOCUMENT = `select d.id, d.request_id, d.doc_type, d.title, f.object_key, d.is_approved, d.decision_note, d.decided_by_id, d.decided_at, d.uploaded_by_id, d.uploaded_at
  from verification_documents d join private_files f on f.id = d.file_id`;

/** The documents of several requests, oldest first. */
export const documentsOf = (sql: Sql, requestIds: readonly number[]): Promise<DocumentRow[]> =>
  sql.rows<DocumentRow>(`${DOCUMENT} where d.request_id = any($1::int[]) order by d.request_id, d.id`, [requestIds]);

export const findDocument = (sql: Sql, id: number): Promise<DocumentRow | undefined> => sql.one<DocumentRow>(`${DOCUMENT} where d.id = $1`, [id]);

/** What was decided of a request's documents; null = nothing yet. */
export const documentDecisions = async (sql: Sql, requestId: number): Promise<(boolean | null)[]> =>
  (await sql.rows<{ is_approved: boolean | null }>('select is_approved from verification_documents where request_id = $1', [requestId])).map((row) => row.is_approved);

export interface NewDocument {
  requestId: number;
  docType: DocType;
  title: string;
  fileId: number;
  userId: number;
}

export const insertDocument = async (tx: Tx, { requestId, docType, title, fileId, userId }: NewDocument): Promise<number> =>
  (
    (await tx.one<{ id: number }>('insert into verification_documents (request_id, doc_type, title, file_id, uploaded_by_id) values ($1, $2, $3, $4, $5) returning id', [
      requestId,
      docType,
      title,
      fileId,
      userId,
    ])) as { id: number }
  ).id;

/** Writes a decision of the staff. */
export const decideDocument = (tx: Tx, id: number, { approved, note, actorId }: Verdict): Promise<number> =>
  tx.run('update verification_documents set is_approved = $2, decision_note = $3, decided_by_id = $4, decided_at = now() where id = $1', [id, approved, note, actorId]);

export interface AttachmentRow extends PaperRow {
  requirement_id: number;
}

const ATTACHMENT = `select a.id, a.requirement_id, f.object_key, a.uploaded_by_id, a.uploaded_at
  from verification_attachments a join private_files f on f.id = a.file_id`;

/** The attachments of all items of several requests, oldest first. */
export const attachmentsOf = (sql: Sql, requestIds: readonly number[]): Promise<AttachmentRow[]> =>
  sql.rows<AttachmentRow>(`${ATTACHMENT} join verification_requirements i on i.id = a.requirement_id where i.request_id = any($1::int[]) order by a.requirement_id, a.id`, [
    requestIds,
  ]);

export const findAttachment = (sql: Sql, id: number): Promise<AttachmentRow | undefined> => sql.one<AttachmentRow>(`${ATTACHMENT} where a.id = $1`, [id]);

export const countAttachments = async (sql: Sql, requirementId: number): Promise<number> =>
  (await sql.one<{ count: number }>('select count(*)::int as count from verification_attachments where requirement_id = $1', [requirementId]))?.count ?? 0;

export const insertAttachment = async (tx: Tx, requirementId: number, fileId: number, userId: number): Promise<number> =>
  (
    (await tx.one<{ id: number }>('insert into verification_attachments (requirement_id, file_id, uploaded_by_id) values ($1, $2, $3) returning id', [
      requirementId,
      fileId,
      userId,
    ])) as { id: number }
  ).id;
