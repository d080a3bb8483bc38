import { row, sql } from '../../support/db';
import { api } from '../../support/http';
import { addPicture, block, person, picture, provider, video } from './support';

const ids = (answer: { body: { id: number }[] }): number[] => answer.body.map((item) => item.id);

const KINDS = [
  ['portfolio', 'portfolio', 'me/favorites/', 'me/likes/media/'],
  ['spotlights', 'spotlight', 'me/favorites/spotlights/', 'me/likes/spotlights/'],
] as const;

describe.each(KINDS)('%s', (folder, kind, favourites, liked) => {
  const mine = `/api/providers/me/${folder}/`;

  it('takes a picture and shows it with absolute addresses', async () => {
    const owner = await provider();
    const answer = await owner
      .post(mine)
      .field('file_type', 'image')
      .field('caption', '<b>عمل</b>')
      .attach('file', await picture(), { filename: '../secret name.JPG', contentType: 'application/octet-stream' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      provider_id: owner.providerId,
      provider_display_name: owner.displayName,
      provider_username: `user_${owner.userId}`,
      file_type: 'image',
      caption: 'عمل',
      likes_count: 0,
      saves_count: 0,
    });
    expect(answer.body.file).toBe(answer.body.file_url);
    expect(answer.body.file_url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/uploads\/[0-9a-f]+\.jpg$/);
    expect(answer.body.thumbnail_url).toMatch(/^http/);
    expect((await fetch(answer.body.file_url)).status).toBe(200);
    expect((await fetch(answer.body.thumbnail_url)).headers.get('content-type')).toMatch(/^image\//);
    const { file: _file, ...item } = answer.body;
    expect((await owner.get(mine)).body).toEqual([item]);
    expect((await owner.get(`${mine}${item.id}/`)).body).toEqual(item);
    expect((await api().get(`/api/providers/${owner.providerId}/${folder}/`)).body).toEqual([item]);
    const stranger = await provider();
    expect((await stranger.get(`${mine}${item.id}/`)).status).toBe(404);
    expect((await stranger.delete(`${mine}${item.id}/`)).status).toBe(404);
    expect((await owner.delete(`${mine}${item.id}/`)).status).toBe(204);
    expect(await sql('select 1 from files_related_mph where related_type = $1 and related_id = $2', [`api::providers.${kind}-item`, item.id])).toEqual([]);
    expect((await api().get(`/api/providers/${owner.providerId}/${folder}/`)).body).toEqual([]);
  });

  it('gives a video a picture at once', async () => {
    const owner = await provider();
    const answer = await owner.post(mine).field('file_type', 'video').attach('file', video(), { filename: 'clip.MP4', contentType: 'application/octet-stream' });
    expect([answer.status, answer.body.file_type]).toEqual([201, 'video']);
    expect(answer.body.file_url).toMatch(/\.mp4$/);
    expect((await fetch(answer.body.thumbnail_url)).headers.get('content-type')).toBe('image/png');
    expect(Object.keys((await owner.post(mine).field('file_type', 'image').attach('file', video(), 'clip.mp4')).body)).toEqual(['file']);
  });

  it('takes a file of exactly the limit, and none a byte longer', async () => {
    const owner = await provider();
    const jpeg = await picture();
    const send = (bytes: number) =>
      owner
        .post(mine)
        .field('file_type', 'image')
        .attach('file', Buffer.concat([jpeg, Buffer.alloc(bytes - jpeg.length)]), 'a.jpg');
    expect((await send(10 * 1024 * 1024)).status).toBe(201);
    const longer = await send(10 * 1024 * 1024 + 1);
    expect([longer.status, Object.keys(longer.body)]).toEqual([400, ['file']]);
  });

  it('refuses files that are not what they say', async () => {
    const owner = await provider();
    const jpeg = await picture();
    const send = (type: string, file: Buffer, filename: string) => owner.post(mine).field('file_type', type).attach('file', file, { filename });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    for (const answer of [
      await send('video', jpeg, 'a.jpg'),
      await send('video', jpeg, 'a.mp4'),
      await send('image', svg, 'a.svg'),
      await send('image', svg, 'a.jpg'),
      await send('image', Buffer.from('<html></html>'), 'a.html'),
      await send('image', Buffer.alloc(0), 'a.jpg'),
      await send('image', Buffer.concat([jpeg, Buffer.alloc(11 * 1024 * 1024)]), 'a.jpg'),
      await owner.post(mine).field('file_type', 'image'),
    ])
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['file']]);
    expect(Object.keys((await send('audio', jpeg, 'a.jpg')).body)).toEqual(['file_type']);
    expect((await owner.post(mine).send({ file_type: 'image' })).status).toBe(415);
    expect((await owner.get(mine)).body).toEqual([]);
  });

  it('has one definition of favourite', async () => {
    const [owner, fan] = [await provider(), await person('phone_only')];
    const [first, second] = [await addPicture(owner, folder), await addPicture(owner, folder)];
    const act = async (item: number, word: string) => (await fan.post(`/api/providers/${folder}/${item}/${word}/`)).status;
    for (const word of ['like', 'like', 'save']) expect(await act(first, word)).toBe(200);
    expect(await act(second, 'save')).toBe(200);
    expect(ids(await fan.get(`/api/providers/${favourites}`))).toEqual([second, first]);
    expect(ids(await fan.get(`/api/providers/${liked}`))).toEqual([first]);
    expect((await fan.get('/api/accounts/me/')).body.favorites_media_count).toBe(2);
    const shown = (await api().get(`/api/providers/${owner.providerId}/${folder}/`)).body;
    expect(shown.map((item: { likes_count: number; saves_count: number }) => [item.likes_count, item.saves_count])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    await act(second, 'unlike');
    expect(ids(await fan.get(`/api/providers/${favourites}`))).toEqual([second, first]);
    await act(first, 'unsave');
    expect(ids(await fan.get(`/api/providers/${favourites}`))).toEqual([second]);
    expect(ids(await fan.get(`/api/providers/${liked}`))).toEqual([]);
    for (const word of ['unlike', 'unsave']) expect(await act(999_999, word)).toBe(200);
    for (const word of ['like', 'save']) expect(await act(999_999, word)).toBe(404);
    await block(owner.userId);
    expect((await fan.get(`/api/providers/${favourites}`)).body).toEqual([]);
    expect(await act(second, 'like')).toBe(404);
  });
});

