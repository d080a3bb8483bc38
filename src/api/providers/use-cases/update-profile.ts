import { transaction } from '../../../platform/db';
import { notFound, type UploadedFile } from '../../../platform/http';
import { withStored } from '../../../platform/uploads';
import type { UpdateProfile } from '../contract';
import { forgetProviderCounts } from '../counts';
import { m } from '../messages';
import { sentColumns } from '../profile-columns';
import { preparePictures, savePictures } from './pictures';

/**
 * Changes what was sent of the caller's profile, pictures included.
 * @throws 400 under a picture's field, 404 without a profile
 */
export async function updateProfile(userId: number, input: UpdateProfile, files: readonly UploadedFile[]): Promise<void> {
  const pictures = await preparePictures(files, input);
  const sent = sentColumns(input);
  const assignments = sent.map(([name], index) => `${name} = $${index + 2}, `).join('');
  await withStored(pictures.prepared, (stored) =>
    transaction(async (tx) => {
      const row = await tx.one<{ id: number }>(`update provider_profiles set ${assignments}updated_at = now() where user_id = $1 returning id`, [
        userId,
        ...sent.map(([, value]) => value),
      ]);
      if (!row) throw notFound(m.noProfile());
      await savePictures(tx, row.id, pictures, stored);
    }),
  );
  forgetProviderCounts();
}
