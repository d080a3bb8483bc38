import { row, sql } from '../../support/db';
import { api, login } from '../../support/http';
import { race, statuses } from '../../support/race';
import { catalogue, person, profileFields, provider } from './support';

const OWN_KEYS =
  'id provider_type display_name profile_image cover_image bio about_details years_experience whatsapp website social_links languages city lat lng coverage_radius_km qualifications experiences content_sections seo_keywords seo_meta_description seo_slug accepts_urgent is_verified_blue is_verified_green rating_avg rating_count created_at'.split(
    ' ',
  );

describe('register', () => {
  it('makes a provider of a phone_only user, with defaults', async () => {
    const { first, second, inactive } = await catalogue();
    const user = await login();
    const answer = await user
      .post('/api/providers/register/')
      .send(profileFields({ subcategory_ids: [second, inactive, 999_999, first, second, 'x'], lat: 24.7136000001, lng: '46.6753' }));
    expect(answer.status).toBe(201);
    expect(Object.keys(answer.body).sort()).toEqual([...OWN_KEYS, 'user'].sort());
    expect(answer.body).toMatchObject({
      user: user.userId,
      lat: '24.713600',
      lng: '46.675300',
      coverage_radius_km: 10,
      whatsapp: null,
      social_links: [],
      rating_avg: '0.00',
      website: '',
    });
    expect((await user.get('/api/accounts/me/')).body).toMatchObject({ role_state: 'provider', provider_profile_id: answer.body.id, has_provider_profile: true });
    expect((await user.get('/api/providers/me/subcategories/')).body).toEqual({ subcategory_ids: [second, first] });
  });

  it('keeps the role of staff', async () => {
    const user = await person('client');
    await sql("update up_users set is_staff = true, role_state = 'client' where id = $1", [user.userId]);
    expect((await user.post('/api/providers/register/').send(profileFields())).status).toBe(201);
    expect(await row('select role_state from up_users where id = $1', [user.userId])).toEqual({ role_state: 'client' });
  });

  it('ignores ratings, badges and owner', async () => {
    const user = await login();
    const answer = await user
      .post('/api/providers/register/')
      .send(profileFields({ rating_avg: '5.00', rating_count: 9, is_verified_blue: true, user: 1, followers_count: 7, id: 5 }));
    expect(answer.body).toMatchObject({ user: user.userId, rating_avg: '0.00', rating_count: 0, is_verified_blue: false });
  });

  it('names every bad field', async () => {
    const user = await login();
    const empty = await user.post('/api/providers/register/').send({});
    expect([empty.status, Object.keys(empty.body).sort()]).toEqual([400, ['bio', 'city', 'display_name', 'provider_type']]);
    const bad = {
      provider_type: 'robot',
      display_name: '  ',
      bio: 'x'.repeat(301),
      city: null,
      years_experience: -1,
      lat: 91,
      lng: 'far',
      website: 'ftp://x.sa',
      languages: [1],
      qualifications: 'none',
      experiences: Array(51).fill('x'),
      coverage_radius_km: 0,
      accepts_urgent: 'maybe',
    };
    const answer = await user.post('/api/providers/register/').send(bad);
    expect([answer.status, Object.keys(answer.body).sort()]).toEqual([400, Object.keys(bad).sort()]);
    expect(await sql('select 1 from provider_profiles where user_id = $1', [user.userId])).toEqual([]);
  });

  it('refuses a second profile with a detail', async () => {
    const user = await provider();
    const answer = await user.post('/api/providers/register/').send(profileFields());
    expect([answer.status, typeof answer.body.detail]).toEqual([400, 'string']);
  });

  it('lets one of many simultaneous registrations through', async () => {
    const user = await login();
    const results = await race(8, async () => user.post('/api/providers/register/').send(profileFields()));
    expect(statuses(results)).toEqual({ 201: 1, 400: 7 });
  });
});

