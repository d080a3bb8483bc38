import type { Sql } from '../../platform/db';
import { type BlockKey, type DocType, LINK_NAMES, type Links } from './rules';

/** SQL of texts, documents and links. */

export interface BlockRow {
  key: BlockKey;
  title_ar: string;
  body_ar: string;
  is_active: boolean;
  updated_at: Date;
}

export const blockRows = (sql: Sql): Promise<BlockRow[]> => sql.rows<BlockRow>('select key, title_ar, body_ar, is_active, updated_at from content_blocks order by key');

export interface DocumentRow {
  id: number;
  doc_type: DocType;
  version: string;
  published_at: Date | null;
  is_active: boolean;
  url: string;
  created_at: Date;
}

const DOCUMENTS = `select d.id, d.doc_type, d.version, d.published_at, d.is_active, f.url, d.created_at from content_documents d join files f on f.id = d.file_id`;

/** The active one of each type. */
export const activeDocuments = (sql: Sql): Promise<DocumentRow[]> => sql.rows<DocumentRow>(`${DOCUMENTS} where d.is_active order by d.id desc`);

/** The newest 50 of all types and versions. */
export const documentRows = (sql: Sql): Promise<DocumentRow[]> => sql.rows<DocumentRow>(`${DOCUMENTS} order by d.id desc limit 50`);

const LINKS = `select ${LINK_NAMES.join(', ')} from content_links`;

export const linksOf = async (sql: Sql): Promise<Links> => (await sql.one<Links>(LINKS)) as Links;

/** The same, locked until the transaction ends. */
export const lockLinks = async (sql: Sql): Promise<Links> => (await sql.one<Links>(`${LINKS} for update`)) as Links;
