import type { Tx } from '../../../platform/db';
import { tokenNotValid } from '../../../platform/http';

export type NoticeKind = 'follow' | 'like' | 'like_portfolio' | 'like_spotlight';

/** True when the owner was not told of the same act of the same user within 24 hours; remembers that he is now. */
export async function isNews(tx: Tx, userId: number, kind: NoticeKind, targetId: number): Promise<boolean> {
  const written = await tx.run(
    `insert into social_notices (user_id, kind, target_id) values ($1, $2, $3)
     on conflict (user_id, kind, target_id) do update set noticed_at = now() where social_notices.noticed_at <= now() - interval '24 hours'`,
    [userId, kind, targetId],
  );
  return written > 0;
}

/** Holds the caller's account open until the transaction ends, so that nothing is marked in the name of a closed one. */
export async function holdAccount(tx: Tx, userId: number): Promise<void> {
  if (!(await tx.one('select 1 from up_users where id = $1 and is_active and deleted_at is null for share', [userId]))) throw tokenNotValid();
}