describe('my profile', () => {
  it('is 404 without one, before the body is looked at', async () => {
    const user = await person('client');
    expect((await user.get('/api/providers/me/profile/')).status).toBe(404);
    for (const method of ['patch', 'put'] as const) {
      const answer = await user[method]('/api/providers/me/profile/').send({ bio: '' });
      expect([answer.status, typeof answer.body.detail]).toEqual([404, 'string']);
    }
  });

  it('changes what is sent and nothing else, by PATCH and by PUT', async () => {
    const user = await provider({ whatsapp: '0551', website: 'https://a.sa' });
    const patched = await user.patch('/api/providers/me/profile/').send({ bio: '<b>جديد</b>\u0007', whatsapp: '', website: 'shop.example.com/x', rating_avg: '4.00', user: 1 });
    expect(patched.body).toMatchObject({ bio: 'جديد', whatsapp: null, website: 'https://shop.example.com/x', rating_avg: '0.00', display_name: user.displayName });
    const sections = [{ title: 'أعمال', description: '', has_main_image: false, images_count: 2, videos_count: 0 }];
    const put = await user
      .put('/api/providers/me/profile/')
      .send({ content_sections: sections, languages: ['العربية', 'English'], lat: '24.1', accepts_urgent: '1', years_experience: '٧' });
    expect(put.body).toMatchObject({ content_sections: sections, languages: ['العربية', 'English'], lat: '24.100000', accepts_urgent: true, years_experience: 7, bio: 'جديد' });
    expect((await user.get('/api/providers/me/profile')).body).toEqual(put.body);
    expect((await user.patch('/api/providers/me/profile/').send({ lat: null })).body.lat).toBeNull();
  });

  it('refuses blank required texts, deep and malformed values', async () => {
    const user = await provider();
    for (const field of ['display_name', 'bio', 'city'])
      for (const value of ['', '  ', '<b></b>', null]) expect(Object.keys((await user.patch('/api/providers/me/profile/').send({ [field]: value })).body)).toEqual([field]);
    const deep = JSON.parse(`${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`);
    for (const body of [
      { languages: [deep] },
      { website: 'javascript:alert(1)' },
      { website: '//x.sa' },
      { website: 'http://user:pw@x.sa' },
      { years_experience: 1.5 },
      { whatsapp: 'x'.repeat(31) },
      { profile_image: 'x.jpg' },
    ]) {
      const answer = await user.patch('/api/providers/me/profile/').send(body);
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, Object.keys(body)]);
    }
    expect((await user.patch('/api/providers/me/profile/').set('Content-Type', 'application/json').send('{"a')).status).toBe(400);
  });
});

describe('my sub-categories', () => {
  it('replaces the whole set, once each, in the order sent', async () => {
    const { first, second } = await catalogue();
    const user = await provider({ subcategory_ids: [first] });
    const answer = await user.put('/api/providers/me/subcategories/').send({ subcategory_ids: [second, String(first), second] });
    expect([answer.status, answer.body]).toEqual([200, { subcategory_ids: [second, first] }]);
    expect((await user.get('/api/providers/me/subcategories/')).body).toEqual({ subcategory_ids: [second, first] });
    const shown = await api().get(`/api/providers/${user.providerId}/subcategories/`).set('Accept-Language', 'en');
    expect(shown.body.map((item: { id: number; name: string }) => [item.id, item.name])).toEqual([
      [first, 'First'],
      [second, 'ثانية'],
    ]);
    expect(shown.body[0]).toMatchObject({ category_name: 'Category', category: { name: 'Category' } });
    expect((await user.put('/api/providers/me/subcategories/').send({ subcategory_ids: [] })).body).toEqual({ subcategory_ids: [] });
  });

  it('changes nothing when one id is unknown or inactive', async () => {
    const [{ first, inactive }, off] = [await catalogue(), await catalogue(false)];
    const user = await provider({ subcategory_ids: [first] });
    for (const subcategory_ids of [[first, inactive], [off.first], [999_999], [0], ['x'], 'x', null, undefined]) {
      const answer = await user.put('/api/providers/me/subcategories/').send({ subcategory_ids });
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['subcategory_ids']]);
    }
    expect((await user.get('/api/providers/me/subcategories/')).body).toEqual({ subcategory_ids: [first] });
  });

  it('is 404 for staff without a profile', async () => {
    const user = await person('client');
    await sql('update up_users set is_staff = true where id = $1', [user.userId]);
    expect((await user.get('/api/providers/me/subcategories/')).status).toBe(404);
    expect((await user.put('/api/providers/me/subcategories/').send({})).status).toBe(404);
    for (const list of ['services', 'portfolio', 'spotlights', 'followers', 'likers']) expect((await user.get(`/api/providers/me/${list}/`)).body).toEqual([]);
    for (const list of ['services', 'portfolio', 'spotlights']) expect((await user.post(`/api/providers/me/${list}/`)).status).toBe(404);
  });
});
