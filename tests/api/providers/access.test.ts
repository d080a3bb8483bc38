import { api } from '../../support/http';
import { person, provider } from './support';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Every guarded row with the least level it asks for. */
const ROWS: [Method, string, 1 | 2 | 3][] = [
  ['post', 'register/', 1],
  ['get', 'me/profile/', 2],
  ['patch', 'me/profile/', 2],
  ['put', 'me/profile/', 2],
  ['get', 'me/subcategories/', 3],
  ['put', 'me/subcategories/', 3],
  ['get', 'me/services/', 3],
  ['post', 'me/services/', 3],
  ['get', 'me/services/1/', 3],
  ['patch', 'me/services/1/', 3],
  ['put', 'me/services/1/', 3],
  ['delete', 'me/services/1/', 3],
  ['get', 'me/portfolio/', 3],
  ['post', 'me/portfolio/', 3],
  ['get', 'me/portfolio/1/', 3],
  ['delete', 'me/portfolio/1/', 3],
  ['get', 'me/spotlights/', 3],
  ['post', 'me/spotlights/', 3],
  ['get', 'me/spotlights/1/', 3],
  ['delete', 'me/spotlights/1/', 3],
  ['post', '1/follow/', 1],
  ['post', '1/unfollow/', 1],
  ['post', '1/like/', 1],
  ['post', '1/unlike/', 1],
  ['get', 'me/following/', 1],
  ['get', 'me/likes/', 1],
  ['get', 'me/followers/', 3],
  ['get', 'me/likers/', 3],
  ['post', 'portfolio/1/like/', 1],
  ['post', 'portfolio/1/unlike/', 1],
  ['post', 'portfolio/1/save/', 1],
  ['post', 'portfolio/1/unsave/', 1],
  ['post', 'spotlights/1/like/', 1],
  ['post', 'spotlights/1/unlike/', 1],
  ['post', 'spotlights/1/save/', 1],
  ['post', 'spotlights/1/unsave/', 1],
  ['get', 'me/favorites/', 1],
  ['get', 'me/favorites/spotlights/', 1],
  ['get', 'me/likes/media/', 1],
  ['get', 'me/likes/spotlights/', 1],
];

describe('who may call', () => {
  it.each(ROWS)('%s %s asks for a token', async (method, path) => {
    const answer = await api()[method](`/api/providers/${path}`);
    expect(answer.status).toBe(401);
    expect(typeof answer.body.detail).toBe('string');
  });

  it('refuses every level below the row, and only those', async () => {
    const callers = [
      [0, await person('visitor')],
      [1, await person('phone_only')],
      [2, await person('client')],
      [3, await provider()],
    ] as const;
    for (const [method, path, least] of ROWS)
      for (const [level, caller] of callers) {
        const { status } = await caller[method](`/api/providers/${path}`);
        expect([method, path, level, status === 403]).toEqual([method, path, level, level < least]);
        expect(status).toBeLessThan(500);
      }
  });

  it('lets the public read, but not with a bad token', async () => {
    for (const path of ['categories/', 'list/', '1/services/', '1/portfolio/', '1/spotlights/', '1/subcategories/', '1/followers/', '1/following/']) {
      expect((await api().get(`/api/providers/${path}`)).status).toBe(200);
      expect((await api().get(`/api/providers/${path}`).set('Authorization', 'Bearer nonsense')).status).toBe(401);
    }
  });

  it('answers 404 for what cannot be an id, and 405 for a wrong method', async () => {
    for (const id of ['abc', '0', '-1', '2147483648', '99999999999999999999', '1.5']) expect((await api().get(`/api/providers/${id}/`)).status).toBe(404);
    for (const path of ['register/', '1/follow/', 'portfolio/1/like/']) {
      const answer = await api().get(`/api/providers/${path}`);
      expect([path, answer.status, answer.headers['allow']]).toEqual([path, 405, expect.stringContaining('POST')]);
    }
    expect((await api().post('/api/providers/list/')).status).toBe(405);
  });
});
