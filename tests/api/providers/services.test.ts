import { sql } from '../../support/db';
import { api } from '../../support/http';
import { catalogue, provider } from './support';

const MINE = '/api/providers/me/services/';

describe('services', () => {
  it('go through their life', async () => {
    const { category, first, second } = await catalogue();
    const owner = await provider();
    const added = await owner.post(MINE).send({ title: ' تنظيف <i>منزل</i> ', subcategory_id: first, price_from: '100.5', price_to: 250 });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      title: 'تنظيف منزل',
      description: '',
      price_from: '100.50',
      price_to: '250.00',
      price_unit: 'fixed',
      is_active: true,
      provider_id: owner.providerId,
    });
    expect(added.body.subcategory).toMatchObject({ id: first, name: 'أولى', category_id: category, category: { id: category } });
    const one = `${MINE}${added.body.id}/`;
    const patched = await owner.patch(one).send({ price_from: null, price_unit: 'negotiable', subcategory_id: second });
    expect(patched.body).toMatchObject({ price_from: null, price_to: '250.00', price_unit: 'negotiable', subcategory: { id: second } });
    expect((await owner.get(one)).body).toEqual(patched.body);
    const shown = await api().get(`/api/providers/${owner.providerId}/services/`);
    const { provider_id: _provider, is_active: _active, ...rest } = patched.body;
    expect(shown.body).toEqual([rest]);
    expect((await owner.put(one).send({ is_active: false })).body.is_active).toBe(false);
    expect((await api().get(`/api/providers/${owner.providerId}/services/`)).body).toEqual([]);
    expect((await owner.get(MINE)).body).toHaveLength(1);
    const gone = await owner.delete(one);
    expect([gone.status, gone.text]).toEqual([204, '']);
    expect((await owner.delete(one)).status).toBe(404);
  });

  it('lists the latest change first', async () => {
    const { first } = await catalogue();
    const owner = await provider();
    const made: number[] = [];
    for (const title of ['a', 'b', 'c']) made.push((await owner.post(MINE).send({ title, subcategory_id: first })).body.id);
    await owner.patch(`${MINE}${made[0]}/`).send({ title: 'd' });
    expect((await owner.get(MINE)).body.map((item: { id: number }) => item.id)).toEqual([made[0], made[2], made[1]]);
  });

  it('names bad fields', async () => {
    const [{ first, inactive }, off] = [await catalogue(), await catalogue(false)];
    const owner = await provider();
    const good = { title: 'x', subcategory_id: first };
    const bad: [object, string][] = [
      [{ title: '' }, 'title'],
      [{ title: 'x'.repeat(151) }, 'title'],
      [{ subcategory_id: inactive }, 'subcategory_id'],
      [{ subcategory_id: off.first }, 'subcategory_id'],
      [{ subcategory_id: 999_999 }, 'subcategory_id'],
      [{ subcategory_id: 'x' }, 'subcategory_id'],
      [{ description: 'x'.repeat(1001) }, 'description'],
      [{ price_from: -1 }, 'price_from'],
      [{ price_from: '1.001' }, 'price_from'],
      [{ price_to: '100000000.00' }, 'price_to'],
      [{ price_from: 10, price_to: 9.99 }, 'price_to'],
      [{ price_unit: 'week' }, 'price_unit'],
    ];
    for (const [part, field] of bad) {
      const answer = await owner.post(MINE).send({ ...good, ...part });
      expect([part, answer.status, Object.keys(answer.body)]).toEqual([part, 400, [field]]);
    }
    const { id } = (await owner.post(MINE).send({ ...good, price_from: 50 })).body;
    expect(Object.keys((await owner.patch(`${MINE}${id}/`).send({ price_to: 40 })).body)).toEqual(['price_to']);
    expect((await owner.post(MINE).send({})).body).toMatchObject({ title: [expect.any(String)], subcategory_id: [expect.any(String)] });
  });

  it('keeps a sub-category that became inactive, and says English names', async () => {
    const { first } = await catalogue();
    const owner = await provider();
    const { id } = (await owner.post(MINE).send({ title: 'x', subcategory_id: first })).body;
    await sql('update service_subcategories set is_active = false where id = $1', [first]);
    const answer = await owner.patch(`${MINE}${id}/`).set('Accept-Language', 'en').send({ title: 'y', subcategory_id: first });
    expect([answer.status, answer.body.subcategory.name]).toEqual([200, 'First']);
  });

  it('are 404 for others, before the body is looked at', async () => {
    const { first } = await catalogue();
    const [owner, stranger] = [await provider(), await provider()];
    const { id } = (await owner.post(MINE).send({ title: 'x', subcategory_id: first })).body;
    for (const method of ['get', 'patch', 'put', 'delete'] as const) expect((await stranger[method](`${MINE}${id}/`).send({ title: '' })).status).toBe(404);
    expect((await owner.get(`${MINE}abc/`)).status).toBe(404);
  });
});
