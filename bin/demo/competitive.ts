import type { Api } from './api';
import { execute, expectRequest, review } from './execution';
import type { Person, Place, Provider } from './people';
import { expectFields, expectRow, type Story } from './story';

interface Row {
  id: number;
}

interface Offer extends Row {
  provider: number;
}

/** Three providers bid, the client chooses the second, the others are passed over. */
export async function competitiveJob(api: Api, story: Story, place: Place, client: Person, providers: readonly [Provider, Provider, Provider]): Promise<void> {
  story.chapter('A competitive request');
  const requestId = await story.step(`${client.name} asks for offers`, async () => {
    const body = { subcategory: place.subcategory.id, title: 'Renewal of a bathroom', description: 'Tiles, pipes and a new basin.', request_type: 'competitive', city: place.city };
    return (await api.expect<Row>(201, 'POST', '/api/marketplace/requests/create/', { token: client.token, body })).id;
  });
  for (const [index, provider] of providers.entries()) await bid(api, story, requestId, provider, [2400, 2100, 2750][index] as number);
  const chosen = providers[1];
  await story.step(`${client.name} compares three offers and chooses ${chosen.name}`, async () => {
    const offers = await offersOf(api, requestId, client);
    for (const provider of providers) expectFields(`the offer of ${provider.name}`, offerOf(offers, provider), { status: 'pending', provider_name: provider.displayName });
    const offer = offerOf(offers, chosen) as Offer;
    expectFields('the choice', await api.expect(200, 'POST', `/api/marketplace/offers/${offer.id}/accept/`, { token: client.token, body: {} }), {
      ok: true,
      request_id: requestId,
    });
  });
  await story.step('the other two offers are rejected', async () => {
    const offers = await offersOf(api, requestId, client);
    for (const provider of providers) expectFields(`the offer of ${provider.name}`, offerOf(offers, provider), { status: provider === chosen ? 'selected' : 'rejected' });
    await expectRequest(api, { requestId, client }, { status: 'accepted', provider: chosen.providerId });
  });
  const job = { requestId, client, provider: chosen };
  await execute(api, story, job);
  await review(api, story, job, 'The best price and good work.');
}

const offersOf = (api: Api, requestId: number, client: Person) => api.expect<Offer[]>(200, 'GET', `/api/marketplace/requests/${requestId}/offers/`, { token: client.token });
const offerOf = (offers: readonly Offer[], provider: Provider): Offer | undefined => offers.find((offer) => offer.provider === provider.providerId);

async function bid(api: Api, story: Story, requestId: number, provider: Provider, price: number): Promise<void> {
  await story.step(`${provider.name} finds it and offers ${price}.00`, async () => {
    const open = await api.expect<Row[]>(200, 'GET', '/api/marketplace/provider/competitive/available/', { token: provider.token });
    expectFields('the open request', expectRow('the open competitive requests', open, requestId), { status: 'sent', client_phone: null });
    const body = { price, duration_days: 7, note: 'Material included.' };
    expectFields('the offer', await api.expect(201, 'POST', `/api/marketplace/requests/${requestId}/offers/create/`, { token: provider.token, body }), { ok: true });
  });
}
