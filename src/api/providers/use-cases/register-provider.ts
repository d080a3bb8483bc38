import { isUniqueViolation, type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { refused, tokenNotValid, type UploadedFile } from '../../../platform/http';
import { withStored } from '../../../platform/uploads';
import type { Register } from '../contract';
import { forgetProviderCounts } from '../counts';
import { m } from '../messages';
import { sentColumns } from '../profile-columns';
import { activeAmong } from '../queries/catalogue';
import { distinct } from '../rules';
import { preparePictures, savePictures } from './pictures';
import { savePicks } from './set-subcategories';

/**
 * Makes the user a provider: profile, sub-categories and role in one transaction (spec/providers.md, `register/`). Unknown and inactive
 * sub-categories are skipped.
 * @throws 400 when a profile exists already; of two calls at once one is refused
 */
export async function registerProvider(userId: number, input: Register, files: readonly UploadedFile[]): Promise<void> {
  const pictures = await preparePictures(files, input);
  await refuseSecond(() =>
    withStored(pictures.prepared, (stored) =>
      transaction(async (tx) => {
        await lockNewcomer(tx, userId);
        const providerId = await insertProfile(tx, userId, input);
        const ids = distinct(input.subcategory_ids);
        const active = await activeAmong(tx, ids);
        await savePicks(
          tx,
          providerId,
          ids.filter((id) => active.has(id)),
        );
        await savePictures(tx, providerId, pictures, stored);
        await raiseRole(tx, userId);
        await emit(tx, 'providers.registered', { userId, providerId });
      }),
    ),
  );
  forgetProviderCounts();
}

async function refuseSecond(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw isUniqueViolation(error, 'provider_profiles_user_unique') ? refused(m.profileExists()) : error;
  }
}

/** The user's row first, as closing the account does: two acts on one account take turns. */
async function lockNewcomer(tx: Tx, userId: number): Promise<void> {
  const user = await tx.one('select 1 from up_users where id = $1 and is_active and deleted_at is null for update', [userId]);
  if (!user) throw tokenNotValid();
  if (await tx.one('select 1 from provider_profiles where user_id = $1', [userId])) throw refused(m.profileExists());
}

async function insertProfile(tx: Tx, userId: number, input: Register): Promise<number> {
  const sent = sentColumns(input);
  const names = sent.map(([name]) => name).join(', ');
  const places = sent.map((_, index) => `$${index + 2}`).join(', ');
  const row = await tx.one<{ id: number }>(`insert into provider_profiles (user_id, ${names}) values ($1, ${places}) returning id`, [userId, ...sent.map(([, value]) => value)]);
  return (row as { id: number }).id;
}

/** Staff keep their role. */
async function raiseRole(tx: Tx, userId: number): Promise<void> {
  await tx.run("update up_users set role_state = 'provider', updated_at = now() where id = $1 and not is_staff and role_state in ('visitor', 'phone_only', 'client')", [userId]);
}
