import { standAlone } from '../../support/alone';
import { row, sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { advertiser, giveSubscription, staffWith } from '../../support/sales';
import { newProvider, type Provider } from '../../support/world';
import { addPicture, inDays, newRequest, PDF, running, upload, video } from './support';

/** What the public sees, decided at the moment of reading (spec/promo.md, Public placements). */

let stop: () => Promise<unknown>;
let admin: Client;
let owner: Client;

beforeAll(async () => {
  stop = await standAlone();
  [admin, owner] = [await staffWith('admin'), await advertiser()];
});
afterAll(() => stop());

const clear = () => sql(`update promo_requests set state = 'cancelled' where state = 'active'`);

const home = async (query = '') => (await api().get(`/api/promo/banners/home/${query}`).expect(200)).body;
const active = async (query = '') => (await api().get(`/api/promo/active/${query}`).expect(200)).body;
const ids = (items: { id: number }[]) => items.map(({ id }) => id);

describe('home banners', () => {
  beforeEach(clear);

  it('are pictures and videos of running home banners, whoever asks', async () => {
    expect(await home()).toEqual([]);
    const { id } = await running(owner, admin, { redirect_url: 'https://souq.example/' });
    await sql(`update promo_assets set title = 'افتتاح' where request_id = $1`, [id]);
    const [banner] = await home();
    expect(banner).toEqual({
      id: expect.any(Number),
      provider_id: 0,
      provider_display_name: 'حملة العيد',
      provider_username: '',
      file_type: 'image',
      file_url: expect.stringMatching(/^http:\/\/.*\.png$/),
      caption: 'افتتاح',
      redirect_url: 'https://souq.example/',
      created_at: expect.any(String),
    });
    expect((await fetch(banner.file_url)).status).toBe(200);
    await running(owner, admin, { ad_type: 'banner_search' });
    expect(await home()).toHaveLength(1);
  });

  it('name the campaign once the advertiser closed his account', async () => {
    const provider = await newProvider();
    await giveSubscription(provider.userId);
    await running(provider, admin);
    await provider.delete('/api/accounts/delete/').expect(200);
    expect(await home()).toEqual([expect.objectContaining({ provider_id: 0, provider_display_name: 'حملة العيد', provider_username: '' })]);
  });

  it('name the advertiser by profile, else username, else the campaign; never by his phone', async () => {
    const provider: Provider = await newProvider();
    await giveSubscription(provider.userId);
    await running(provider, admin);
    const [ofProvider] = await home();
    expect(ofProvider).toMatchObject({ provider_id: provider.providerId, provider_display_name: `مزود ${provider.phone}`, provider_username: '' });
    await sql(`update promo_requests set requester_id = $1 where state = 'active'`, [owner.userId]);
    await sql('update up_users set username = $2 where id = $1', [owner.userId, `shop_${owner.userId}`]);
    expect((await home())[0]).toMatchObject({ provider_id: 0, provider_display_name: `shop_${owner.userId}`, provider_username: `shop_${owner.userId}` });
    await sql('update up_users set username = phone where id = $1', [owner.userId]);
    expect((await home())[0]).toMatchObject({ provider_display_name: 'حملة العيد', provider_username: '' });
  });

  it('leave out PDFs and other material, and caption by the campaign', async () => {
    const { id } = await running(owner, admin);
    await sql(`update promo_requests set state = 'in_review' where id = $1`, [id]);
    await upload(owner, id, PDF, 'a.pdf', { asset_type: 'pdf' }).expect(201);
    await upload(owner, id, PDF, 'b.pdf', {}).expect(201);
    await upload(owner, id, video(), 'c.mp4', { asset_type: 'video' }).expect(201);
    const other = await addPicture(owner, id);
    await sql(`update promo_assets set asset_type = 'other' where id = $1`, [other.id]);
    await sql(`update promo_requests set state = 'active' where id = $1`, [id]);
    const banners = await home();
    expect(banners.map(({ file_type, caption }: { file_type: string; caption: string }) => [file_type, caption])).toEqual([
      ['video', 'حملة العيد'],
      ['image', 'حملة العيد'],
    ]);
  });

  it('come in the order of position, then activation, then material', async () => {
    const order: number[] = [];
    for (const position of ['normal', 'top10', 'top5', 'second', 'first']) order.unshift((await running(owner, admin, { position })).id);
    const newer = (await running(owner, admin, { position: 'first' })).id;
    const expected = [newer, ...order];
    expect(ids(await active())).toEqual(expected);
    const owners = await Promise.all(
      ids(await home()).map(async (id) => (await row<{ request_id: number }>('select request_id from promo_assets where id = $1', [id])).request_id),
    );
    expect(owners).toEqual(expected);
  });
});

describe('the limit', () => {
  beforeAll(async () => {
    await clear();
    const { id } = await running(owner, admin);
    await sql(
      `insert into promo_assets (request_id, asset_type, title, file_id, uploaded_by_id) select request_id, asset_type, n::text, file_id, uploaded_by_id
       from promo_assets cross join generate_series(1, 24) n where request_id = $1`,
      [id],
    );
  });

  it.each<[string, number]>([
    ['', 20],
    ['?limit=3', 3],
    ['?limit=0', 1],
    ['?limit=-5', 1],
    ['?limit=500', 20],
    ['?limit=abc', 6],
    ['?limit=', 6],
  ])('%s: %i of many', async (query, expected) => {
    expect(await home(query)).toHaveLength(expected);
  });
});

describe('time', () => {
  let id: number;
  beforeAll(async () => {
    await clear();
    id = (await running(owner, admin)).id;
  });

  it.each<[string, string, boolean]>([
    ['-1 hour', '1 hour', true],
    ['-1 hour', '-1 second', false],
    ['1 hour', '2 hours', false],
    ['-1 second', '1 minute', true],
  ])('from %s to %s: %s', async (start, end, shown) => {
    await sql('update promo_requests set start_at = now() + $2::interval, end_at = now() + $3::interval where id = $1', [id, start, end]);
    expect([(await home()).length > 0, ids(await active()).includes(id)]).toEqual([shown, shown]);
  });

  it.each(['new', 'in_review', 'quoted', 'pending_payment', 'rejected', 'expired', 'cancelled'])('%s is not shown', async (state) => {
    await sql('update promo_requests set state = $2 where id = $1', [id, state]);
    expect([await home(), await active()]).toEqual([[], []]);
  });
});

describe('placements', () => {
  beforeEach(clear);

  it('carry what they point at', async () => {
    const provider = await newProvider({ city: 'جدة' });
    const item = await row<{ id: number }>(`insert into portfolio_items (provider_id, file_type) values ($1, 'image') returning id`, [provider.providerId]);
    const { id } = await running(owner, admin, {
      ad_type: 'featured_top10',
      target_provider: provider.providerId,
      target_portfolio_item: item.id,
      message_title: 'خصم',
      message_body: 'نص',
      target_city: 'جدة',
      target_category: 'سباكة',
    });
    const [placement] = await active();
    expect(placement).toEqual({
      id,
      code: expect.stringMatching(/^MD\d{6}/),
      title: 'حملة العيد',
      ad_type: 'featured_top10',
      start_at: expect.any(String),
      end_at: expect.any(String),
      frequency: '60s',
      position: 'normal',
      target_category: 'سباكة',
      target_city: 'جدة',
      redirect_url: '',
      message_title: 'خصم',
      message_body: 'نص',
      target_provider_id: provider.providerId,
      target_provider_display_name: `مزود ${provider.phone}`,
      target_provider_profile_image: null,
      target_provider_city: 'جدة',
      target_provider_type: 'individual',
      target_portfolio_item_id: item.id,
      target_portfolio_item_file: null,
      target_portfolio_item_file_type: 'image',
      assets: [expect.objectContaining({ file_type: 'image', caption: 'حملة العيد' })],
    });
    await sql('update up_users set is_active = false where id = $1', [provider.userId]);
    expect((await active())[0]).toMatchObject({ target_provider_id: null, target_portfolio_item_id: null });
  });

  it('filter by kind, city and category; campaigns without a target are for all', async () => {
    const everywhere = (await running(owner, admin, { ad_type: 'popup_home' })).id;
    const riyadh = (await running(owner, admin, { target_city: 'Riyadh', target_category: 'Plumbing' })).id;
    const jeddah = (await running(owner, admin, { target_city: 'Jeddah' })).id;
    expect(ids(await active('?city=rIYADH')).sort()).toEqual([everywhere, riyadh].sort());
    expect(ids(await active('?category=PLUMBING&city=riyadh')).sort()).toEqual([everywhere, riyadh].sort());
    expect(ids(await active('?category=cleaning')).sort()).toEqual([everywhere, jeddah].sort());
    expect(ids(await active('?ad_type=popup_home'))).toEqual([everywhere]);
    expect(await active('?ad_type=nothing')).toEqual([]);
    expect(await active('?limit=2')).toHaveLength(2);
    expect(await active('?limit=x')).toHaveLength(3);
    expect(await active('?city=')).toHaveLength(3);
  });

  it('need nothing but a good token, if any', async () => {
    await (await login()).get('/api/promo/active/').expect(200);
    await api().get('/api/promo/active/').set('Authorization', 'Bearer nonsense').expect(401);
  });
});

it('a campaign that ends soon leaves with its end', async () => {
  const id = await newRequest(owner, { end_at: inDays(2) });
  expect(ids(await active())).not.toContain(id);
});
