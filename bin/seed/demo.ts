import type { Client } from 'pg';
import { seedCampaigns } from './campaigns';
import { seedCatalogue } from './catalogue';
import { seedConversations } from './conversations';
import { countingOnce } from './counters';
import { inTransaction, isSeeded, markSeeded } from './database';
import { seedDemoPeople } from './demo-people';
import { type Media, seedMedia } from './media';
import { seedNotices } from './notices';
import { seedOffering } from './offering';
import { seedRequests } from './requests';
import { seedStaff } from './staff';
import { stage } from './staging';
import { openStorage } from './storage';
import { seedSubscriptions } from './subscriptions';
import { seedTickets } from './tickets';
import { seedTraces } from './traces';
import { seedUnified } from './unified';
import { seedVerifications } from './verifications';

const NAME = 'demo';
const REQUESTS = 200;

/** The curated content, once a database (`onlyEmpty`: and only where no provider exists). Answers whether anything was added. */
export async function seedDemo(client: Client, onlyEmpty: boolean, say: (line: string) => void): Promise<boolean> {
  const began = Date.now();
  const media: Media = { storage: openStorage(), written: [] };
  try {
    const added = await inTransaction(client, () => fill(client, onlyEmpty, media));
    if (added) say(`Demo content added, with ${media.written.length / 2} pictures, in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
    else if (!onlyEmpty) say('The demo content is there already.');
    return added;
  } catch (error) {
    await Promise.allSettled(media.written.map((name) => media.storage.remove(name)));
    throw error;
  }
}

async function fill(client: Client, onlyEmpty: boolean, media: Media): Promise<boolean> {
  if (await isSeeded(client, NAME)) return false;
  if (onlyEmpty && ((await client.query('select from provider_profiles limit 1')).rowCount ?? 0) > 0) return false;
  await seedCatalogue(client);
  await stage(client, { first: 0, clients: 0, providers: 0, requests: REQUESTS });
  await countingOnce(client, async () => {
    await seedDemoPeople(client);
    await seedOffering(client);
    await seedRequests(client);
    await seedTraces(client);
    await seedNotices(client);
    await seedConversations(client);
    await seedStaff(client);
    await seedTickets(client);
    await seedUnified(client);
    await seedMedia(client, media);
    await seedSubscriptions(client);
    await seedCampaigns(client, media);
    await seedVerifications(client);
  });
  await markSeeded(client, NAME);
  return true;
}
