import { sql } from '../../support/db';
import type { Client } from '../../support/http';
import { type PanelStaff, panelStaff } from '../../support/panel-account';
import { advertiser, pay } from '../../support/sales';
import { addPicture, newRequest } from '../promo/support';
import { active, applicant, newDocument, newRequest as newVerification } from '../verification/support';

/** The pages of campaigns, verification and badges in the panel (spec/backoffice.md, section 4). */

let admin: PanelStaff;
let clerk: PanelStaff;

beforeAll(async () => {
  [admin, clerk] = [await panelStaff('admin'), await panelStaff('user', ['promo', 'verify'])];
});

describe('campaigns', () => {
  let owner: Client;
  beforeAll(async () => {
    owner = await advertiser();
  });
  const show = async (id: number) => (await admin.get(`/promo/requests/${id}`).expect(200)).body;

  it('are shown with their material and the price a quote would have', async () => {
    const id = await newRequest(owner);
    const asset = await addPicture(owner, id);
    const shown = await show(id);
    expect(shown).toMatchObject({ status: 'new', assets: [{ id: asset.id }], price: { days: 7, subtotal: expect.stringMatching(/^\d+\.\d\d$/) }, invoice_summary: null });
    await admin.user.post(`/api/promo/backoffice/requests/${id}/quote/`).send({}).expect(200);
    const quoted = await show(id);
    expect(quoted).toMatchObject({ status: 'pending_payment', subtotal: shown.price.subtotal, invoice_summary: { status: 'pending' } });
    expect(quoted.timeline.map(({ what }: { what: string }) => what)).toEqual(expect.arrayContaining(['promo_request_created', 'promo_request_quoted']));
  });

  it('are activated by hand only when paid', async () => {
    const id = await newRequest(owner);
    await addPicture(owner, id);
    await admin.post(`/promo/requests/${id}/activate`).expect(400);
    const { body } = await admin.user.post(`/api/promo/backoffice/requests/${id}/quote/`).send({}).expect(200);
    await admin.post(`/promo/requests/${id}/activate`).expect(400);
    await pay(owner, body.invoice);
    expect(await show(id)).toMatchObject({ status: 'active' });
    await admin.post('/promo/requests/999999/activate').expect(404);
  });

  it('of a colleague are hidden from level user', async () => {
    const id = await newRequest(owner, { title: 'لزميل' });
    await sql('update promo_requests set assigned_to_id = $2 where id = $1', [id, admin.user.userId]);
    await clerk.get(`/promo/requests/${id}`).expect(403);
    const { results } = (await clerk.get(`/promo/requests?q=${owner.phone}`).expect(200)).body;
    expect(results.map((one: { id: number }) => one.id)).not.toContain(id);
    expect((await clerk.get('/promo/colleagues').expect(200)).body.results).toEqual([{ id: clerk.user.userId, name: expect.any(String) }]);
  });
});

describe('verification', () => {
  it('is shown with papers at signed addresses, items and history', async () => {
    const owner = await applicant();
    const id = await newVerification(owner);
    const document = await newDocument(owner, id);
    const { body } = await admin.get(`/verification/requests/${id}`).expect(200);
    expect(body).toMatchObject({
      requester: { id: owner.userId },
      documents: [{ id: document, file: expect.stringContaining('://') }],
      requirements: [{ code: 'B1', is_approved: null }],
      timeline: expect.arrayContaining([expect.objectContaining({ what: 'verify_request_created' })]),
    });
    expect((await clerk.get(`/verification/requests?q=${owner.phone}`).expect(200)).body.results).toEqual([expect.objectContaining({ id, code: body.code })]);
    await admin.post(`/verification/requests/${id}/activate`).expect(400);
    await admin.get('/verification/requests/999999').expect(404);
  });

  it('gives badges that are listed, renewed and switched off', async () => {
    const owner = await applicant();
    await active(owner, admin.user);
    const badges = async (query: string) => (await admin.get(`/verification/badges?q=${owner.phone}${query}`).expect(200)).body.results;
    const [badge] = await badges('&active=1');
    expect(badge).toMatchObject({ verification_code: 'B1', is_active: true, user: { id: owner.userId } });
    const renewal = (await admin.post(`/verification/badges/${badge.id}/renew`).expect(200)).body;
    expect(renewal).toMatchObject({ created: true });
    expect((await admin.post(`/verification/badges/${badge.id}/renew`).expect(200)).body).toEqual({ ...renewal, created: false });
    await admin.post(`/verification/badges/${badge.id}/deactivate`).expect(200);
    await admin.post(`/verification/badges/${badge.id}/deactivate`).expect(400);
    expect(await badges('&active=1')).toEqual([]);
    expect(await badges('&active=0')).toEqual([expect.objectContaining({ id: badge.id, is_active: false })]);
    await admin.post('/verification/badges/999999/renew').expect(404);
  });
});
