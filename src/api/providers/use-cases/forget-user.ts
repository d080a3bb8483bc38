import type { Tx } from '../../../platform/db';
import { unlinkFiles } from '../../../platform/uploads';

const MARKS = ['provider_follows', 'provider_likes', 'portfolio_likes', 'portfolio_saves', 'spotlight_likes', 'spotlight_saves'] as const;
const PROFILE = 'api::providers.provider-profile';

/**
 * A user closes his account: his follows, likes and saves go, what he was announced with, and what his profile says of him; old requests
 * and offers show it under an anonymous name (spec/accounts.md, Closing an account).
 */
export async function forgetUser(tx: Tx, userId: number): Promise<void> {
  for (const table of MARKS) await tx.run(`delete from ${table} where user_id = $1`, [userId]);
  await tx.run('delete from social_notices where user_id = $1', [userId]);
  const profile = await tx.one<{ id: number }>(
    `update provider_profiles set display_name = 'deleted_' || user_id, bio = '', about_details = null, whatsapp = null, website = '', lat = null, lng = null,
       social_links = '[]', qualifications = '[]', experiences = '[]', content_sections = '[]', seo_keywords = '', seo_meta_description = '', seo_slug = '',
       accepts_urgent = false, updated_at = localtimestamp
     where user_id = $1 returning id`,
    [userId],
  );
  if (profile) await unlinkFiles(tx, { type: PROFILE, id: profile.id });
}
