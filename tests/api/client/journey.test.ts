import { type ApiError, createSouq } from '../../../clients/typescript/src';
import { currentRun } from '../../support/run';
import { newSubcategory } from '../../support/world';
import { aClient, aProvider } from './support';

/** One job from sign-in to the conversation, through the typed client alone. */

test('a client asks, a provider offers, both talk', async () => {
  const { id: subcategory, categoryId } = await newSubcategory();
  const [client, provider] = [await aClient(), await aProvider(subcategory)];

  const categories = await client.souq.get('/api/providers/categories/');
  expect(categories.find(({ id }) => id === categoryId)?.subcategories).toEqual([{ id: subcategory, name: expect.any(String) }]);
  const providers = await client.souq.get('/api/providers/list/', { params: { query: { subcategory_id: subcategory } } });
  expect(providers.map(({ id }) => id)).toEqual([provider.providerId]);

  const request = await client.souq.post('/api/marketplace/requests/create/', {
    body: { subcategory, title: 'شعار', description: 'شعار لمقهى', request_type: 'competitive' },
  });
  expect(request.status).toBe('sent');
  const available = await provider.souq.get('/api/marketplace/provider/competitive/available/');
  expect(available.map(({ id }) => id)).toContain(request.id);

  const here = { params: { path: { id: request.id } } };
  const { offer_id: offerId } = await provider.souq.post('/api/marketplace/requests/{id}/offers/create/', { ...here, body: { price: '250.00', duration_days: 5 } });
  const offers = await client.souq.get('/api/marketplace/requests/{id}/offers/', here);
  expect(offers).toEqual([expect.objectContaining({ id: offerId, price: '250.00', status: 'pending' })]);
  await client.souq.post('/api/marketplace/offers/{id}/accept/', { params: { path: { id: offerId } } });
  expect((await client.souq.get('/api/marketplace/client/requests/{id}/', here)).status).toBe('accepted');

  await client.souq.post('/api/messaging/requests/{id}/messages/send/', { ...here, body: { body: 'متى نبدأ؟' } });
  await provider.souq.post('/api/messaging/requests/{id}/messages/send/', { ...here, body: { body: 'غدًا' } });
  const history = await client.souq.get('/api/messaging/requests/{id}/messages/', here);
  expect(history.results.map(({ body }) => body)).toEqual(['غدًا', 'متى نبدأ؟']);
});

test('acts that must not happen twice carry a key of their own', async () => {
  const { id: subcategory } = await newSubcategory();
  const { souq } = await aClient();
  const body = { subcategory, title: 'شعار', description: 'شعار لمقهى', request_type: 'competitive' } as const;
  const [first, second] = [await souq.post('/api/marketplace/requests/create/', { body }), await souq.post('/api/marketplace/requests/create/', { body })];
  expect(second.id).not.toBe(first.id);
  const header = { 'Idempotency-Key': `own-${first.id}` };
  const [third, again] = [
    await souq.post('/api/marketplace/requests/create/', { body, params: { header } }),
    await souq.post('/api/marketplace/requests/create/', { body, params: { header } }),
  ];
  expect(again.id).toBe(third.id);
});

test('a form with a file goes as multipart', async () => {
  const { id: subcategory } = await newSubcategory();
  const { souq } = await aProvider(subcategory);
  const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const form = new FormData();
  form.set('file_type', 'image');
  form.set('file', new Blob([pixel], { type: 'image/png' }), 'pixel.png');
  const item = await souq.post('/api/providers/me/portfolio/', { body: form });
  expect(item).toMatchObject({ file_type: 'image', file_url: expect.stringMatching(/^http/) });
});

test('a file comes as bytes', async () => {
  const { souq } = await aClient();
  const invoice = await souq.post('/api/billing/invoices/', { body: { subtotal: '100.00' } });
  const pdf = await souq.get('/api/billing/invoices/{id}/pdf/', { params: { path: { id: invoice.id } }, parseAs: 'arrayBuffer' });
  expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
});

test('texts come in the language that is asked for', async () => {
  let language = 'ar';
  const souq = createSouq({ baseUrl: currentRun().url, language: () => language });
  const sentences: string[] = [];
  for (language of ['ar', 'en', 'fa']) {
    const refusal = await souq.get('/api/providers/{id}/', { params: { path: { id: 999_999_999 } } }).catch((error: unknown) => error);
    sentences.push((refusal as ApiError).message);
  }
  expect(sentences).toEqual(['غير موجود.', 'Not found.', 'یافت نشد.']);
});
