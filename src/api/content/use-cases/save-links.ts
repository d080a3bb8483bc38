import { audit } from '../../../platform/audit';
import { transaction } from '../../../platform/db';
import { lockLinks } from '../queries';
import { LINK_NAMES, type LinkName, type Links } from '../rules';
import { type Author, authored } from './author';

/** Writes the links that were sent; the others stay. What is so already leaves no trace. */
export async function saveLinks(input: Partial<Record<LinkName, string | undefined>>, author: Author): Promise<void> {
  await transaction(async (tx) => {
    const before = await lockLinks(tx);
    const next = Object.fromEntries(LINK_NAMES.map((name) => [name, input[name] ?? before[name]])) as Links;
    const changed = LINK_NAMES.filter((name) => next[name] !== before[name]);
    if (changed.length === 0) return;
    await tx.run(
      'update content_links set x_url = $1, whatsapp_url = $2, email = $3, android_store = $4, ios_store = $5, website_url = $6, updated_by_id = $7, updated_at = now()',
      [...LINK_NAMES.map((name) => next[name]), author.userId],
    );
    const pick = (links: Links) => Object.fromEntries(changed.map((name) => [name, links[name]]));
    await audit(tx, { action: 'content_links_updated', ...authored(author), referenceType: 'content.links', extra: { before: pick(before), after: pick(next) } });
  });
}
