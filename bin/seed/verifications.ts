import type { Client } from 'pg';
import { type StaffAccess, staffAccess } from '../../src/api/backoffice';
import { refreshFlags } from '../../src/api/verification/queries/badges';
import { decideItem, itemsOf } from '../../src/api/verification/queries/items';
import { decideDocument, documentsOf, insertAttachment, insertDocument } from '../../src/api/verification/queries/papers';
import { type Item, itemOf } from '../../src/api/verification/rules';
import { syncRequest } from '../../src/api/verification/use-cases/changed';
import { createIn } from '../../src/api/verification/use-cases/create-request';
import { finalizeIn } from '../../src/api/verification/use-cases/finalize-request';
import { activateRequest } from '../../src/api/verification/use-cases/settle-request';
import type { Tx } from '../../src/platform/db';
import { payInvoice, txOf } from './domain';
import { Papers } from './papers';

/** Verifications of the demo providers: the badges that their profiles show, and requests in every other state. */

interface Owner {
  user_id: number;
  ord: number;
  blue: boolean;
  green: boolean;
}

type State = 'new' | 'in_review' | 'rejected' | 'pending_payment' | 'active' | 'expired';

const OWNERS = `select p.user_id, p.ord, v.is_verified_blue as blue, v.is_verified_green as green
  from seed_providers p join provider_profiles v on v.id = p.id order by p.ord`;

/** Who handles verification among the demo staff. */
const STAFF = `select u.id from up_users u join user_access_profiles p on p.user_id = u.id join user_access_profile_dashboards a on a.profile_id = p.id
  join dashboards d on d.id = a.dashboard_id where u.phone between '0500000201' and '0500000299' and p.level = 'user' and d.code = 'verify' order by u.id limit 1`;

/** What providers without one of the badges ask for, in turn. */
const ASKED: readonly State[] = ['new', 'pending_payment', 'in_review', 'rejected', 'new', 'expired'];

/** What every request of the seed needs. */
interface Desk {
  tx: Tx;
  papers: Papers;
  access: StaffAccess;
}

/** Makes the requests; none where the demo staff is not there. */
export async function seedVerifications(client: Client): Promise<void> {
  const tx = txOf(client);
  const clerk = await tx.one<{ id: number }>(STAFF);
  const access = clerk && (await staffAccess(clerk.id, 'verify', tx));
  if (!access) return;
  const papers = new Papers(tx);
  try {
    await makeRequests({ tx, papers, access });
  } catch (error) {
    await papers.discard();
    throw error;
  }
}

async function makeRequests(desk: Desk): Promise<void> {
  let asked = 0;
  for (const owner of await desk.tx.rows<Owner>(OWNERS)) {
    const held = itemsFor(owner, [owner.blue, owner.green]);
    if (held.length > 0) await makeRequest(desk, owner, { items: held, state: 'active' });
    const missing = itemsFor(owner, [!owner.blue, !owner.green]);
    const state = ASKED[asked];
    if (missing.length === 0 || !state) continue;
    await makeRequest(desk, owner, { items: missing.slice(0, 2), state });
    asked += 1;
  }
}

function itemsFor({ ord }: Owner, [blue, green]: [boolean, boolean]): Item[] {
  const greens = ord % 2 === 0 ? ['G1', 'G5'] : ['G1'];
  return [...(blue ? [itemOf('blue', 'B1')] : []), ...(green ? greens.map((code) => itemOf('green', code)) : [])].filter((item) => item !== undefined);
}

interface Wanted {
  items: readonly Item[];
  state: State;
}

async function makeRequest(desk: Desk, owner: Owner, { items, state }: Wanted): Promise<void> {
  const { tx, access } = desk;
  const { id } = await createIn(tx, owner.user_id, items);
  await addPapers(desk, owner, id);
  if (state === 'new') return;
  await tx.run('update verification_requests set assigned_to_id = $2, assigned_at = now() where id = $1', [id, access.userId]);
  if (state === 'in_review') await tx.run(`update verification_requests set state = 'in_review' where id = $1`, [id]);
  else await review(tx, id, access, state);
  if (state === 'active' || state === 'expired') await madeEarlier(tx, owner, id, state);
  await syncRequest(tx, id, access.userId);
}

async function addPapers({ tx, papers }: Desk, { user_id: userId }: Owner, requestId: number): Promise<void> {
  await insertDocument(tx, { requestId, docType: 'national_id', title: 'الهوية الوطنية', fileId: await papers.store('إثبات الهوية'), userId });
  for (const item of await itemsOf(tx, [requestId])) if (item.badge_type === 'green') await insertAttachment(tx, item.id, await papers.store(item.title), userId);
}

async function review(tx: Tx, id: number, access: StaffAccess, state: State): Promise<void> {
  const refused = state === 'rejected';
  const verdict = { approved: !refused, note: refused ? 'الصورة غير واضحة' : '', actorId: access.userId };
  for (const document of await documentsOf(tx, [id])) await decideDocument(tx, document.id, verdict);
  for (const item of await itemsOf(tx, [id])) await decideItem(tx, item.id, verdict);
  const invoice = await finalizeIn(tx, { requestId: id, access }, null);
  if (invoice && state !== 'pending_payment') await payInvoice(tx, invoice.id, activateRequest);
}

/** Badges were given some time ago; the expired one more than a year ago. */
async function madeEarlier(tx: Tx, { ord, user_id: userId }: Owner, id: number, state: State): Promise<void> {
  const days = state === 'expired' ? 380 : 15 + ((ord * 13) % 330);
  await tx.run(
    `update verification_requests set requested_at = requested_at - make_interval(days => $2), reviewed_at = reviewed_at - make_interval(days => $2),
       approved_at = approved_at - make_interval(days => $2), activated_at = activated_at - make_interval(days => $2), expires_at = expires_at - make_interval(days => $2),
       state = $3 where id = $1`,
    [id, days, state],
  );
  await tx.run(
    `update verification_documents set uploaded_at = uploaded_at - make_interval(days => $2), decided_at = decided_at - make_interval(days => $2) where request_id = $1`,
    [id, days],
  );
  await tx.run('update verification_requirements set decided_at = decided_at - make_interval(days => $2) where request_id = $1', [id, days]);
  await tx.run(
    `update verified_badges set activated_at = activated_at - make_interval(days => $2), expires_at = expires_at - make_interval(days => $2), is_active = $3 where request_id = $1`,
    [id, days, state === 'active'],
  );
  await refreshFlags(tx, userId);
}
