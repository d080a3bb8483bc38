import type { Client } from 'pg';
import { Sentence } from '../support/report';
import { seedConversations } from './conversations';
import { countingOnce } from './counters';
import { nextNumber, seedCrowd } from './crowd';
import { inTransaction } from './database';
import { seedOffering } from './offering';
import { seedRequests } from './requests';
import { stage } from './staging';
import { seedTraces } from './traces';
import { seedUnified } from './unified';

const UNIT = { clients: 60, providers: 40, requests: 200 };
const PEOPLE = UNIT.clients + UNIT.providers;
const LAST_NUMBER = 10_000_000;
/** Units in one transaction: bounds its memory and lets a broken-off run keep what it finished. */
const CHUNK = 250;

/** Adds `scale` units of generated content; every call adds as many again. */
export async function seedBulk(client: Client, scale: number, say: (line: string) => void): Promise<void> {
  const began = Date.now();
  for (let done = 0; done < scale; ) {
    const units = Math.min(CHUNK, scale - done);
    await inTransaction(client, () => seedUnits(client, units));
    done += units;
    if (done === units || done === scale) await client.query('analyze up_users, provider_profiles, service_requests');
    say(`${done} of ${scale} units (${done * UNIT.providers} providers, ${done * UNIT.requests} requests) in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
}

async function seedUnits(client: Client, units: number): Promise<void> {
  const first = await nextNumber(client);
  if (first + units * PEOPLE > LAST_NUMBER) throw new Sentence('The demo phone range 0510000000-0519999999 is used up: seed a fresh database.');
  await stage(client, { first, clients: units * UNIT.clients, providers: units * UNIT.providers, requests: units * UNIT.requests });
  await countingOnce(client, async () => {
    await seedCrowd(client);
    await seedOffering(client);
    await seedRequests(client);
    await seedTraces(client);
    await seedConversations(client);
    await seedUnified(client);
  });
}
