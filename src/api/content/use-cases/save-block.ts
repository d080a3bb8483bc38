import { audit } from '../../../platform/audit';
import { lockName, transaction } from '../../../platform/db';
import type { BlockKey } from '../rules';
import { type Author, authored } from './author';

export interface BlockInput {
  title_ar: string;
  body_ar: string;
  is_active: boolean;
}

const shortened = ({ body_ar, ...rest }: BlockInput) => ({ ...rest, body_ar: [...body_ar].slice(0, 300).join('') });

/** Writes a text of the app; what is so already leaves no trace. */
export async function saveBlock(key: BlockKey, input: BlockInput, author: Author): Promise<void> {
  await transaction(async (tx) => {
    await lockName(tx, `content-block:${key}`);
    const before = await tx.one<BlockInput>('select title_ar, body_ar, is_active from content_blocks where key = $1', [key]);
    const next = { title_ar: input.title_ar, body_ar: input.body_ar, is_active: input.is_active };
    if (before && before.title_ar === next.title_ar && before.body_ar === next.body_ar && before.is_active === next.is_active) return;
    await tx.run(
      `insert into content_blocks (key, title_ar, body_ar, is_active, updated_by_id) values ($1, $2, $3, $4, $5)
       on conflict (key) do update set title_ar = excluded.title_ar, body_ar = excluded.body_ar, is_active = excluded.is_active, updated_by_id = excluded.updated_by_id, updated_at = now()`,
      [key, next.title_ar, next.body_ar, next.is_active, author.userId],
    );
    await audit(tx, {
      action: 'content_block_updated',
      ...authored(author),
      referenceType: 'content.block',
      referenceId: key,
      referenceLabel: next.title_ar,
      extra: { before: before ? shortened(before) : null, after: shortened(next) },
    });
  });
}
