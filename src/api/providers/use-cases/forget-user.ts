import type { Tx } from '../../../platform/db';

const MARKS = ['provider_follows', 'provider_likes', 'portfolio_likes', 'portfolio_saves', 'spotlight_likes', 'spotlight_saves'] as const;

/** Removes every follow, like and save of a user whose account closes, and what he was announced with. */
export async function forgetUser(tx: Tx, userId: number): Promise<void> {
  for (const table of MARKS) await tx.run(`delete from ${table} where user_id = $1`, [userId]);
  await tx.run('delete from social_notices where user_id = $1', [userId]);
}
