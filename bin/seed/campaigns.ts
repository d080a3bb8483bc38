import type { Client } from 'pg';
import { type StaffAccess, staffAccess } from '../../src/api/backoffice';
import { syncRequest } from '../../src/api/promo/use-cases/changed';
import { insertRequest } from '../../src/api/promo/use-cases/create-request';
import { quoteIn } from '../../src/api/promo/use-cases/quote-request';
import { rejectIn } from '../../src/api/promo/use-cases/reject-request';
import { activateRequest } from '../../src/api/promo/use-cases/settle-request';
import type { Tx } from '../../src/platform/db';
import { type Campaign, content } from './content';
import { payInvoice, txOf } from './domain';
import { type Media, storePicture } from './media';
import { drawCover } from './pictures/draw';
import { sellPlan } from './subscriptions';

/** Advertising campaigns of the demo providers in every state; the running home banners show in the app at once. */

interface Advertiser {
  id: number;
  ord: number;
  user_id: number;
  may_advertise: boolean;
}

/** The first demo provider of a category, and whether his plan includes advertising. */
const ADVERTISER = `
select p.id, p.ord, p.user_id, exists (select from subscriptions s join subscription_plans q on q.id = s.plan_id
  where s.user_id = p.user_id and s.state = 'active' and q.promo_ads) as may_advertise
from seed_providers p join seed_picks k on k.provider_id = p.id and k.position = 0 join seed_subs c on c.id = k.subcategory_id where c.category_key = $1 order by p.ord limit 1`;

/** Who handles advertising among the demo staff. */
const STAFF = `select u.id from up_users u join user_access_profiles p on p.user_id = u.id join user_access_profile_dashboards a on a.profile_id = p.id
  join dashboards d on d.id = a.dashboard_id where u.phone between '0500000201' and '0500000299' and p.level = 'user' and d.code = 'promo' order by u.id limit 1`;

const DAY_MS = 86_400_000;

/** Makes the campaigns; none where the demo staff is not there. */
export async function seedCampaigns(client: Client, media: Media): Promise<void> {
  const tx = txOf(client);
  const clerk = await tx.one<{ id: number }>(STAFF);
  const access = clerk && (await staffAccess(clerk.id, 'promo', tx));
  if (!access) return;
  for (const [index, campaign] of content.promos().campaigns.entries()) {
    const advertiser = await tx.one<Advertiser>(ADVERTISER, [campaign.category]);
    if (!advertiser) continue;
    if (!advertiser.may_advertise) await sellPlan(tx, { ord: advertiser.ord, plan: 'PRO_MONTH', age: 4 + index });
    const id = await request(tx, campaign, advertiser);
    await addBanner(tx, media, { id, campaign, advertiser, variation: index });
    await bringTo(tx, id, campaign, access);
  }
}

async function request(tx: Tx, { title, ad_type, position, frequency, city }: Campaign, { id, user_id }: Advertiser): Promise<number> {
  const [start_at, end_at] = [new Date(Date.now() + DAY_MS), new Date(Date.now() + 31 * DAY_MS)];
  return insertRequest(tx, user_id, { title, ad_type, position, frequency, target_city: city, target_provider: id, start_at, end_at, redirect_url: '' });
}

interface Banner {
  id: number;
  campaign: Campaign;
  advertiser: Advertiser;
  variation: number;
}

async function addBanner(tx: Tx, media: Media, { id, campaign, advertiser, variation }: Banner): Promise<void> {
  const picture = await storePicture(media, 'banner', drawCover(campaign.category, variation));
  await tx.run(
    `with stored as (
       insert into files (name, hash, ext, mime, size, width, height, url, formats, provider, folder_path)
       select name, hash, '.webp', 'image/webp', size, width, height, url, formats, $2, '/'
       from jsonb_to_record($1::jsonb) as f (name text, hash text, url text, size numeric, width int, height int, formats jsonb) returning id)
     insert into promo_assets (request_id, asset_type, title, file_id, uploaded_by_id) select $3, 'image', $4, id, $5 from stored`,
    [JSON.stringify(picture), media.storage.provider, id, campaign.caption, advertiser.user_id],
  );
}

async function bringTo(tx: Tx, id: number, { state }: Campaign, access: StaffAccess): Promise<void> {
  if (state === 'new') return;
  if (state === 'rejected') return rejectIn(tx, { requestId: id, access, reason: content.promos().reject_reason });
  const invoice = await quoteIn(tx, { requestId: id, access, note: content.promos().quote_note });
  if (state === 'pending_payment') return;
  await payInvoice(tx, invoice.id, activateRequest);
  const days = state === 'expired' ? 32 : 3;
  await tx.run(
    `update promo_requests set start_at = start_at - make_interval(days => $2), end_at = end_at - make_interval(days => $2), created_at = created_at - make_interval(days => $2),
       state = case when end_at - make_interval(days => $2) <= now() then 'expired' else state end where id = $1`,
    [id, days],
  );
  await syncRequest(tx, id);
}
