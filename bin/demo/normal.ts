import type { Api } from './api';
import { execute, expectFirstRating, expectRequest, reply, review } from './execution';
import type { Person, Place, Provider } from './people';
import { expectFields, expectRow, type Story } from './story';

interface Row {
  id: number;
}

/** The client asks one provider, who accepts, works, and is reviewed. */
export async function normalJob(api: Api, story: Story, place: Place, client: Person, provider: Provider): Promise<void> {
  story.chapter('A normal request');
  await publishService(api, story, place, provider);
  const requestId = await story.step(`${client.name} sends a request to ${provider.name}`, async () => {
    const title = 'Repair of a leaking tap';
    const body = {
      subcategory: place.subcategory.id,
      title,
      description: 'The kitchen tap drips all night.',
      request_type: 'normal',
      city: place.city,
      provider: provider.providerId,
    };
    const created = await api.expect<Row>(201, 'POST', '/api/marketplace/requests/create/', { token: client.token, body });
    expectFields('the new request', created, { title, request_type: 'normal', status: 'sent', provider: provider.providerId });
    const mine = await api.expect<Row[]>(200, 'GET', '/api/marketplace/provider/requests/', { token: provider.token });
    expectFields('his request', expectRow(`the requests of ${provider.name}`, mine, created.id), { status: 'sent', status_group: 'new', client_phone: client.phone });
    return created.id;
  });
  const job = { requestId, client, provider };
  await story.step(`${provider.name} accepts the request`, async () => {
    expectFields('the acceptance', await api.expect(200, 'POST', `/api/marketplace/provider/requests/${requestId}/accept/`, { token: provider.token, body: {} }), {
      status: 'accepted',
    });
    await expectRequest(api, job, { status: 'accepted', provider_name: provider.displayName, allowed_actions: ['cancel'] });
  });
  await execute(api, story, job);
  const reviewId = await review(api, story, job, 'Quick, clean and friendly.');
  await reply(api, story, job, reviewId);
  await expectFirstRating(api, story, job);
}

async function publishService(api: Api, story: Story, place: Place, provider: Provider): Promise<void> {
  await story.step(`${provider.name} publishes a service from 150.00, and anybody can see it`, async () => {
    const body = {
      title: 'Home visit',
      description: 'Inspection and small repairs.',
      subcategory_id: place.subcategory.id,
      price_from: 150,
      price_to: '400.00',
      price_unit: 'starting_from',
    };
    const service = await api.expect<Row>(201, 'POST', '/api/providers/me/services/', { token: provider.token, body });
    expectFields('the service', service, { price_from: '150.00', price_to: '400.00', is_active: true, provider_id: provider.providerId });
    const list = await api.expect<Row[]>(200, 'GET', `/api/providers/${provider.providerId}/services/`);
    expectFields('the public service', expectRow('the public services', list, service.id), { title: 'Home visit', price_from: '150.00' });
  });
}
