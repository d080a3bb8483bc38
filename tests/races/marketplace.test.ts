import { randomUUID } from 'node:crypto';
import { row, sql } from '../support/db';
import type { Client } from '../support/http';
import { aClient, aProvider, aRequest, aSubcategory, type Provider, requestFields } from '../support/market';
import { race, statuses, values } from '../support/race';

let client: Client;
let subcategory: number;
let providers: Provider[];

beforeAll(async () => {
  [client, subcategory] = [await aClient(), await aSubcategory()];
  providers = await Promise.all(Array.from({ length: 20 }, () => aProvider([subcategory])));
});

const provider = (index: number): Provider => providers[index] as Provider;
const bid = (requestId: number, by: Provider) => by.post(`/api/marketplace/requests/${requestId}/offers/create/`).send({ price: '100.00', duration_days: 3 });
const choose = (offerId: number) => client.post(`/api/marketplace/offers/${offerId}/accept/`);
const requestRow = (id: number) => row<{ state: string; provider_id: number | null }>('select state, provider_id from service_requests where id = $1', [id]);
const logs = (id: number) => sql<{ from_status: string; to_status: string }>('select from_status, to_status from request_status_logs where request_id = $1 order by id', [id]);

describe('an urgent request', () => {
  it('goes to exactly one of 20 providers', async () => {
    const id = await aRequest(client, subcategory, 'urgent');
    const answers = await race(20, async (index) => provider(index).post('/api/marketplace/requests/urgent/accept/').send({ request_id: id }));
    expect(statuses(answers)).toEqual({ 200: 1, 409: 19 });
    const winner = provider(values(answers).findIndex(({ status }) => status === 200));
    expect(await requestRow(id)).toEqual({ state: 'accepted', provider_id: winner.providerId });
    expect(await logs(id)).toEqual([{ from_status: 'sent', to_status: 'accepted' }]);
  });

  it('is either taken or called off', async () => {
    for (let round = 0; round < 4; round += 1) {
      const id = await aRequest(client, subcategory, 'urgent');
      const answers = values(
        await race(6, async (index) =>
          index === 0 ? client.post(`/api/marketplace/requests/${id}/cancel/`) : provider(index).post('/api/marketplace/requests/urgent/accept/').send({ request_id: id }),
        ),
      );
      const { state, provider_id: taken } = await requestRow(id);
      const accepted = answers.slice(1).filter(({ status }) => status === 200).length;
      // An accepted request may still be called off by its owner; never the other way round.
      expect(accepted).toBe(taken === null ? 0 : 1);
      expect(answers[0]?.status).toBe(200);
      expect(state).toBe('cancelled');
    }
  });
});

describe('offers', () => {
  async function competition(bidders: number): Promise<{ id: number; offers: number[] }> {
    const id = await aRequest(client, subcategory, 'competitive');
    const offers: number[] = [];
    for (let index = 0; index < bidders; index += 1) offers.push((await bid(id, provider(index)).expect(201)).body.offer_id);
    return { id, offers };
  }

  const offerStates = async (id: number) => (await sql<{ state: string }>('select state from offers where request_id = $1 order by state', [id])).map(({ state }) => state);

  it('of two chosen at once one is selected', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, offers } = await competition(3);
      const answers = await race(2, async (index) => choose(offers[index] as number));
      expect(statuses(answers)).toEqual({ 200: 1, 400: 1 });
      const chosen = values(answers).findIndex(({ status }) => status === 200);
      expect(await offerStates(id)).toEqual(['rejected', 'rejected', 'selected']);
      expect(await requestRow(id)).toEqual({ state: 'accepted', provider_id: provider(chosen).providerId });
      expect(await logs(id)).toHaveLength(1);
    }
  });

  it('one made while another is chosen is refused or rejected, never left pending', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, offers } = await competition(1);
      const [chosen, late] = values(await race(2, async (index) => (index === 0 ? choose(offers[0] as number) : bid(id, provider(5)))));
      expect(chosen?.status).toBe(200);
      expect([201, 400]).toContain(late?.status);
      expect(await offerStates(id)).toEqual(late?.status === 201 ? ['rejected', 'selected'] : ['selected']);
    }
  });

  it('of one provider bidding many times at once, one counts', async () => {
    const id = await aRequest(client, subcategory, 'competitive');
    expect(statuses(await race(6, async () => bid(id, provider(0))))).toEqual({ 201: 1, 409: 5 });
    expect(await offerStates(id)).toEqual(['pending']);
  });
});

describe('an Idempotency-Key', () => {
  const create = (key: string, body: object) => client.post('/api/marketplace/requests/create/').set('Idempotency-Key', key).send(body);
  const titled = (title: string) => row('select count(*)::int as count from service_requests where client_id = $1 and title = $2', [client.userId, title]);

  it('makes 10 creations at once one request, with one answer', async () => {
    const [key, title] = [randomUUID(), `once ${randomUUID()}`];
    const answers = await race(10, async () => create(key, { ...requestFields(subcategory, 'competitive'), title }));
    expect(statuses(answers)).toEqual({ 201: 10 });
    const [first, ...others] = values(answers).map(({ body }) => body);
    for (const other of others) expect(other).toEqual(first);
    expect(await titled(title)).toEqual({ count: 1 });
  });

  it('with other fields is a conflict, and makes nothing', async () => {
    const [key, title] = [randomUUID(), `first ${randomUUID()}`];
    await create(key, { ...requestFields(subcategory, 'competitive'), title }).expect(201);
    const other = await create(key, { ...requestFields(subcategory, 'competitive'), title: `${title} other` }).expect(409);
    expect(other.body).toEqual({ detail: expect.any(String) });
    expect(await titled(`${title} other`)).toEqual({ count: 0 });
  });

  it('at once with two contents: one is made, the other refused', async () => {
    const [key, title] = [randomUUID(), `two ${randomUUID()}`];
    const answers = await race(8, async (index) => create(key, { ...requestFields(subcategory, 'competitive'), title: `${title} ${index % 2}` }));
    const counts = statuses(answers);
    expect(counts).toEqual({ 201: 4, 409: 4 });
    expect(await row('select count(*)::int as count from service_requests where title like $1', [`${title}%`])).toEqual({ count: 1 });
  });

  it('belongs to its user, and is no longer than 80', async () => {
    const key = randomUUID();
    const other = await aClient();
    const mine = await create(key, requestFields(subcategory, 'competitive')).expect(201);
    const theirs = await other.post('/api/marketplace/requests/create/').set('Idempotency-Key', key).send(requestFields(subcategory, 'competitive')).expect(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
    await create('k'.repeat(81), requestFields(subcategory, 'competitive')).expect(400);
  });
});
