import { row, sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { staffWith } from '../../support/sales';
import { applicant, attachment, detail, document, itemIds, items, newRequest, PATH, PDF, picture, stateOf } from './support';

/** Documents and attachments: private, signed, and only of the allowed kinds (spec/verification.md, Upload rules). */

let owner: Client;
let id: number;
let itemId: number;
let png: Buffer;

beforeEach(async () => {
  [owner, png] = [await applicant(), await picture()];
  id = await newRequest(owner, items('B1', 'G1'));
  [itemId = 0] = await itemIds(id);
});

const FILE = /^http.*\/api\/files\/[0-9a-f]{32}\.(pdf|png|jpg)\?expires=\d+&signature=[\w-]+$/;

it.each(['id', 'cr', 'iban', 'license', 'other', 'national_id', 'certificate'])('stores and echoes %s as sent', async (docType) => {
  const { body } = await document(owner, id, png, 'Paper.PNG', { doc_type: docType, title: 'ش'.repeat(200) }).expect(201);
  expect(body).toEqual({
    id: expect.any(Number),
    doc_type: docType,
    title: 'ش'.repeat(160),
    file: expect.stringMatching(FILE),
    is_approved: null,
    decision_note: '',
    decided_by: null,
    decided_at: null,
    uploaded_by: owner.userId,
    uploaded_at: expect.any(String),
  });
  expect((await detail(owner, id)).documents).toEqual([body]);
});

it('is read by its signed address only, and not from the public folder', async () => {
  const { body } = await document(owner, id).expect(201);
  const answer = await fetch(body.file);
  expect([answer.status, answer.headers.get('content-type'), Buffer.from(await answer.arrayBuffer()).equals(PDF)]).toEqual([200, 'application/pdf', true]);
  const address = new URL(body.file);
  const expires = Number(address.searchParams.get('expires')) - Date.now() / 1000;
  expect(expires).toBeGreaterThan(0);
  expect(expires).toBeLessThanOrEqual(15 * 60);
  expect((await fetch(`${address.origin}${address.pathname}`)).status).toBe(403);
  expect((await fetch(body.file.replace(/signature=./, (start: string) => (start.endsWith('A') ? 'signature=B' : 'signature=A')))).status).toBe(403);
  expect((await fetch(`${address.origin}/uploads/${address.pathname.split('/').pop()}`)).status).toBe(404);
});

it('an item has its own papers', async () => {
  const { body } = await attachment(owner, id, itemId, await picture(), 'a.png').expect(201);
  expect(body).toEqual({ id: expect.any(Number), file: expect.stringMatching(FILE), uploaded_by: owner.userId, uploaded_at: expect.any(String) });
  const shown = (await detail(owner, id)).requirements;
  expect(shown.map(({ attachments }: { attachments: unknown[] }) => attachments)).toEqual([[body], []]);
});

it.each<[string, string, () => Buffer, Record<string, string>]>([
  ['no kind of document', 'a.pdf', () => PDF, {}],
  ['an unknown kind', 'a.pdf', () => PDF, { doc_type: 'passport' }],
  ['no extension', 'a', () => PDF, { doc_type: 'id' }],
  ['another extension', 'a.gif', () => png, { doc_type: 'id' }],
  ['a text', 'a.txt', () => Buffer.from('text'), { doc_type: 'id' }],
  ['a picture that is none', 'a.jpg', () => PDF, { doc_type: 'id' }],
  ['a PDF that is none', 'a.pdf', () => png, { doc_type: 'id' }],
  ['a page with script', 'a.pdf', () => Buffer.from('<html><script>1</script></html>'), { doc_type: 'id' }],
  ['an empty file', 'a.pdf', () => Buffer.alloc(0), { doc_type: 'id' }],
  ['more than the plan allows', 'a.pdf', () => Buffer.concat([PDF, Buffer.alloc(101 * 1024 * 1024)]), { doc_type: 'id' }],
])('refuses %s in a sentence', async (_name, name, bytes, fields) => {
  expect((await document(owner, id, bytes(), name, fields).expect(400)).body).toEqual({ detail: expect.any(String) });
  expect((await detail(owner, id)).documents).toEqual([]);
});

it('goes by extension and signature: a picture that cannot be decoded is kept for the reviewers', async () => {
  const bytes = Buffer.concat([Buffer.from('ffd8ffe000104a46494600', 'hex'), Buffer.alloc(64)]);
  const { body } = await document(owner, id, bytes, 'scan.jpeg').expect(201);
  const answer = await fetch(body.file);
  expect([answer.status, answer.headers.get('content-type'), Buffer.from(await answer.arrayBuffer()).equals(bytes)]).toEqual([200, 'image/jpeg', true]);
  await attachment(owner, id, itemId, bytes, 'scan.jpg').expect(201);
});

it('refuses a form without a file, and JSON', async () => {
  for (const path of [`${PATH}/${id}/documents/`, `${PATH}/${id}/requirements/${itemId}/attachments/`]) {
    expect((await owner.post(path).field('doc_type', 'id').expect(400)).body).toEqual({ detail: expect.any(String) });
    expect((await owner.post(path).send({ doc_type: 'id' }).expect(415)).body).toEqual({ detail: expect.any(String) });
  }
});

it.each(['approved', 'expired'])('is over in %s', async (state) => {
  await sql('update verification_requests set state = $2 where id = $1', [id, state]);
  expect((await document(owner, id).expect(400)).body).toEqual({ detail: expect.any(String) });
  await attachment(owner, id, itemId).expect(400);
  expect(await row('select count(*)::int as count from verification_documents where request_id = $1', [id])).toEqual({ count: 0 });
});

it.each(['documents', 'attachments'])('%s move a rejected request to review', async (kind) => {
  await sql(`update verification_requests set state = 'rejected', reject_reason = 'x' where id = $1`, [id]);
  await (kind === 'documents' ? document(owner, id) : attachment(owner, id, itemId)).expect(201);
  expect(await stateOf(id)).toBe('in_review');
});

it('takes so many and no more', async () => {
  await sql(
    `with files as (insert into private_files (object_key, kind, mime, size, claimed) select md5(gen_random_uuid()::text) || '.pdf', 'document', 'application/pdf', 1, true
       from generate_series(1, 50) returning id)
     insert into verification_documents (request_id, doc_type, file_id) select $1, 'id', id from files`,
    [id],
  );
  expect((await document(owner, id).expect(400)).body.detail).toContain('50');
});

it('is for the owner and verify staff who may write', async () => {
  await api().post(`${PATH}/${id}/documents/`).attach('file', PDF, 'a.pdf').expect(401);
  const [clerk, colleague] = [await staffWith('user', ['verify']), await staffWith('user', ['verify'])];
  await sql('update verification_requests set assigned_to_id = $2 where id = $1', [id, clerk.userId]);
  for (const other of [await login(), await staffWith('qa', ['verify']), await staffWith('user', ['support']), colleague]) {
    await document(other, id).expect(403);
    await attachment(other, id, itemId).expect(403);
  }
  expect((await document(clerk, id).expect(201)).body.uploaded_by).toBe(clerk.userId);
  await attachment(await staffWith('power'), id, itemId).expect(201);
});

it('knows only items of that request', async () => {
  const [foreign = 0] = await itemIds(await newRequest(await applicant()));
  for (const which of [foreign, 2_147_483_647, 0]) await attachment(owner, id, which).expect(404);
  await document(owner, 2_147_483_647).expect(404);
  await attachment(owner, 2_147_483_647, itemId).expect(404);
});
