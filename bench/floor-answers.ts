import { presentMe } from '../src/api/accounts/present';
import { meOf } from '../src/api/accounts/queries';
import { createOffer, createRequest as createRequestSchema } from '../src/api/marketplace/contract';
import { acceptUrgent } from '../src/api/marketplace/use-cases/accept-urgent';
import { createRequest } from '../src/api/marketplace/use-cases/create-request';
import { openRequests } from '../src/api/marketplace/use-cases/list-requests';
import { makeOffer } from '../src/api/marketplace/use-cases/make-offer';
import { listQuery } from '../src/api/providers/contract';
import { profileTotal } from '../src/api/providers/counts';
import { listFilter } from '../src/api/providers/list-filter';
import { presentCategories, presentProfile } from '../src/api/providers/present';
import { activeCategories } from '../src/api/providers/queries/catalogue';
import { callersProvider, type OwnProvider } from '../src/api/providers/queries/lookups';
import { filteredProfiles, publicProfile } from '../src/api/providers/queries/profiles';
import { entitlementsOf } from '../src/api/subscriptions/features';
import { presentFeatures, presentPlan } from '../src/api/subscriptions/present';
import { holdingsOf } from '../src/api/subscriptions/queries/features';
import { activePlans } from '../src/api/subscriptions/queries/plans';
import { type Principal, principalOf } from '../src/platform/auth';
import { db, readPage } from '../src/platform/db';
import { settleBare } from './settle-bare';

/** The measured endpoints, written straight down. */

interface Call {
  path: string;
  query: URLSearchParams;
  /** The Authorization header. */
  token: string;
  header(name: string): string | undefined;
  raw: Buffer;
  body: unknown;
}

interface Answer {
  method: 'GET' | 'POST';
  path: RegExp;
  status: number;
  act(call: Call): Promise<unknown>;
}

const ORIGIN = 'http://127.0.0.1';

const caller = async ({ token }: Call): Promise<Principal> => (await principalOf(token)) as Principal;
const provider = async (call: Call): Promise<OwnProvider> => (await callersProvider(db, (await caller(call)).id)) as OwnProvider;
const idIn = (path: string): number => Number(/\d+/.exec(path)?.[0]);

const get = (path: RegExp, act: Answer['act']): Answer => ({ method: 'GET', path, status: 200, act });
const post = (path: RegExp, status: number, act: Answer['act']): Answer => ({ method: 'POST', path, status, act });

export const answers: readonly Answer[] = [
  get(/^\/api\/providers\/categories\/$/, async () => presentCategories(await activeCategories(db, 'ar'))),
  get(/^\/api\/providers\/list\/$/, async ({ query }) => {
    const wanted = listQuery.parse(Object.fromEntries(query));
    const filter = listFilter(wanted);
    const [rows] = await Promise.all([filteredProfiles(db, filter, readPage(wanted)), profileTotal(filter)]);
    return rows.map(presentProfile(ORIGIN));
  }),
  get(/^\/api\/providers\/\d+\/$/, async ({ path }) => {
    const row = await publicProfile(db, idIn(path));
    return row && presentProfile(ORIGIN)(row);
  }),
  get(/^\/api\/subscriptions\/plans\/$/, async (call) => {
    await caller(call);
    return (await activePlans(db)).map((plan) => presentPlan(plan, 'ar'));
  }),
  get(/^\/api\/features\/my\/$/, async (call) => presentFeatures(entitlementsOf(await holdingsOf(db, [(await caller(call)).id])).value)),
  get(/^\/api\/accounts\/me\/$/, async (call) => presentMe(await meOf(db, (await caller(call)).id))),
  get(/^\/api\/marketplace\/provider\/competitive\/available\/$/, async (call) => openRequests('competitive', await provider(call), 'ar')),
  post(/^\/api\/marketplace\/requests\/create\/$/, 201, async (call) => createRequest({ userId: (await caller(call)).id, input: createRequestSchema.parse(call.body), parts: [] })),
  post(/^\/api\/marketplace\/requests\/\d+\/offers\/create\/$/, 201, async (call) => {
    const { price, duration_days, note = '' } = createOffer.parse(call.body);
    return { ok: true, offer_id: await makeOffer({ requestId: idIn(call.path), provider: await provider(call), priceMinor: price, durationDays: duration_days, note }) };
  }),
  post(/^\/api\/marketplace\/requests\/urgent\/accept\/$/, 200, async (call) => {
    const { request_id } = call.body as { request_id: number };
    const own = await provider(call);
    await acceptUrgent(request_id, own);
    return { ok: true, request_id, status: 'accepted', provider: own.display_name };
  }),
  post(/^\/api\/billing\/webhooks\/mock\/$/, 200, settleBare),
];
