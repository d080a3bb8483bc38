import { aDesk, type Desk } from '../../support/dashboard';
import { row, sql } from '../../support/db';
import { api } from '../../support/http';
import { ESCAPED, MARKUP, press } from './helpers';

/** Texts, legal documents and links, and what the app reads of them (spec/backoffice.md, section 4, Content). */

let admin: Desk;
beforeAll(async () => {
  admin = await aDesk('admin');
});

const read = async () => (await api().get('/api/content/public/').expect(200)).body;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

const upload = (type: string, fields: Record<string, string>, file: Buffer | null, name = 'terms.pdf') => {
  const request = api()
    .post(`/dashboard/content/docs/${type}/upload/`)
    .field('csrfmiddlewaretoken', admin.cookies.get('csrftoken') as string);
  for (const [field, value] of Object.entries(fields)) request.field(field, value);
  if (file) request.attach('file', file, { filename: name, contentType: 'application/octet-stream' });
  return admin.send(request);
};

describe('texts', () => {
  test('are written, stripped of tags, shown while active', async () => {
    expect(await press(admin, '/content/blocks/onboarding_intro/update/', { title_ar: 'مقدمة <b>التطبيق</b>', body_ar: 'سطر\nثانٍ', is_active: '1' })).toMatchObject({
      kind: 'success',
      to: '/dashboard/content/',
    });
    expect((await read()).blocks.onboarding_intro).toEqual({ title_ar: 'مقدمة التطبيق', body_ar: 'سطر\nثانٍ', updated_at: expect.stringMatching(/Z$/) });
    await press(admin, '/content/blocks/onboarding_intro/update/', { title_ar: 'مقدمة', body_ar: '', is_active: '0' });
    expect((await read()).blocks.onboarding_intro).toBeUndefined();
    const audits = await sql(`select 1 from audit_logs where action = 'content_block_updated' and actor_id = $1 and reference_id = 'onboarding_intro'`, [admin.userId]);
    expect(audits).toHaveLength(2);
  });

  test.each(['off', ''])('an empty box (%j) hides the text', async (box) => {
    await press(admin, '/content/blocks/settings_info/update/', { title_ar: 'معلومات', is_active: 'on' });
    expect((await read()).blocks).toHaveProperty('settings_info');
    expect((await press(admin, '/content/blocks/settings_info/update/', { title_ar: 'معلومات', is_active: box })).kind).toBe('success');
    expect((await read()).blocks).not.toHaveProperty('settings_info');
  });

  test('need a title and a known key', async () => {
    expect((await press(admin, '/content/blocks/settings_info/update/', { title_ar: ' ' })).kind).toBe('error');
    expect((await admin.post('/content/blocks/nonsense/update/', { title_ar: 'x' })).status).toBe(404);
  });
});

describe('documents', () => {
  test('the newest active one is in force; an active upload switches older ones off', async () => {
    expect((await upload('terms', { version: '1.0', published_at: '2026-01-02', is_active: '1' }, PDF)).status).toBe(302);
    expect((await upload('terms', { version: '2.0', published_at: '2026-02-03T10:00', is_active: '1' }, PDF)).status).toBe(302);
    expect((await upload('terms', { version: '3.0-draft', is_active: '0' }, PDF)).status).toBe(302);
    const { terms } = (await read()).documents;
    expect(terms).toEqual({ doc_type: 'terms', version: '2.0', published_at: '2026-02-03T07:00:00.000Z', file_url: expect.stringMatching(/^http:\/\/.*\.pdf$/) });
    const file = await api(new URL(terms.file_url).origin).get(new URL(terms.file_url).pathname);
    expect(file.status).toBe(200);
    expect(await row(`select count(*)::int as active from content_documents where doc_type = 'terms' and is_active`)).toEqual({ active: 1 });
  });

  test.each([
    ['nothing', null, 'a.pdf'],
    ['a page', Buffer.from('<html><script>1</script></html>'), 'a.html'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'a.png'],
    ['a page called pdf', Buffer.from('<html></html>'), 'a.pdf'],
    ['a table', Buffer.from('a,b\n1,2\n'), 'a.csv'],
    ['an empty file', Buffer.alloc(0), 'a.pdf'],
    ['eleven megabytes', Buffer.concat([PDF, Buffer.alloc(11 * 1024 * 1024)]), 'a.pdf'],
  ])('%s is refused', async (_what, file, name) => {
    const before = await row('select count(*)::int as count from content_documents');
    const answer = await upload('privacy', { version: '1' }, file, name);
    expect(answer.status).toBe(302);
    expect((await admin.get('/content/')).text).toMatch(/class="message message-warning"/);
    expect(await row('select count(*)::int as count from content_documents')).toEqual(before);
  });

  test('of an unknown type is 404; without the token 403', async () => {
    expect((await upload('nonsense', {}, PDF)).status).toBe(404);
    expect((await admin.send(api().post('/dashboard/content/docs/terms/upload/').attach('file', PDF, 'a.pdf'))).status).toBe(403);
  });
});

describe('links', () => {
  test('are strings, empty when unset, and never a script', async () => {
    const links = { x_url: 'https://x.com/souq', whatsapp_url: '', email: 'Help@Souq.example', android_store: '', ios_store: '', website_url: 'https://souq.example' };
    expect((await press(admin, '/content/links/update/', links)).kind).toBe('success');
    expect((await read()).links).toEqual({ ...links, email: 'help@souq.example' });
    const wrong: Record<string, string>[] = [{ x_url: 'javascript:alert(1)' }, { website_url: 'ftp://x' }, { email: 'nobody' }];
    for (const bad of wrong) expect((await press(admin, '/content/links/update/', bad)).kind).toBe('error');
    expect((await read()).links.x_url).toBe('https://x.com/souq');
  });
});

test('the page escapes what was stored', async () => {
  await sql(`insert into content_blocks (key, title_ar) values ('settings_help', $1) on conflict (key) do update set title_ar = excluded.title_ar`, [MARKUP]);
  const { text } = await admin.get('/content/');
  expect(text).not.toContain(MARKUP);
  expect(text).toContain(ESCAPED);
});
