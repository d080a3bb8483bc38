import type { Sql, Tx } from '../../../platform/db';
import type { AssetType } from '../rules';

/** SQL of the material of campaigns. */

export interface AssetRow {
  id: number;
  request_id: number;
  asset_type: AssetType;
  title: string;
  /** Address of the file; null once it is gone from the media library. */
  url: string | null;
  uploaded_by_id: number | null;
  uploaded_at: Date;
}

const SELECT = `select a.id, a.request_id, a.asset_type, a.title, f.url, a.uploaded_by_id, a.uploaded_at from promo_assets a left join files f on f.id = a.file_id`;

/** The material of several campaigns, oldest first. */
export const assetsOf = (sql: Sql, requestIds: readonly number[]): Promise<AssetRow[]> =>
  sql.rows<AssetRow>(`${SELECT} where a.request_id = any($1::int[]) order by a.request_id, a.id`, [requestIds]);

export const findAsset = (sql: Sql, id: number): Promise<AssetRow | undefined> => sql.one<AssetRow>(`${SELECT} where a.id = $1`, [id]);

export const countAssets = async (sql: Sql, requestId: number): Promise<number> =>
  (await sql.one<{ count: number }>('select count(*)::int as count from promo_assets where request_id = $1', [requestId]))?.count ?? 0;

export interface NewAsset {
  requestId: number;
  assetType: AssetType;
  title: string;
  fileId: number;
  userId: number;
}

export async function insertAsset(tx: Tx, { requestId, assetType, title, fileId, userId }: NewAsset): Promise<number> {
  const row = await tx.one<{ id: number }>('insert into promo_assets (request_id, asset_type, title, file_id, uploaded_by_id) values ($1, $2, $3, $4, $5) returning id', [
    requestId,
    assetType,
    title,
    fileId,
    userId,
  ]);
  return (row as { id: number }).id;
}
