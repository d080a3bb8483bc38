import { type Tx, transaction } from '../../../platform/db';
import { refused, type UploadedFile } from '../../../platform/http';
import { claimPrivateFile, type PrivateFile, prepareOrRefuse, uploadLimitMb, withPrivateFile } from '../../../platform/uploads';
import { requireParty } from '../../backoffice';
import { m } from '../messages';
import { LARGEST_PAPER_MB, MAX_PAPERS, PAPER_EXTENSIONS } from '../rules';
import { allowedState, applyChange, lockedRequest } from './change-request';

export interface Upload {
  requestId: number;
  userId: number;
  files: readonly UploadedFile[];
}

/** What a use-case does with the stored paper, under the lock of the request. */
export interface Paper {
  /** How many there are already. */
  count(tx: Tx): Promise<number>;
  /** Writes the row that names the file; answers its id. */
  insert(tx: Tx, file: PrivateFile): Promise<number>;
}

/**
 * Takes a paper of the requester or of verify staff into private storage; a rejected request goes back to review.
 * @returns id of the row that names it
 * @throws 400 in a sentence: no file, not one of the kinds, too large, too many, or a request that takes none any more; 403; 404
 */
export async function takePaper({ requestId, userId, files }: Upload, paper: Paper): Promise<number> {
  const limitMb = Math.min(await uploadLimitMb(userId), LARGEST_PAPER_MB);
  const file = files.findLast(({ part }) => part === 'file');
  const prepared = await prepareOrRefuse(file, { limitMb, kinds: ['image', 'document'], extensions: PAPER_EXTENSIONS, brokenPictures: 'kept' });
  return withPrivateFile(prepared, (stored) =>
    transaction(async (tx) => {
      const row = await lockedRequest(tx, requestId);
      await requireParty(userId, 'verify', row, 'write', tx);
      const to = allowedState(row, 'upload', ['owner', 'staff']);
      if ((await paper.count(tx)) >= MAX_PAPERS) throw refused(m.tooManyPapers({ max: MAX_PAPERS }));
      await claimPrivateFile(tx, stored.id);
      const id = await paper.insert(tx, stored);
      await applyChange(tx, row, { to, actorId: userId });
      return id;
    }),
  );
}