describe('pictures of the profile', () => {
  it('are set by multipart and cleared by null or an empty field', async () => {
    const owner = await provider();
    const set = await owner
      .patch('/api/providers/me/profile/')
      .field('bio', 'نبذة')
      .field('languages', '["ar"]')
      .attach('profile_image', await picture(), 'a.jpg')
      .attach('cover_image', await picture(), 'b.jpg');
    expect(set.body).toMatchObject({ bio: 'نبذة', languages: ['ar'], profile_image: expect.stringMatching(/^http/), cover_image: expect.stringMatching(/^http/) });
    expect((await api().get(`/api/providers/${owner.providerId}/`)).body.cover_image).toBe(set.body.cover_image);
    const again = await owner.patch('/api/providers/me/profile/').attach('profile_image', await picture(), 'a.jpg');
    expect(again.body.profile_image).not.toBe(set.body.profile_image);
    expect((await owner.patch('/api/providers/me/profile/').send({ profile_image: null })).body).toMatchObject({ profile_image: null, cover_image: set.body.cover_image });
    expect((await owner.patch('/api/providers/me/profile/').field('cover_image', '')).body.cover_image).toBeNull();
    const left = await row('select count(*)::int as files from files_related_mph where related_type = $1 and related_id = $2', [
      'api::providers.provider-profile',
      owner.providerId,
    ]);
    expect(left).toEqual({ files: 0 });
  });

  it('are pictures of at most 20 MB', async () => {
    const owner = await provider();
    const jpeg = await picture();
    for (const [file, name] of [
      [Buffer.from('hello'), 'a.jpg'],
      [jpeg, 'a.pdf'],
      [Buffer.concat([jpeg, Buffer.alloc(21 * 1024 * 1024)]), 'a.jpg'],
    ] as const) {
      const answer = await owner.patch('/api/providers/me/profile/').attach('cover_image', file, name);
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['cover_image']]);
    }
    expect((await owner.patch('/api/providers/me/profile/').attach('cover_image', Buffer.concat([jpeg, Buffer.alloc(12 * 1024 * 1024)]), 'a.jpg')).status).toBe(200);
  });
});
