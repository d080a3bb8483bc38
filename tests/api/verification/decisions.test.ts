import { row, sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { auditOf, staffWith, unifiedOf } from '../../support/sales';
import { active, applicant, attachment, codeOf, decide, detail, document, finalize, itemIds, items, newDocument, newRequest, stateOf } from './support';

/** Decisions, the finalize table, fees and the invoice (spec/verification.md, Finalize). */

let owner: Client;
let admin: Client;

beforeAll(async () => {
  admin = await staffWith('admin');
});
beforeEach(async () => {
  owner = await applicant();
});

const decisionsOf = async (id: number) => (await detail(owner, id)).requirements.map(({ is_approved }: { is_approved: boolean | null }) => is_approved);

describe('a decision', () => {
  it('on a document and on an item is recorded with its actor', async () => {
    const id = await newRequest(owner);
    const [documentId, [itemId = 0]] = [await newDocument(owner, id), await itemIds(id)];
    expect((await decide(admin, 'documents', documentId, { is_approved: 'true', decision_note: '<b>واضح</b>' }).expect(200)).body).toEqual({ ok: true });
    expect((await decide(admin, 'requirements', itemId, { is_approved: false }).expect(200)).body).toEqual({ ok: true });
    const { documents, requirements, status } = await detail(owner, id);
    expect(status).toBe('new');
    expect(documents[0]).toMatchObject({ is_approved: true, decision_note: 'واضح', decided_by: admin.userId, decided_at: expect.any(String) });
    expect(requirements[0]).toMatchObject({ is_approved: false, decision_note: '', decided_by: admin.userId, decided_at: expect.any(String) });
    await decide(admin, 'requirements', itemId, { is_approved: true, decision_note: 'بعد المراجعة' }).expect(200);
    expect((await detail(owner, id)).requirements[0]).toMatchObject({ is_approved: true, decision_note: 'بعد المراجعة' });
  });

  it.each<[string, object]>([
    ['is_approved', {}],
    ['is_approved', { is_approved: null }],
    ['is_approved', { is_approved: 'maybe' }],
    ['decision_note', { is_approved: true, decision_note: 'x'.repeat(301) }],
  ])('refuses under %s: %j', async (name, body) => {
    const id = await newRequest(owner);
    const [documentId, [itemId = 0]] = [await newDocument(owner, id), await itemIds(id)];
    expect((await decide(admin, 'documents', documentId, body).expect(400)).body).toEqual({ [name]: [expect.any(String)] });
    expect((await decide(admin, 'requirements', itemId, body).expect(400)).body).toEqual({ [name]: [expect.any(String)] });
    expect(await decisionsOf(id)).toEqual([null]);
  });

  it('is over once the review is', async () => {
    const id = await newRequest(owner);
    const [documentId, [itemId = 0]] = [await newDocument(owner, id), await itemIds(id)];
    await decide(admin, 'documents', documentId).expect(200);
    await finalize(admin, id).expect(200);
    for (const state of ['pending_payment', 'expired', 'approved']) {
      await sql('update verification_requests set state = $2 where id = $1', [id, state]);
      expect((await decide(admin, 'documents', documentId, { is_approved: false }).expect(400)).body).toEqual({ detail: expect.any(String) });
      await decide(admin, 'requirements', itemId, { is_approved: false }).expect(400);
    }
    expect(await decisionsOf(id)).toEqual([true]);
  });

  it('knows what is there', async () => {
    for (const which of ['0', 'abc', '2147483647']) {
      await decide(admin, 'documents', which).expect(404);
      await decide(admin, 'requirements', which).expect(404);
    }
  });
});

describe('finalize', () => {
  const refusedAs400 = async (id: number, state: string) => {
    expect((await finalize(admin, id).expect(400)).body).toEqual({ detail: expect.any(String) });
    expect(await stateOf(id)).toBe(state);
  };

  it('needs a decision on everything', async () => {
    const id = await newRequest(owner, items('B1', 'G1'));
    await refusedAs400(id, 'new');
    const [first = 0] = await itemIds(id);
    await decide(admin, 'requirements', first).expect(200);
    await refusedAs400(id, 'new');
    const [one, other] = [await newDocument(owner, id), await newDocument(owner, id)];
    await decide(admin, 'documents', one).expect(200);
    await refusedAs400(id, 'new');
    await decide(admin, 'documents', other).expect(200);
    await finalize(admin, id).expect(200);
    expect(await decisionsOf(id)).toEqual([true, true]);
  });

  it('all items approved: an invoice with a line each, in order', async () => {
    const id = await newRequest(owner, items('G2', 'B1'));
    for (const item of await itemIds(id)) await decide(admin, 'requirements', item).expect(200);
    const { body } = await finalize(admin, id).expect(200);
    expect(body).toMatchObject({
      status: 'pending_payment',
      reject_reason: '',
      reviewed_at: expect.any(String),
      approved_at: expect.any(String),
      activated_at: null,
      expires_at: null,
      requester: { id: owner.userId, phone: owner.phone, name: `user_${owner.userId}` },
    });
    const line = (code: string, amount: string) => ({ id: expect.any(Number), item_code: code, title: expect.any(String), amount });
    expect(body.invoice_summary).toEqual({
      id: body.invoice,
      code: expect.stringMatching(/^IV\d{6}$/),
      status: 'pending',
      currency: 'SAR',
      subtotal: '150.00',
      vat_percent: '15.00',
      vat_amount: '22.50',
      total: '172.50',
      lines: [line('G2', '50.00'), line('B1', '100.00')],
    });
    expect((await owner.get(`/api/billing/invoices/${body.invoice}/`).expect(200)).body).toMatchObject({ reference_type: 'verify_request', reference_id: codeOf(id) });
    expect(await auditOf('verify_request', codeOf(id))).toEqual(['verify_request_created', 'verify_request_approved']);
    expect(await unifiedOf('VerificationRequest', id)).toMatchObject({ state: 'pending_payment' });
  });

  it('by the documents alone', async () => {
    const id = await newRequest(owner);
    await decide(admin, 'documents', await newDocument(owner, id)).expect(200);
    const { body } = await finalize(admin, id).expect(200);
    expect(body.invoice_summary.lines).toMatchObject([{ item_code: 'B1', amount: '100.00' }]);
    expect(body.requirements[0]).toMatchObject({ is_approved: true, decided_by: admin.userId });
  });

  it('some approved: they alone are to be paid', async () => {
    const id = await newRequest(owner, items('G1', 'G2', 'B1'));
    const [g1 = 0, g2 = 0, b1 = 0] = await itemIds(id);
    await decide(admin, 'requirements', g1, { is_approved: false, decision_note: 'رخصة منتهية' }).expect(200);
    for (const item of [g2, b1]) await decide(admin, 'requirements', item).expect(200);
    const { body } = await finalize(admin, id).expect(200);
    expect([body.status, body.invoice_summary.subtotal]).toEqual(['pending_payment', '150.00']);
    expect(body.reject_reason).toContain('رخصة منتهية');
    expect(body.invoice_summary.lines.map((line: { item_code: string }) => line.item_code)).toEqual(['G2', 'B1']);
  });

  it('an own decision counts more than the documents', async () => {
    const id = await newRequest(owner, items('B1', 'G1'));
    const [b1 = 0] = await itemIds(id);
    await decide(admin, 'documents', await newDocument(owner, id), { is_approved: false }).expect(200);
    await decide(admin, 'requirements', b1).expect(200);
    const { body } = await finalize(admin, id).expect(200);
    expect([body.status, body.invoice_summary.subtotal]).toEqual(['pending_payment', '100.00']);
  });

  it('nothing approved: rejected, and not for ever', async () => {
    const id = await newRequest(owner);
    const first = await newDocument(owner, id);
    await decide(admin, 'documents', first, { is_approved: false }).expect(200);
    const { body } = await finalize(admin, id).expect(200);
    expect(body).toMatchObject({ status: 'rejected', invoice: null, invoice_summary: null, approved_at: null, reviewed_at: expect.any(String) });
    expect(body.reject_reason).not.toBe('');
    expect(await unifiedOf('VerificationRequest', id)).toMatchObject({ state: 'rejected' });
    expect(await auditOf('verify_request', codeOf(id))).toEqual(['verify_request_created', 'verify_request_rejected']);
    expect((await finalize(admin, id).expect(200)).body.status).toBe('rejected');
    await document(owner, id).expect(201);
    await refusedAs400(id, 'in_review');
    for (const { id: documentId } of (await detail(owner, id)).documents) await decide(admin, 'documents', documentId).expect(200);
    expect((await finalize(admin, id).expect(200)).body).toMatchObject({ status: 'pending_payment', reject_reason: '', requirements: [{ is_approved: true }] });
  });

  it('a refused item is taken again after its own decision', async () => {
    const id = await newRequest(owner);
    const [item = 0] = await itemIds(id);
    await decide(admin, 'requirements', item, { is_approved: false }).expect(200);
    await finalize(admin, id).expect(200);
    await attachment(owner, id, item).expect(201);
    await decide(admin, 'requirements', item).expect(200);
    expect((await finalize(admin, id).expect(200)).body.status).toBe('pending_payment');
  });

  it('a request without items gets the usual one', async () => {
    const { id } = await row<{ id: number }>(`insert into verification_requests (requester_id, badge_type) values ($1, 'green') returning id`, [owner.userId]);
    await refusedAs400(id, 'new');
    await decide(admin, 'documents', await newDocument(owner, id)).expect(200);
    expect((await finalize(admin, id).expect(200)).body.requirements).toMatchObject([{ code: 'G1', is_approved: true }]);
  });

  it('twice makes no second invoice, and an active request stays', async () => {
    const { id, invoice } = await active(owner, admin);
    await refusedAs400(id, 'active');
    for (const state of ['pending_payment', 'approved', 'expired']) {
      await sql('update verification_requests set state = $2 where id = $1', [id, state]);
      await refusedAs400(id, state);
    }
    expect(await row('select count(*)::int as count, max(id) as last from invoices where reference_id = $1', [codeOf(id)])).toEqual({ count: 1, last: invoice });
  });
});

it('is closed to the owner and to strangers', async () => {
  const id = await newRequest(owner);
  const [item = 0] = await itemIds(id);
  for (const by of [owner, await login()]) {
    await finalize(by, id).expect(403);
    await decide(by, 'requirements', item).expect(403);
    await decide(by, 'documents', await newDocument(owner, id)).expect(403);
  }
});
