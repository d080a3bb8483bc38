import { defineJob, defineSchedule } from '../jobs';
import { dropDirect, sweepDirectUploads } from './direct';
import { abandonedObjects, deleteObject } from './objects';
import { sweepPrivateFiles } from './private-files';
import { makeVideoThumbnail } from './video-thumbnail';

/** Background work of uploads; all of it may run twice. */

defineJob<{ hashes: string[] }>('uploads.delete', async ({ hashes }) => {
  for (const hash of hashes) await deleteObject(hash);
});

defineJob<{ fileId: number }>('uploads.video-thumbnail', ({ fileId }) => makeVideoThumbnail(fileId));

defineJob<{ uploadId: string }>('uploads.drop-direct', ({ uploadId }) => dropDirect(uploadId));

/** Removes bytes that no file names: a crash between storing and commit, a failed deletion, a direct upload never used. */
defineSchedule('uploads.sweep', '40 2 * * *', async () => {
  for (const hash of await abandonedObjects()) await deleteObject(hash);
  await sweepDirectUploads();
  await sweepPrivateFiles();
});
