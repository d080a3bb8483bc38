import { db, type Tx, transaction } from '../../../platform/db';
import { refused, type UploadedFile } from '../../../platform/http';
import { type Prepared, prepareOrRefuse, recordFile, type StoredFile, uploadLimitMb, withStored } from '../../../platform/uploads';
import { requireParty } from '../../backoffice';
import type { AddAsset as Input } from '../contract';
import { m } from '../messages';
import { type AssetRow, countAssets, findAsset, insertAsset } from '../queries/assets';
import { ASSET_EXTENSIONS, ASSET_TYPES, type AssetType, LARGEST_ASSET_MB } from '../rules';
import { allowedState, applyChange, lockedRequest } from './change-request';

export interface AddAsset {
  requestId: number;
  userId: number;
  input: Input;
  files: readonly UploadedFile[];
}

export const MAX_ASSETS = 30;

/**
 * Adds material to a campaign; a rejected one goes back to review.
 * @throws 400 in a sentence: unknown kind, no file, not that kind of file, too large, or a campaign that takes no material any more; 403; 404
 */
export async function addAsset({ requestId, userId, input, files }: AddAsset): Promise<AssetRow> {
  const assetType = readType(input.asset_type);
  const prepared = await prepare(userId, files);
  const assetId = await withStored([prepared], ([stored]) =>
    transaction((tx) => store(tx, { requestId, userId, assetType, title: input.title ?? '', stored: stored as StoredFile })),
  );
  return (await findAsset(db, assetId)) as AssetRow;
}

function readType(raw: unknown): AssetType {
  const word = raw === undefined || raw === null || raw === '' ? 'image' : raw;
  const known = ASSET_TYPES.find((type) => type === word);
  if (!known) throw refused(m.assetType({ types: ASSET_TYPES.join(', ') }));
  return known;
}

async function prepare(userId: number, files: readonly UploadedFile[]): Promise<Prepared> {
  const limitMb = Math.min(await uploadLimitMb(userId), LARGEST_ASSET_MB);
  const prepared = await prepareOrRefuse(
    files.findLast(({ part }) => part === 'file'),
    { limitMb, kinds: ['image', 'video', 'document'], brokenPictures: 'kept' },
  );
  if (!ASSET_EXTENSIONS.includes(prepared.ext)) throw refused(m.assetExtensions());
  return prepared;
}

interface Checked {
  requestId: number;
  userId: number;
  assetType: AssetType;
  title: string;
  stored: StoredFile;
}

async function store(tx: Tx, { requestId, userId, assetType, title, stored }: Checked): Promise<number> {
  const row = await lockedRequest(tx, requestId);
  await requireParty(userId, 'promo', row, 'write', tx);
  const to = await allowedState(tx, 'add_asset', row, ['owner', 'staff']);
  if ((await countAssets(tx, requestId)) >= MAX_ASSETS) throw refused(m.tooManyAssets({ max: MAX_ASSETS }));
  const assetId = await insertAsset(tx, { requestId, assetType, title, fileId: await recordFile(tx, stored), userId });
  await applyChange(tx, row, { to, actorId: userId });
  return assetId;
}
