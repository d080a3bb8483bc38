import type { Api } from './api';
import { execute, expectRequest, review } from './execution';
import type { Person, Place, Provider } from './people';
import { expectFields, expectRow, type Story, Surprise } from './story';

interface Row {
  id: number;
}

/** Two providers take one urgent request at the same moment: one gets it. */
export async function urgentJob(api: Api, story: Story, place: Place, client: Person, rivals: readonly [Provider, Provider]): Promise<void> {
  story.chapter('An urgent request');
  const requestId = await story.step(`${client.name} needs help at once`, async () => {
    const body = { subcategory: place.subcategory.id, title: 'A pipe has burst', description: 'Water on the floor.', request_type: 'urgent', city: place.city };
    return (await api.expect<Row>(201, 'POST', '/api/marketplace/requests/create/', { token: client.token, body })).id;
  });
  await story.step(`${rivals[0].name} and ${rivals[1].name} both see it`, async () => {
    for (const { token } of rivals) {
      const open = await api.expect<Row[]>(200, 'GET', '/api/marketplace/provider/urgent/available/', { token });
      expectFields('the open request', expectRow('the open urgent requests', open, requestId), { status: 'sent', request_type: 'urgent' });
    }
  });
  const winner = await race(api, story, requestId, rivals);
  const job = { requestId, client, provider: winner };
  await story.step(`the request is ${winner.name}'s and gone from the list of the other`, async () => {
    await expectRequest(api, job, { status: 'accepted', provider: winner.providerId, provider_name: winner.displayName });
    const loser = rivals.find((rival) => rival !== winner) as Provider;
    const open = await api.expect<Row[]>(200, 'GET', '/api/marketplace/provider/urgent/available/', { token: loser.token });
    if (open.some((row) => row.id === requestId)) throw new Surprise('the taken request to be gone from the open ones', 'it is still there');
  });
  await execute(api, story, job);
  await review(api, story, job, 'There within minutes.');
}

async function race(api: Api, story: Story, requestId: number, rivals: readonly Provider[]): Promise<Provider> {
  return story.step(`${rivals.map((rival) => rival.name).join(' and ')} take it at the same moment: one 200, one 409`, async () => {
    const answers = await Promise.all(rivals.map(({ token }) => api.send('POST', '/api/marketplace/requests/urgent/accept/', { token, body: { request_id: requestId } })));
    const statuses = answers.map((answer) => answer.status);
    if ([...statuses].sort().join() !== '200,409')
      throw new Surprise('exactly one 200 and one 409', answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`).join(' and '));
    const winner = rivals[statuses.indexOf(200)] as Provider;
    const answer = answers[statuses.indexOf(200)]?.body as object;
    expectFields('the acceptance', answer, { ok: true, request_id: requestId, status: 'accepted', provider: winner.displayName });
    return winner;
  });
}
