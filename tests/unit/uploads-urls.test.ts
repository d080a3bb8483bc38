import { absoluteUrl, mediaJoin, thumbnailUrl } from '../../src/platform/uploads/urls';

const origin = 'https://souq.example';
const media = { url: '/uploads/a.mp4', mime: 'video/mp4', preview_url: null, thumbnail_url: null };

test('local addresses become absolute, others stay', () => {
  expect(absoluteUrl(origin, '/uploads/a.png')).toBe(`${origin}/uploads/a.png`);
  expect(absoluteUrl(origin, 'https://cdn.example/a.png')).toBe('https://cdn.example/a.png');
  expect(absoluteUrl(origin, null)).toBeNull();
});

test('a thumbnail is always a picture', () => {
  expect(thumbnailUrl(origin, media)).toBe(`${origin}/api/media/video-poster.png`);
  expect(thumbnailUrl(origin, { ...media, thumbnail_url: '/uploads/t.webp' })).toBe(`${origin}/uploads/t.webp`);
  expect(thumbnailUrl(origin, { ...media, url: '/uploads/a.png', mime: 'image/png' })).toBe(`${origin}/uploads/a.png`);
  expect(thumbnailUrl(origin, { url: null, mime: null, preview_url: null, thumbnail_url: null })).toBeNull();
});

test('only names stand in a media join', () => {
  expect(mediaJoin('image', 'api::providers.portfolio-item', 'file', 'p.id')).toContain("r.related_type = 'api::providers.portfolio-item' and r.field = 'file'");
  expect(() => mediaJoin('image', "x' or 1=1", 'file', 'p.id')).toThrow();
  expect(() => mediaJoin('image', 'api::a.b', 'file', 'p.id; drop')).toThrow();
});
